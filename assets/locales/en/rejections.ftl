### What the program answers when it cannot do what was asked: what is wrong, and how to put it right.
### $field and $right arrive already worded; $from, $to in day-outside-year arrive as days.

## What was filled in

rejection-field-missing = “{ $field }” is empty. Please fill it in and save again.
rejection-field-too-long = “{ $field }” is too long: { $limit } characters at most. Please shorten it.
rejection-field-malformed = The value in “{ $field }” is not valid. Please choose one of those offered or follow the pattern.
rejection-day-invalid = The date in “{ $field }” is not valid. Please write it like 18.09.2026.
rejection-time-invalid = The time in “{ $field }” is not valid. Please write it like 15:20.
rejection-day-outside-year = The date in “{ $field }” is outside the school year. Please choose a day from { $from } to { $to }.
rejection-day-order = The date in “{ $field }” comes before the beginning. Please put the dates in order.
rejection-day-in-future = The date in “{ $field }” has not come yet. Please give today or an earlier day.
rejection-day-in-past = The date in “{ $field }” has passed. Please give today or a later day.
rejection-reason-missing = The reason is missing. This step needs one: please write a sentence or two.
rejection-rule-invalid = The deadline rule does not work out. Please check the months or days and choose again.
rejection-name-exists = This is in the list already. Please edit the record that is there or enter another.
rejection-request-malformed = The request has the wrong shape; nothing was changed. Please check its fields. Technical detail: { $detail }
rejection-command-unknown = There is no command “{ $name }”. Please check the name against the list of commands.
rejection-not-found = This record was not found; it may have been removed. Please refresh the list and choose again.
rejection-place-unknown = The text has a place “{ $place }” that this sentence does not know. Keep only the places that are listed.
rejection-place-missing = The sentence must have the place “{"{"}{ $place }{"}"}”: without it the paper would lack a fact.
rejection-brace-alone = At “{ $near }” a brace stands without its pair. A place to fill in opens with “{"{"}” and closes with “{"}"}”.
rejection-paper-official-only = Official letters and orders are made in Kazakh or Russian. Choose one of them, or both.

## Signing in and rights

rejection-not-allowed = You do not have the right to do this. It needs: “{ $right }”. Please ask the working-group chair.
rejection-signed-out = Please sign in first.
rejection-wrong-password = The login or password is wrong. Please check the keyboard layout and Caps Lock and type it again.
rejection-wrong-recovery-code = The recovery code does not match. Please type it exactly as on the printed sheet.
rejection-password-weak = The password is too short: it needs at least { $limit } characters. Please choose a longer one.
rejection-login-taken = This login is taken. Please choose another.
rejection-last-manager = This is the last account that can administer the school. Please give that right to someone else first.

## The school's file

rejection-school-in-use = This school is open in another window. Please close it there and try again.
rejection-school-newer = The school file was made by a newer version of the program. It was left unchanged; please update the program.
rejection-school-damaged = The school file is damaged and was not opened. Nothing in it was touched; please restore it from a backup.
rejection-school-missing = The school file is not where it should be. Please check the folder's name and place, or use a backup.
rejection-school-foreign = This is not a file of the Zhospar program. Please choose another folder.
rejection-folder-unwritable = There is no permission to write to { $path }. Please choose another folder or ask for access.
rejection-folder-unsuitable = The folder { $path } is not suitable for the school's data{ $reason ->
        [network] : it is on a network
        [cloud] : a cloud service synchronises it
        [removable] : it is on a removable drive
        [not_empty] : it is not empty
       *[other] {""}
    }. Please choose a folder on this computer's own drive.
rejection-disk-full = The disk is full and the last step was not written. Everything saved before is intact; please free some space and repeat.
rejection-target-unwritable = The file { $path } could not be written. Please choose another place; your data is unchanged.
rejection-target-open = The file { $path } is open in another program. Please close it and repeat; the earlier file is unchanged.
rejection-backup-invalid = The backup { $path } is not usable and was left aside. Please choose another copy or make it again.

## Undo

rejection-undo-nothing = There is nothing to undo.
rejection-undo-permanent = This step cannot be undone: its record is kept for good. If needed, correct it with a new record.
rejection-undo-blocked = The same records were changed after this step. Please undo the later change first.

## Plan and calendar

rejection-mark-exists = This occurrence is already marked. To change it, first withdraw the mark and give the reason.
rejection-mark-withdrawn = This mark has already been withdrawn.
rejection-occurrence-unknown = The activity has no such occurrence. Please look at its deadline and choose from the list.
rejection-occurrence-done = This activity is already marked as done. Please withdraw the mark first, with the reason.
rejection-exemption-exists = This activity is already declared not applicable.
rejection-plan-exists = This school year already has a plan. Please open it and edit it.
rejection-year-exists = This school year has already been added. Please choose it from the list.
rejection-year-invalid = The school year is not valid. Please write two consecutive years like 2026-2027.
rejection-year-unknown = This school has no school year { $label }. Please add it in the settings or choose one that is there.
rejection-responsible-missing = No responsible person is named. Please choose at least one person, role or body.
rejection-template-row-needed = Please tick “{ $title }” too: the deadline of a chosen change counts from it.

