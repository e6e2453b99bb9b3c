### The inspection folder: the paper somebody who inspects is handed. Days arrive as 18.09.2026.

inspection-heading = Documents for inspection
inspection-subtitle = School year { $school_year }
inspection-summary = Activities in the plan: { $activities }. Documents attached: { $attached }. Returned for rework: { $returned }. Named in a mark without a file: { $named }. Documents missing: { $missing }.
inspection-missing = 1. Documents without a file
inspection-named = { $document } (named in the mark, no file attached)
inspection-nothing-missing = No document lacks its file.
inspection-contents = 2. Documents in this folder
inspection-nothing-here = No document has been attached yet.
inspection-not-shown = Documents with “—” for a page are of a kind that cannot be put on a page: the originals are in the folder under the names listed here.
inspection-place = No.
inspection-number = In plan
inspection-file = File
inspection-state = State
inspection-page = Page
inspection-added = { $day }, attached by { $by }
inspection-compiled = Compiled by { $by }, { $day }
inspection-chain = Check value of the record of changes: { $head }
