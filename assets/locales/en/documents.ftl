### Official papers: what each is called in a list, and as the subject of its file.

document-agenda = Agenda of a meeting
document-minutes = Minutes of a meeting
document-extract = Extract from minutes
document-attendance = Attendance sheet of a meeting
document-decisions = Register of decisions
document-members = Members
document-plan = Plan
document-journal = Incident journal
document-incident = Incident card
document-notice = Notice of a breach
document-notice_annex = Annex to a notice
document-order_working_group = Order that creates the working group
document-order_council = Order that creates the council
document-order_officer = Order that appoints the responsible person
document-order_plan = Order that approves the plan
document-analytic_note = Analytic note