## Files and evidence. $path is a file on this machine, $limit is in megabytes, $name is the name of the file.

rejection-file-missing = The file { $path } was not found: it may have been deleted or moved. Choose the file again.
rejection-file-unreadable = The file { $path } could not be read. If another program has it open, close it and try again, or choose another file.
rejection-file-too-large = The file is too large: { $limit } MB at most. Make it smaller or split it into several.
rejection-file-empty = The file is empty. Check it and choose another one.
rejection-content-damaged = The kept content of the file “{ $name }” is damaged, so it was not opened. Attach the original as a new revision or restore the data from a backup.
rejection-evidence-decided = The newest revision of this document has been decided on already. Attach a new revision if needed.
rejection-upload-unknown = The file did not arrive whole; nothing was attached. Choose the file again.
rejection-ending-unknown = The ending of { $path } does not fit this file: it should be { $fitting }. Change the name and save again.

## Incidents

rejection-incident-step-forbidden = The incident is now “{ $from ->
        [registered] { incident-state-registered }
        [under_review] { incident-state-under_review }
        [measures] { incident-state-measures }
        [closed] { incident-state-closed }
        [dismissed] { incident-state-dismissed }
        [reopened] { incident-state-reopened }
        [void] { incident-state-void }
       *[other] { $from }
    }” and cannot go on to “{ $to ->
        [registered] { incident-state-registered }
        [under_review] { incident-state-under_review }
        [measures] { incident-state-measures }
        [closed] { incident-state-closed }
        [dismissed] { incident-state-dismissed }
        [reopened] { incident-state-reopened }
        [void] { incident-state-void }
       *[other] { $to }
    }”. Please choose an allowed step on the card; reopen a finished incident first.
rejection-incident-fact-missing = This step still needs: “{ $field }”. Please fill it in on the card and repeat.
rejection-identity-erased = This name was erased and cannot be brought back.
rejection-name-in-text = This text names the person, and many read it. Write the label in place of the name.
rejection-notice-not-needed = This incident does not touch personal data, so no notice is needed. If it does, change its facts first.
rejection-notice-sent = The notice was sent already. If that was recorded by mistake, take it back with a reason first.
rejection-notice-unsent = The notice is recorded neither as sent nor as not needed, so there is nothing to take back.
rejection-classifier-fixed = The order of steps depends on the values of this list: only names and hints can be changed. Please change the name.
rejection-classifier-last = At least one value must stay in the list. Please add a new one or restore an earlier one first.
rejection-classifier-retired = This value is no longer used: “{ $field }”. Please choose another one from the list.
rejection-incidents-linked = These two incidents are linked already. Please take the earlier link away first if you need another.
rejection-link-to-itself = An incident cannot be linked to itself. Please choose another one.
rejection-effect-check-not-due = Whether the measures worked is recorded once, for a closed incident. Please look at its state: it is not closed, or the check is recorded already.
rejection-effect-check-on-card = This task is done on the incident’s card: please open it and record whether the measures worked.

## Meetings and decisions

