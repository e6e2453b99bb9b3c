### Documents that prove an activity was done: the tab of an activity, the list of the year, looking at a file.

documents = Documents
tab-documents = Documents
tab-documents-of = Documents { $accepted }/{ $total }

## Handing in

evidence-expected = Expected document
evidence-expected-none = The plan names no result document.
evidence-present = Attached
evidence-missing = Not attached
evidence-occurrence = Which occurrence the document belongs to
evidence-whole = The whole activity
evidence-choose = Choose a file
evidence-drop = or drag it here. Paste from the clipboard: Ctrl+V
evidence-drop-now = Drop the file here
evidence-drop-revision = Becomes a new revision of this document
evidence-limit = One file may be up to { $limit } MB.
evidence-choose-title = Choose a document to attach
evidence-sending = Attaching: { $name }
evidence-sending-of = Attaching ({ $number } of { $total }): { $name }
evidence-problem = { $name }: { $problem }
evidence-problem-close = Close the message: { $name }
evidence-folder = this is a folder and cannot be attached. Choose the files inside it.
evidence-pasted = Picture from the clipboard { $day }, { $time }
evidence-none = No document has been attached to this activity yet.
evidence-none-incident = No document has been attached to this incident yet.
doing-sending-file = Reading the file

## A document

evidence-state-submitted = Waiting to be accepted
evidence-state-accepted = Accepted
evidence-state-returned = Returned for correction
evidence-state-missing = Missing
evidence-state-named = No file, only named in the mark
size-kb = { $size } KB
size-mb = { $whole }.{ $tenth } MB
evidence-file = { $name } · { $size }
evidence-added = Attached by { $by }, { $at }
evidence-revisions = { $count ->
    [one] { $count } revision
   *[other] { $count } revisions
}
evidence-accepted-by = Accepted by { $by }
evidence-returned-why = To be corrected: { $reason }
evidence-returned-by = Returned by { $by }
evidence-look = Preview
evidence-look-at = Preview: { $title }
evidence-menu = More for the document: { $title }
evidence-save-copy = Save a copy…
evidence-save-title = Save a copy of the document
evidence-saved = The copy is saved: { $path }
evidence-file-kind = { $ending } file
evidence-revise = Attach a new revision
evidence-revise-title = Choose the new revision of the document
evidence-revise-note = What changed
evidence-edit = Change the title
evidence-edit-placed = Change the title and occurrence
evidence-title = Title of the document
evidence-accept = Accept
evidence-return = Return for correction
evidence-return-reason = What is to be corrected
evidence-remove = Remove the document
evidence-remove-text = The document leaves the activity and stays in the history.
evidence-remove-text-incident = The document leaves the incident and stays in the history.
evidence-older = Earlier revisions: { $count }
evidence-revision = Revision { $number }
evidence-hash = SHA-256
evidence-hash-why = The fingerprint of the file: it changes whenever the file does
evidence-hash-whole = Show in full
evidence-hash-short = Show in short
evidence-hash-copy = Copy the SHA-256
evidence-hash-copied = The SHA-256 is on the clipboard
evidence-hash-not-copied = It could not be copied. Select the value and press Ctrl+C.
evidence-save-these = Save all these documents (.zip)

## Looking at a file

preview-page = Page { $page } of { $pages }
preview-image = { $name }, page { $page }
preview-previous = Previous page
preview-next = Next page
preview-zoom = Size on the screen
preview-fit = Whole
preview-width = To the width
preview-none = This file cannot be shown in this window
preview-none-text = Save a copy and open it in the program it belongs to.
preview-damaged = The kept file is damaged
preview-damaged-text = The record of the document is in its place. If you have the original file, attach it as a new revision, or restore the school's data from a backup.

## The documents of the year

documents-list = Documents of the school year
documents-group-all = All
documents-group-missing = Missing
documents-group-named = Without a file
documents-group-submitted = Waiting
documents-group-accepted = Accepted
documents-group-returned = Returned
documents-search = Find a document
documents-column-document = Document
documents-column-state = State
documents-column-who = Who, when
documents-attach-to = Attach: { $document }
documents-due = Due { $day }
documents-none = No documents yet
documents-none-text = Open an activity and attach a file under its Documents tab: choose it, drag it there or paste it from the clipboard.
documents-to-plan = Go to the plan
documents-nothing = No document matches
documents-nothing-text = Choose another group, try another word or clear the filters.
documents-none-missing = Nothing is missing
documents-none-missing-text = Every activity that is done or overdue has its document.
documents-save-all = Save all (.zip)
documents-save-all-title = Save all documents of the school year in one archive
documents-file-name = Documents { $name }
documents-saved = The documents are saved: { $path }
documents-zip-kind = ZIP archive
documents-pdf-kind = PDF document
inspection = Inspection folder
inspection-title = Folder for an inspection
inspection-text = An index and the list of missing documents first, then the documents numbered in the order of the plan.
inspection-form = Form
inspection-zip = Archive (.zip)
inspection-pdf = One PDF (.pdf)
inspection-file-name = Inspection folder { $year }
inspection-saved = The inspection folder is saved: { $path }
mark-attached = Attached documents
