### What was done, as the undo notice and the list of operations say it. Where a message names its subject, a comment
### above the group says what the subject is; messages without one need none.

## School, year, accounts

# The subject is the school's name.
operation-create_school = School created: { $subject }
operation-create_demo = Demo school created: { $subject }
operation-edit_school_profile = School details changed
operation-set_preferences = Preferences changed
# The subject is the label of the school year.
operation-add_school_year = School year { $subject } added
# The subject is the number of the term.
operation-edit_term = Dates of term { $subject } changed
# The subject is the day.
operation-add_day_off = Day added to the calendar: { $subject }
operation-remove_day_off = Day removed from the calendar: { $subject }
# The subject is the person or the login.
operation-add_account = Account opened: { $subject }
operation-disable_account = Account disabled: { $subject }
operation-enable_account = Account enabled: { $subject }
operation-change_password = Password changed
operation-recover = Access recovered
operation-import = Data imported: { $subject }
operation-undo = Step undone
operation-redo = Step done again

## People. The subject is the person's surname and initials.

operation-add_person = Person added: { $subject }
operation-edit_person = Details changed: { $subject }
operation-person_leaves = Departure recorded: { $subject }
operation-give_role = Role given: { $subject }
operation-end_role = Role ended: { $subject }
operation-join_body = Membership added: { $subject }
operation-leave_body = Membership ended: { $subject }
operation-hand_over = Work handed over: { $subject }
# The subject is how many people there were.
operation-import_people = People entered from Excel: { $subject }

## Plan. The subject of the plan's own steps is the school year, of the others the activity's number.

operation-create_plan = Plan for { $subject } created
operation-edit_plan = Plan for { $subject } changed
operation-approve_plan = Plan for { $subject } approved
operation-add_activity = Activity { $subject } added
operation-edit_activity = Activity { $subject } changed
operation-remove_activity = Activity { $subject } removed
operation-set_parties = People of activity { $subject } changed
operation-set_rule = Deadline of activity { $subject } changed
operation-mark_done = Activity { $subject } marked as done
operation-withdraw_mark = Mark of activity { $subject } withdrawn
operation-extend_deadline = Deadline of activity { $subject } extended
operation-declare_not_applicable = Activity { $subject } declared not applicable
operation-declare_applicable = Activity { $subject } applies again
operation-move_activity = Activity { $subject } moved
operation-renumber_plan = Plan for { $subject } renumbered
operation-create_next_plan = The plan for { $subject } was made from the year before
operation-upgrade_template = The plan for { $subject } was brought to the new version of the template
operation-import_plan = The plan for { $subject } was taken from a document
# The subject is how many rows it was.
operation-change_activities = Activities changed at once: { $subject }
# The subject is the name of the filter.
operation-save_filter = Filter saved: { $subject }
operation-remove_saved_filter = Filter removed: { $subject }

## Evidence. The subject is the activity's number and the title of the document.

operation-attach_evidence = Document attached: { $subject }
operation-attach_incident_evidence = Document attached to incident { $subject }
operation-revise_evidence = New revision of the document attached: { $subject }
operation-edit_evidence = Document changed: { $subject }
operation-accept_evidence = Document accepted: { $subject }
operation-return_evidence = Document returned for correction: { $subject }
operation-remove_evidence = Document removed: { $subject }

## Incidents. The subject is the incident's number.

operation-register_incident = Incident { $subject } registered
operation-import_incidents = Incidents taken from the old journal: { $subject }
operation-void_imported_incidents = Imported incidents voided: { $subject }
operation-add_incident_entry = Entry added to incident { $subject }
operation-set_incident_facts = Facts of incident { $subject } changed
operation-move_incident = State of incident { $subject } changed
operation-add_identity = A person was added to incident { $subject }
operation-reveal_identity = A name in incident { $subject } was read
operation-erase_identity = A name in incident { $subject } was erased
operation-erase_name = A name was taken out of the text of incident { $subject }
operation-edit_notice = The notice of incident { $subject } was changed
operation-record_notice_sent = The notice of incident { $subject } was sent
operation-waive_notice = The notice of incident { $subject } was found not to be needed
operation-take_back_notice = What was recorded of the notice of incident { $subject } was taken back
operation-export_notice_annex = The annex to the notice of incident { $subject } was written
operation-export_journal_with_names = The journal was written with names: { $subject }
operation-set_identity_retention = The keeping of names was changed: { $subject } months
operation-record_effect_check = Check of the measures on incident { $subject } recorded
operation-link_incidents = Incidents linked: { $subject }
operation-unlink_incidents = Link between incidents taken away: { $subject }
operation-add_classifier = “{ $subject }” added to a classification list
operation-edit_classifier = “{ $subject }” changed in a classification list
operation-move_classifier = “{ $subject }” moved in a classification list
operation-retire_classifier = “{ $subject }” is no longer offered
operation-restore_classifier = “{ $subject }” is offered again
operation-add_checklist_step = “{ $subject }” added to a checklist
operation-edit_checklist_step = “{ $subject }” changed in a checklist
operation-move_checklist_step = “{ $subject }” moved in a checklist
operation-retire_checklist_step = “{ $subject }” taken out of a checklist
operation-restore_checklist_step = “{ $subject }” put back into a checklist