rejection-meeting-closed = This meeting has been held or cancelled and can no longer be changed. If needed, call a new one.
rejection-attendance-missing = Attendance is not complete. Please say of every member whether they were present, and repeat.
rejection-votes-invalid = The votes must add up to the members entitled to vote: { $present }. Please count the votes again.
rejection-decision-closed = This decision has been completed or cancelled. To change it, first reopen it and give the reason.
rejection-task-closed = This cannot be done while the task is in its present state. Please refresh the list and look at its state; reopen it if needed.
rejection-body-without-members = This body has no members. Please add them under “People” first.
rejection-meeting-step-forbidden = The meeting stands at “{ $state }”, so this step is not possible now. Please take the step before it first.
rejection-minutes-signed = The minutes are signed and do not change. If something has to be corrected, open a new version and give the reason.
rejection-minutes-unsigned = The minutes are not signed yet. An extract is given after they were signed.
rejection-meeting-not-later = Only a later meeting can extend or cancel a decision. Please name its agenda item.
rejection-agenda-empty = The agenda is empty. Please add at least one item and convene again.
rejection-item-decided = A decision is written under this item. Please remove it first.
rejection-item-deferred = This item was put off. To propose a decision, take the item up again first.
rejection-item-not-deferred = This item was not put off and can be heard as it is.
rejection-item-taken-over = This item stands on the agenda of another meeting. To hear it here, remove it from that agenda first.
rejection-notice-too-short = A meeting is convened at least { $days } days ahead. If that was not possible, please give the reason for the short notice.
rejection-quorum-missing = There is no quorum: { $present } present, { $needed } needed. Please check attendance or end the meeting without a quorum.
rejection-quorum-reached = There is a quorum: { $present } present, { $needed } needed. Please open the meeting.
rejection-presider-absent = “{ $field }”: nobody is named, or they are not in the room. Please choose one of the members present.
rejection-time-order = “{ $field }” cannot be before the time of arrival. Please correct the time.
rejection-vote-open = A vote is under way. Please close it or take it back first.
rejection-vote-by-count = Here the votes are counted. To write down each vote, open a vote by name.
rejection-votes-missing = Votes not written down: { $missing }. Please mark everybody's vote.
rejection-not-entitled = This member was not in the room when the vote was opened and cannot vote.
rejection-nobody-votes = Nobody is left to vote: everybody present is recused. Please put the item off.
rejection-casting-vote-needed = The votes are equal. Please give the chair's vote, which decides.
rejection-decision-voted = This decision has been voted on. To change it, first take the vote back.
rejection-decision-text-voted = This text was voted on, so it stays: it can only be completed in a language it is missing in. While the meeting goes on, take the vote back first.
rejection-voter-present = This person was entitled in a vote of the meeting and cannot be noted as absent. If they left early, enter the time they left.
rejection-decision-not-adopted = This decision was not adopted. Please put it to the vote first.
rejection-decision-undecided = Decision { $number } was not voted on. Please vote on it or remove it, then end the meeting.
rejection-decision-untranslated = Decision { $number } has to be written in two languages. Please complete the Kazakh and the Russian text.
rejection-task-of-decision = This task carries out a decision. Please change its text, deadline or cancellation through the decision.

## People

rejection-hand-over-same = Work cannot be handed over to the same person. Please choose somebody else.
rejection-table-unreadable = The file { $path } could not be read as a table. Please open it in Excel, save it as .xlsx and choose it again.
rejection-table-too-large = The table has too many rows: at most { $limit }. Please split it into several files.
rejection-table-too-wide = The table has too many columns: at most { $limit }. Please delete those that are not needed and choose the file again.
rejection-table-too-full = The table has too many cells: at most { $limit }. Please delete columns and empty rows that are not needed and choose the file again.
rejection-cell-too-long = The file holds a text longer than any cell: a cell of Excel keeps { $limit } characters at most. Please open the file in Word or Excel and save it anew.
rejection-table-empty = The table holds no data. Please choose a sheet with headings and at least one row.
rejection-table-without-names = No column with people's names was found in the table. Please name the columns “Surname” and “Given name”, or one column for both.
rejection-table-without-incidents = No columns with what happened and when were found in the table. Please name the columns “What happened” and “Occurred on”.
rejection-import-row-repeated = This row repeats row { $line }. Please keep one of them.
rejection-import-row-void = The old journal voided this row, so it is not taken.
rejection-document-unreadable = The file { $path } could not be read as a Word or Excel document. Please open it in its own program, save it as .docx or .xlsx and choose it again.
rejection-document-old = { $path } is a file of an old format. Please open it in Word or Excel, save it as .docx or .xlsx and choose it again.
rejection-document-locked = The file { $path } is protected by a password. Please take the password off, save a copy and choose that.
rejection-document-too-large = The file is too large: it may hold at most { $limit } MB of text. Please copy the table into a file of its own and choose that.
rejection-document-without-plan = No table of a plan was found in the document. Please let column titles such as “Activity”, “Responsible”, “Deadline” stand at its top.

## Long work

rejection-job-cancelled = The work was stopped. Your data and the earlier file are unchanged.
rejection-job-unknown = This work was not found; it may have finished. If needed, please start it again.

## What is ours to put right

fault = Something went wrong on our side. Saved data is not affected. If it happens again, please report this number: { $reference }.
fault-panic = The program could not carry out this step and stopped it; nothing was half written. Please try again or report this number: { $reference }.

## What a check of the file found

check-sound = The school file is sound: the chain of { $operations } operations is unbroken.
check-broken = The school file is damaged. Please change nothing and use a backup.

## Files that come in and go out

rejection-person-left = This person has left. Choose somebody else, or put the day of leaving right.

## The annual report

rejection-report-signed = The report is signed and does not change. If something has to be corrected, open a new version and give the reason.
rejection-report-unsigned = The report is not signed yet, so it need not be opened for a correction. Please change it directly.
rejection-report-empty = The report holds no item. Please add an achievement, a problem or a recommendation, and repeat.
rejection-report-items-untranslated = Items of the report that are not written in two languages: { $count }. Please complete the Kazakh and the Russian text.
rejection-report-figures-moved = Items of the report whose figures have changed: { $count }. Please edit them or confirm that they stay as they are.
rejection-recommendation-carried = This recommendation is carried out as a task or an activity already. Please open that.
rejection-next-plan-missing = There is no plan for { $label } yet. Please create the next year’s plan under “Plan” first.
