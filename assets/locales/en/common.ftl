### Words every screen shares: buttons, states, lists.

optional = (optional)
day-placeholder = dd.mm.yyyy
today = Today
nothing = none
nothing-found = Nothing found
clear = Clear
close = Close
close-panel = Close the panel
remove-filter = Remove the filter
save = Save
cancel = Cancel
edit = Edit
add = Add
remove = Remove
retry = Try again
back = Back
next = Next
loading = Reading
failed-title = This could not be read
failed-kept = Everything saved before is in its place; nothing has changed.
history-of = History of changes. { $record }
history-empty = Nothing has changed so far.
step-undone = undone
days-left = { $days ->
    [one] { $days } day left
   *[other] { $days } days left
}
days-late = { $days ->
    [one] { $days } day late
   *[other] { $days } days late
}
days-before = { $days ->
    [one] { $days } day before
   *[other] { $days } days before
}
on-the-day = on the day
other-days-before = Other: days before
due-today = Due today
reason = Reason
show-more = Show more
stop-work = Stop
show-in-folder = Show in the folder
column-actions = Actions
changed-fields = Changed fields: { $count }

## Papers as files.

paper-save = Where should the file be saved?
paper-saved = File saved: { $path }
papers-of-place = Papers…
paper-save-of = { $paper }…
paper-in-both = In both
paper-kind-pdf = PDF document
paper-kind-xlsx = Excel sheet
paper-kind-docx = Word document
list-export = Export to Excel
list-export-text = “{ $list }” is saved as an Excel sheet: every row that the filter lets through, in the order of the screen.
