### Official papers: what each is called in a list, and as the subject of its file.

document-agenda = Agenda of a meeting
document-attendance = Attendance sheet of a meeting
document-minutes = Minutes of a meeting
document-extract = Extract from minutes
document-decisions = Register of decisions
document-members = Members (annex to an order)
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
document-annual_report = Annual report

## What several papers share. Days arrive written out, names in the nominative.

official-bin = BIN { $bin }
official-phone = tel.: { $phone }
official-email = e-mail: { $email }
official-outgoing = Ref. No { $number }
official-number = No. { $number }
official-day-blank = ____ ______________ { $year }
official-annex = Annex to order No. { $number } { $day }
official-annex-blank = Annex to order No. ______ of ____ ______________ { $year }
official-director = Director
official-executor = Prepared by { $person }
official-name = Surname, given name, patronymic (if any)
official-post = Post

## Orders: the kind, and the sentences that several of them end with.

order-kind = ORDER
order-command = I ORDER:
order-control = I keep control over the execution of this order.
order-force = This order comes into force on the day it is signed.
order-basis = Basis: ________________________________________

## The order that creates the working group.

order-group-heading = On creating the working group on the ethical use of artificial intelligence
order-group-purpose = To ensure the responsible and safe use of artificial intelligence in education and academic integrity
order-group-create = A working group on the ethical use of artificial intelligence (hereinafter the working group) shall be created.
order-group-members = The members of the working group shall be approved as listed in the annex to this order.
order-group-duties = The working group shall:
order-group-plan = draw up the plan of activities for the school year { $school_year } and submit it for approval;
order-group-coordinate = coordinate the plan and watch its deadlines;
order-group-documents = collect and keep the evidence;
order-group-report = prepare the annual report at the end of the school year.
order-group-meetings = The working group shall meet at least once a term and keep minutes.

## The order that creates the council.

order-council-heading = On creating the coordination-ethics council
order-council-purpose = To consider matters of the use of artificial intelligence collegially and to uphold academic integrity
order-council-create = A coordination-ethics council (hereinafter the council) shall be created.
order-council-members = The members of the council shall be approved as listed in the annex to this order.
order-council-term = The term of the council shall be: { $term }.
order-council-duties = The council shall:
order-council-incidents = consider incidents of the use of artificial intelligence;
order-council-tools = give opinions on the use of AI tools;
order-council-decisions = watch that its decisions are carried out.
order-council-secretary = The secretary of the council shall keep its minutes.

## The order that appoints the responsible person.

order-officer-heading = On appointing the person responsible for academic integrity and the ethical use of artificial intelligence
order-officer-purpose = To uphold academic integrity and to organise the ethical use of artificial intelligence
order-officer-appoint = The person responsible for academic integrity and the ethical use of artificial intelligence shall be: { $person }.
order-officer-duties = The responsible person shall:
order-officer-journal = keep the incident journal and see that incidents are considered in time;
order-officer-advice = advise teachers, pupils and parents;
order-officer-tools = take part in assessing AI tools;
order-officer-council = prepare matters for the coordination-ethics council;
order-officer-report = draft the annual report.
order-officer-rights = The responsible person may ask for what the duties need and, in danger, suspend a tool until the council decides.
order-officer-deputy = In that person’s absence the duties shall be carried out by: { $person }.

## The order that approves the plan.

order-plan-heading = On approving the plan for the school year { $school_year }
order-plan-purpose = To organise the responsible introduction of artificial intelligence into education
order-plan-approve = The attached plan shall be approved: “{ $title }”.
order-plan-responsible = The persons named in the plan shall see that its activities are carried out in time and the evidence is handed in.
order-plan-chair = The chair of the working group shall report on the plan every quarter. Chair: { $person }.
order-plan-acquaint = The persons named shall be acquainted with the plan against signature.

## The list of members, the attendance sheet and the register of decisions.

members-of-council = Members of the coordination-ethics council
members-of-working_group = Members of the working group
members-of-commission = Members of the commission
members-of-creative_group = Members of the creative group
members-of-named = Members
members-duty = Place in the body
members-empty = No members have been entered yet.
presence-title = Attendance sheet
presence-state = Attendance
presence-present = present
presence-absent = absent
presence-signature = Signature
presence-invited = Guests
decisions-title = Register of decisions
decisions-minutes = Minutes No., day
decisions-done = How it stands

## The columns of an incident card's timeline.

card-column-at = Moment
card-column-kind = Kind
card-column-text = What was noted

## The analytic note. What is known is filled in; what only a person can say is left to write.

note-title = ANALYTIC NOTE
note-about = On the work on the ethical use of artificial intelligence
note-period = Period
note-period-whole = { $from } – { $to }
note-period-so-far = { $from } to { $to }, the day of this note
note-day = Prepared on
note-sources = Sources
note-sources-text = the plan of activities, the incident journal, minutes of meetings
note-indicators = Indicators
note-indicator = Indicator
note-was = Year before
note-is = This year
note-change = Change
note-no-change = no change
note-plan-total = Activities of the plan
note-plan-done = Activities carried out
note-plan-overdue = Overdue activities
note-incidents = Registered incidents
note-meetings = Meetings held
note-decisions = Adopted decisions
note-decisions-done = Decisions carried out
note-decisions-overdue = Overdue decisions
note-analysis = Analysis
note-conclusions = Conclusions
note-proposals = Proposals
note-author = Person responsible for academic integrity

# Stands for a person where a wording is shown before it is saved.
papers-sample-person = A. Smith