## Council. The subject is a meeting's day, or its number once it was held; an agenda item's title; a decision's text.

operation-call_meeting = Meeting called for { $subject }
operation-edit_meeting = Meeting of { $subject } changed
operation-set_attendance = Attendance recorded: { $subject }
operation-hold_meeting = Meeting No. { $subject } held
operation-cancel_meeting = Meeting of { $subject } cancelled
operation-add_agenda_item = Agenda item added: { $subject }
operation-edit_agenda_item = Agenda item changed: { $subject }
operation-remove_agenda_item = Agenda item removed: { $subject }
operation-record_decision = Decision recorded: { $subject }
operation-edit_decision = Decision changed: { $subject }
operation-complete_decision = Decision completed: { $subject }
operation-reopen_decision = Decision reopened: { $subject }
operation-edit_body = Rules of the body changed: { $subject }
operation-convene_meeting = Meeting of { $subject } convened
operation-open_meeting = Meeting of { $subject } opened
operation-declare_no_quorum = Meeting of { $subject } ended without a quorum
operation-draw_up_minutes = Minutes No. { $subject } begun
operation-sign_minutes = Minutes No. { $subject } signed
operation-correct_minutes = Minutes No. { $subject } opened for a correction
operation-archive_minutes = Minutes No. { $subject } archived
operation-add_agenda_items = Agenda of the meeting of { $subject } added to
operation-move_agenda_item = Agenda item moved: { $subject }
operation-defer_agenda_item = Agenda item put off: { $subject }
operation-resume_agenda_item = Agenda item taken up after all: { $subject }
operation-remove_decision = Proposed decision removed: { $subject }
operation-open_vote = Vote opened: { $subject }
operation-cast_vote = Vote recorded: { $subject }
operation-close_vote = Vote closed: { $subject }
operation-count_vote = Votes counted: { $subject }
operation-withdraw_vote = Vote taken back: { $subject }
operation-verify_decision = Execution verified: { $subject }
operation-extend_decision = Decision extended: { $subject }
operation-cancel_decision = Decision cancelled: { $subject }

## Tasks

# The subject is the title of the task.
operation-give_task = Task given: { $subject }
operation-edit_task = Task changed: { $subject }
operation-complete_task = Task done: { $subject }
operation-verify_task = Task verified: { $subject }
operation-reopen_task = Task reopened: { $subject }
operation-cancel_task = Task cancelled: { $subject }

## Reminders. The subject is the title of what is recalled, or the activity's number.

operation-snooze_reminder = Reminder put off: { $subject }
operation-wake_reminder = Reminder on again: { $subject }
operation-set_reminder_settings = Reminder settings changed
operation-note_digest_shown = Morning digest shown
operation-set_activity_reminders = Reminder days of activity { $subject } changed
operation-set_paper_wording = Wording of a paper changed: { $subject }
operation-restore_paper_wording = Wording of a paper restored: { $subject }

## The annual report. The subject is the school year, of a task its title.

operation-draft_annual_report = Proposals taken into the report for { $subject }
operation-edit_annual_report = Report for { $subject } changed
operation-add_report_item = Item added to the report for { $subject }
operation-edit_report_item = Item of the report for { $subject } changed
operation-confirm_report_item = Item of the report for { $subject } left as it is
operation-move_report_item = Item of the report for { $subject } moved
operation-remove_report_item = Item of the report for { $subject } removed
operation-restore_report_item = Item of the report for { $subject } put back
operation-give_recommendation_task = Recommendation given as a task: { $subject }
operation-plan_recommendation = Recommendation of the report for { $subject } put into the next plan
operation-sign_annual_report = Report for { $subject } signed
operation-correct_annual_report = Report for { $subject } opened for a correction
