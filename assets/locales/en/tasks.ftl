### Tasks: who is asked to do what, by when, and whether somebody made sure.

screen-tasks = Tasks
tasks-table = List of tasks
tasks-count =
    { $count ->
        [one] { $count } task
       *[other] { $count } tasks
    }
tasks-search = Find a task
tasks-group = Which tasks
tasks-group-open = To be done
tasks-group-unverified = To be verified
tasks-group-finished = Finished
tasks-group-all = All
tasks-person = Responsible person
tasks-person-is = Responsible: { $person }
tasks-empty-open = No task is waiting to be done
tasks-empty-unverified = No task is waiting to be verified
tasks-empty-finished = No task is finished
tasks-empty-all = No task has been given yet
tasks-empty-text = Give a task, and name the responsible person and the deadline. You will see here whether it is done.
tasks-nothing-matches = No task matches the filter
task-column-title = Task
task-column-responsible = Responsible person
task-column-due = Deadline
task-column-source = Comes from
task-column-status = Status
task-no-deadline = no deadline
task-of-activity = activity { $number }
task-of-incident = incident { $number }
task-of-decision = decision { $number }
task-of-report = Recommended by the report for { $label }
task-give = Give a task
task-continue = Continue the task
task-draft-kept = An unfinished task is kept
task-new = New task
task-kicker = Task
task-tabs = Parts of the task
task-tab-facts = Facts
task-tab-history = History
task-activity = For which activity
task-activity-placeholder = Type the activity's title
task-given = { $at }, { $by }
task-reopened-why = Why it was opened again
task-complete = Mark as done
task-complete-note = What was done
task-verify = Verify that it is done
task-verify-means = Verify once you have seen the result yourself.
task-reopen = Open again
task-reopen-why = Why is the task opened again?
task-cancel = Cancel the task
task-cancel-why = Why is the task cancelled?
