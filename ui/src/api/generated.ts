// Generated from the command list of the core. Do not edit.

export type AccountChoice = { id: AccountId, };
export type AccountId = string;
export type AccountRow = { id: AccountId, login: string, person_id: PersonId, person: string, disabled: boolean, created_at: Instant, };
export type ActivityCard = { stage_id: StageId, stage_number: number, titles: Wording, expected_documents: Wording, why_required: string, 
/**
 * What the document that the row came from, or was brought up to date by, says in its own words.
 */
source: RowSource | null, 
/**
 * All marks, withdrawn ones too, newest first.
 */
marks: Array<Mark>, 
/**
 * Days before each deadline on which everybody is reminded of this activity.
 */
reminders: Array<number>, history: number, id: ActivityId, number: string, title: string, responsible: Array<PartyView>, co_executors: Array<PartyView>, rule: Rule, 
/**
 * The next day due, or the last one when everything is done.
 */
due_on: Day | null, status: Status, days_left: number | null, occurrences: Array<OccurrenceView>, expected_document: string, 
/**
 * The document named in the newest standing mark, or else the newest that was handed in, or that an older mark names.
 */
document: string | null, evidence: EvidenceStates, 
/**
 * Whether that document is at hand.
 */
holding: Holding, 
/**
 * Why the whole activity does not apply.
 */
exemption: Exemption | null, register: Register, 
/**
 * In what the row is no longer as it was approved; empty when nothing was approved.
 */
variance: Array<Variance>, 
/**
 * How the row of the year before ended, where this one continues it.
 */
carried: Carried | null, };
export type ActivityChoice = { id: ActivityId, };
export type ActivityField = "number" | "title" | "expected_document";
export type ActivityId = string;
export type ActivityPreview = { 
/**
 * Its table and first row.
 */
place: Place, 
/**
 * As the document says them.
 */
responsible: string, participants: string, deadline_text: string, mark: string, 
/**
 * The parties in words, in their order.
 */
responsible_labels: Array<string>, participant_labels: Array<string>, rule_words: string, 
/**
 * The first day of a stretch of days; it is due on the last.
 */
starts_on: Day | null, dates: Array<Day>, 
/**
 * Where each mark of the document goes.
 */
marks: Array<MarkPlace>, 
/**
 * The marks that the activity has in the plan.
 */
marks_here: Array<MarkHere>, standing: ActivityStanding, doubts: Array<Doubt>, 
/**
 * What would change of the activity that the row is.
 */
changes: Array<ImportedChange>, 
/**
 * The cells that the row was read from.
 */
cells: Array<FieldCell>, 
/**
 * The stage's number.
 */
stage: number, number: string, title: string, 
/**
 * The language of the title and of the result.
 */
language: Language, responsible_parties: Array<Party>, participant_parties: Array<Party>, rule: Rule, result: string, 
/**
 * What a document in two languages says of it in the other one.
 */
translation: Translation | null, 
/**
 * The marks that its document has, in the order of the text.
 */
marks_read: Array<ImportedMark>, source: RowSource, 
/**
 * The activity of the plan that this row is; a new one when `None`.
 */
same_as: ActivityId | null, 
/**
 * Fields in which the document says nothing but what our own documents say of the activity.
 */
unchanged: Array<ImportedField>, 
/**
 * What somebody changed before taking the row: it counts whatever the last document said.
 */
edited: Array<ImportedField>, };
export type ActivityRow = { id: ActivityId, number: string, title: string, responsible: Array<PartyView>, co_executors: Array<PartyView>, rule: Rule, 
/**
 * The next day due, or the last one when everything is done.
 */
due_on: Day | null, status: Status, days_left: number | null, occurrences: Array<OccurrenceView>, expected_document: string, 
/**
 * The document named in the newest standing mark, or else the newest that was handed in, or that an older mark names.
 */
document: string | null, evidence: EvidenceStates, 
/**
 * Whether that document is at hand.
 */
holding: Holding, 
/**
 * Why the whole activity does not apply.
 */
exemption: Exemption | null, register: Register, 
/**
 * In what the row is no longer as it was approved; empty when nothing was approved.
 */
variance: Array<Variance>, 
/**
 * How the row of the year before ended, where this one continues it.
 */
carried: Carried | null, };
export type ActivityStanding = "new" | "changed" | "unchanged";
export type AddAccount = { person_id: PersonId, login: string, password: string, };
export type AddActivity = { stage_id: StageId, title: string, rule: Rule, };
export type AddAgendaItem = { meeting_id: MeetingId, title: Wording, incident_id: IncidentId | null, decision_id: DecisionId | null, standing_item_id: StandingItemId | null, 
/**
 * The item of an earlier meeting that was put off.
 */
deferred_from_id: AgendaItemId | null, presenter_id: PersonId | null, };
export type AddAgendaItems = { meeting_id: MeetingId, 
/**
 * The keys of the chosen proposals, in the order of the agenda.
 */
proposals: Array<string>, };
export type AddChecklistStep = { incident_type: IncidentType, title: Wording, role: Role | null, due_count: number, due_unit: DueUnit, required: boolean, };
export type AddClassifier = { list: ClassifierList, name: Wording, hint: Wording, };
export type AddDayOff = { day: Day, kind: DayOffKind, name: Wording, };
export type AddIdentity = { incident_id: IncidentId, kind: IdentityKind, name: string, 
/**
 * How to reach the person; sealed with the name.
 */
contact: string, };
export type AddIncidentEntry = { incident_id: IncidentId, text: string, 
/**
 * The position of the entry that this one corrects.
 */
corrects: number | null, };
export type AddPerson = { surname: string, given_name: string, patronymic: string, post: Wording, phone: string, email: string, };
export type AddReportItem = { school_year_id: SchoolYearId, kind: ItemKind, text: Wording, sources: Array<NewSource>, };
export type AddSchoolYear = { label: string, };
export type AddedIdentity = { id: IdentityId, label: string, 
/**
 * The name is typed out in the incident's own texts, where everybody reads it.
 */
stands_in_text: boolean, };
export type AgendaItem = { id: AgendaItemId, position: number, kind: AgendaKind, title: Wording, incident_id: IncidentId | null, incident_number: string | null, 
/**
 * The decision whose execution is looked at.
 */
decision_id: DecisionId | null, standing_item_id: StandingItemId | null, deferred_from_id: AgendaItemId | null, presenter_id: PersonId | null, presenter: string | null, speakers: string, discussion: Wording, proposal: Wording, state: ItemState, deferred_reason: string, decisions: Array<DecisionRow>, };
export type AgendaItemChoice = { id: AgendaItemId, };
export type AgendaItemId = string;
export type AgendaKind = "question" | "incident" | "decision" | "standing";
export type AgendaMention = { meeting_id: MeetingId, body: BodyKey, number: number | null, held_on: Day, position: number, };
export type AgendaProposal = { 
/**
 * Names the proposal when it is chosen.
 */
key: string, source: ProposalSource, kind: AgendaKind, title: Wording, 
/**
 * Why it waits, in words.
 */
why: string, 
/**
 * Serious, or overdue.
 */
urgent: boolean, incident_id: IncidentId | null, decision_id: DecisionId | null, standing_item_id: StandingItemId | null, deferred_from_id: AgendaItemId | null, presenter_id: PersonId | null, };
export type Anchor = { "kind": "year_start" } | { "kind": "year_end" } | { "kind": "term_start", term: number, } | { "kind": "term_end", term: number, } | { "kind": "plan_approved" } | { "kind": "activity_done", activity_id: ActivityId, };
export type AnnualReport = { id: AnnualReportId | null, state: ReportState, 
/**
 * "2026-2027"
 */
label: string, heading: ReportHeading, addressee: Wording, basis: Wording, sections: Array<FigureSection>, before: YearBefore | null, items: Array<ReportItem>, removed: Array<ReportItem>, 
/**
 * How many items the registers propose that were not taken over yet.
 */
proposals: number, 
/**
 * What is incomplete, the most serious first.
 */
open_points: Array<OpenPoint>, 
/**
 * The signed versions, the first one first.
 */
versions: Array<ReportVersion>, correction: PendingCorrection | null, 
/**
 * "2027-2028"
 */
next_label: string, next_year_id: SchoolYearId | null, 
/**
 * Stages of the next year's plan; none while there is no such plan.
 */
next_stages: Array<NextStage>, history: number, };
export type AnnualReportId = string;
export type AppState = { version: string, schools: Array<SchoolCard>, session: SessionCard | null, language: Language, data_folder: string, };
export type ApprovePlan = { plan_id: PlanId, approved_on: Day, order_no: string, };
export type ArchiveMinutes = { id: MeetingId, 
/**
 * The file they are put in, such as 01-05.
 */
archive_index: string, };
export type Area = "school" | "calendar" | "accounts" | "people" | "plan" | "incidents" | "council" | "tasks" | "evidence" | "reminders" | "report" | "history";
export type AttachEvidence = { activity_id: ActivityId, 
/**
 * `None` for the activity as a whole.
 */
occurrence_key: string | null, 
/**
 * Empty for the file's own name.
 */
title: string, source: FileSource, };
export type AttachIncidentEvidence = { incident_id: IncidentId, 
/**
 * Empty for the file's own name.
 */
title: string, source: FileSource, };
export type AttendanceId = string;
export type Attendee = { id: AttendanceId, person_id: PersonId, short_name: string, post: BodyPost, present: boolean | null, reason: string, arrived_time: TimeOfDay | null, left_time: TimeOfDay | null, };
export type Baseline = { id: BaselineId, approved_on: Day, order_no: string, 
/**
 * Who was the director on that day; empty when nobody was.
 */
approved_by: string, frozen_at: Instant, rows: number, };
export type BaselineId = string;
export type BodyKey = "working_group" | "creative_group" | "commission" | "council";
export type BodyMember = { person_id: PersonId, short_name: string, post: BodyPost, };
export type BodyPost = "chair" | "deputy" | "secretary" | "member";
export type BodyRow = { key: BodyKey, standing_items: Array<StandingItem>, members: Array<BodyMember>, 
/**
 * What a quorum of today's members would be; nobody is present.
 */
quorum: Quorum, 
/**
 * What a majority would be if every member of today came and voted for or against.
 */
majority_why: string, 
/**
 * The term set by the order has ended.
 */
term_over: boolean, meetings: number, 
/**
 * The name as the order writes it; empty where the usual one will do.
 */
name: Wording, order_no: string, order_on: Day | null, term_from_on: Day | null, term_to_on: Day | null, quorum_rule: QuorumRule, 
/**
 * Only for a fixed number.
 */
quorum_count: number | null, majority_rule: MajorityRule, 
/**
 * Between equal votes the chair decides.
 */
casting_vote: boolean, 
/**
 * How many days before it a meeting is to be convened.
 */
notice_days: number, numbering: Numbering, };
export type BulkChange = { "kind": "set_responsible", parties: Array<Party>, } | { "kind": "set_co_executors", parties: Array<Party>, } | { "kind": "set_rule", rule: Rule, } | { "kind": "move", stage_id: StageId, } | { "kind": "mark_done", marked_on: Day, document: string, note: string, signed_by: PersonId, } | { "kind": "extend", due_on: Day, reason: string, } | { "kind": "not_applicable", reason: string, } | { "kind": "remove", reason: string, };
export type BulkDone = { changed: number, skipped: Array<SkippedRow>, };
export type CallMeeting = { body: BodyKey, held_on: Day, starts_at: TimeOfDay | null, place: string, 
/**
 * Members take part from afar.
 */
remote: boolean, 
/**
 * Guests, as the minutes are to name them.
 */
invited: string, 
/**
 * A meeting that had no quorum or was cancelled; its agenda is taken over.
 */
repeats_id: MeetingId | null, };
export type CancelDecision = { id: DecisionId, reason: string, 
/**
 * The item of the later meeting that takes it back.
 */
agenda_item_id: AgendaItemId | null, };
export type CancelMeeting = { id: MeetingId, reason: string, };
export type Carried = { 
/**
 * "2025-2026"
 */
label: string, 
/**
 * How many of its occurrences are still to be done.
 */
open: number, 
/**
 * How many of them apply.
 */
total: number, };
export type CarriedOut = { record: RecordKind, id: string, 
/**
 * The number of the activity, or who has the task.
 */
number: string, title: string, day: Day | null, 
/**
 * How it stands, in words.
 */
state: string, 
/**
 * Neither cancelled nor taken out of the plan; otherwise the recommendation waits again.
 */
stands: boolean, };
export type CastVote = { decision_id: DecisionId, person_id: PersonId, 
/**
 * `None` takes the choice back.
 */
choice: VoteChoice | null, 
/**
 * Why somebody takes no part.
 */
reason: string, };
export type Casting = "for" | "against";
export type CauseKind = string;
export type ChainState = { operations: number, 
/**
 * The hash of the last operation; printed on signed documents.
 */
head: string, intact: boolean, 
/**
 * The first operation that does not hash to what it says.
 */
first_broken: number | null, };
export type ChangeActivities = { ids: Array<ActivityId>, change: BulkChange, };
export type ChangePassword = { old_password: string, new_password: string, };
export type ChangesSince = { school_year_id: SchoolYearId, 
/**
 * The approval to compare with; the newest when `None`.
 */
baseline_id: BaselineId | null, };
export type Checked = { sound: boolean, 
/**
 * Problems that the database engine found in the file itself.
 */
integrity: Array<string>, foreign_keys: Array<string>, chain: ChainState, 
/**
 * How many attached files were read and hashed again.
 */
files: number, 
/**
 * Those whose content is missing, cut short or changed.
 */
damaged_files: Array<string>, };
export type ChecklistItem = { task_id: TaskId, step_id: ChecklistStepId, title: string, required: boolean, responsible_id: PersonId, responsible: string, due_on: Day | null, status: TaskStatus, done_on: Day | null, };
export type ChecklistStep = { id: ChecklistStepId, incident_type: IncidentType, title: Wording, role: Role | null, due_count: number, due_unit: DueUnit, 
/**
 * The incident is not closed while the step is open.
 */
required: boolean, built_in: boolean, retired_at: Instant | null, };
export type ChecklistStepChoice = { id: ChecklistStepId, };
export type ChecklistStepId = string;
export type ClassifierChoice = { id: ClassifierId, };
export type ClassifierId = string;
export type ClassifierList = "type" | "kind" | "severity" | "harm" | "intent" | "cause";
export type ClassifierRow = { id: ClassifierId, list: ClassifierList, key: string, name: Wording, 
/**
 * What is meant, in a few words.
 */
hint: Wording, built_in: boolean, 
/**
 * No longer chosen, still read on the incidents that have it.
 */
retired_at: Instant | null, 
/**
 * How many incidents have it.
 */
used: number, };
export type CloseVote = { decision_id: DecisionId, votes_for: number | null, votes_against: number | null, 
/**
 * When left out, all the others.
 */
votes_abstained: number | null, 
/**
 * How the chair decides between equal votes; by name it is the chair's own choice.
 */
casting: Casting | null, };
export type Closing = { closed: number, median_days: number | null, longest_days: number | null, };
export type CompleteDecision = { id: DecisionId, done_on: Day, note: string, };
export type CompleteTask = { id: TaskId, done_on: Day, note: string, };
export type ConveneMeeting = { id: MeetingId, 
/**
 * Why there is less notice than the body's rule asks for.
 */
urgent_reason: string, };
export type CorrectAnnualReport = { school_year_id: SchoolYearId, reason: string, };
export type CorrectMinutes = { id: MeetingId, reason: string, };
export type CouncilPaper = { kind: PaperKind, language: string, school: string, body: string, 
/**
 * The kind of paper with its number: «№ 3 хаттама».
 */
title: string, dated: string, place: string, 
/**
 * Chair, secretary, present, absent, guests, quorum.
 */
facts: Array<PaperLine>, agenda_heading: string, 
/**
 * One item a line; empty in an extract.
 */
agenda: Array<string>, items: Array<PaperItem>, signatures: Array<PaperSignature>, 
/**
 * Whether it is a draft, a correction or a true extract.
 */
notes: Array<string>, };
export type CountVote = { decision_id: DecisionId, votes_for: number | null, votes_against: number | null, 
/**
 * When left out, all the others.
 */
votes_abstained: number | null, 
/**
 * How the chair decides between equal votes; by name it is the chair's own choice.
 */
casting: Casting | null, };
export type CountedFrom = "detected" | "recorded";
export type CreateDemo = { language: Language, };
export type CreateNextPlan = { plan_id: PlanId, 
/**
 * Rows that do not go over.
 */
leave_out: Array<ActivityId>, 
/**
 * Lets tasks that are still to be done belong to the new rows.
 */
carry_tasks: boolean, };
export type CreatePlan = { school_year_id: SchoolYearId, from_template: boolean, };
export type CreateSchool = { name: string, language: Language, school_year: string, week_days: WeekDays, with_template: boolean, creator: Creator, director: NewPerson | null, chair: NewPerson | null, officer: NewPerson | null, };
export type Created = { school_id: SchoolId, 
/**
 * Shown once, to be printed and kept in the safe.
 */
recovery_code: string, session: SessionCard, };
export type Creator = { surname: string, given_name: string, patronymic: string, post: string, role: Role, login: string, password: string, };
export type Day = string;
export type DayOffChoice = { id: DayOffId, };
export type DayOffId = string;
export type DayOffKind = "holiday" | "moved_rest" | "moved_work";
export type DayOffRow = { id: DayOffId, day: Day, kind: DayOffKind, name: Wording, };
export type DecisionChoice = { id: DecisionId, };
export type DecisionId = string;
export type DecisionMonth = { year: number, month: number, on_time: number, 
/**
 * Done after their day.
 */
late: number, overdue: number, 
/**
 * Not due yet.
 */
ahead: number, };
export type DecisionPictures = { months: Array<DecisionMonth>, on_time: number, late: number, overdue: number, ahead: number, 
/**
 * Those to which a later meeting gave more time.
 */
extended: number, 
/**
 * Without a day to be measured by.
 */
without_deadline: number, 
/**
 * Of a hundred that were due by now, how many were on time; nothing while none was due.
 */
percent_on_time: number | null, };
export type DecisionRow = { id: DecisionId, meeting_id: MeetingId, agenda_item_id: AgendaItemId, body: BodyKey, meeting_number: number | null, held_on: Day, 
/**
 * "2.1": the agenda item and the decision under it.
 */
number: string, agenda_title: Wording, text: Wording, state: DecisionState, 
/**
 * The minutes that name it were signed, so that an extract can be given.
 */
minutes_signed: boolean, 
/**
 * Who answers for it now; the minutes keep whom they named.
 */
responsible_id: PersonId | null, responsible: string | null, 
/**
 * Who carries it out together with them, as the minutes name them.
 */
co_executors: string, 
/**
 * The day that counts now.
 */
due_on: Day | null, 
/**
 * The day that was decided first, when a later meeting extended it.
 */
first_due_on: Day | null, days_left: number | null, votes_for: number | null, votes_against: number | null, votes_abstained: number | null, votes_recused: number | null, status: DecisionStatus, task_id: TaskId | null, done_on: Day | null, done_note: string, verified_by: string | null, cancelled_reason: string, 
/**
 * The item of a later meeting that cancelled it or gave it its present day.
 */
changed_by: AgendaMention | null, };
export type DecisionState = "proposed" | "adopted" | "rejected";
export type DecisionStatus = "proposed" | "rejected" | "open" | "soon" | "overdue" | "done" | "verified" | "cancelled" | "no_deadline";
export type DeclareApplicable = { id: ExemptionId, };
export type DeclareNotApplicable = { activity_id: ActivityId, 
/**
 * `None` for the whole activity.
 */
occurrence_key: string | null, reason: string, };
export type DeferAgendaItem = { id: AgendaItemId, reason: string, };
export type DemoCreated = { school_id: SchoolId, recovery_code: string, session: SessionCard, login: string, password: string, };
export type Digest = { overdue: number, today: number, week: number, meeting: DigestMeeting | null, to_sign: number, 
/**
 * Today's digest has not been shown yet, and its time has come.
 */
fresh: boolean, };
export type DigestMeeting = { held_on: Day, starts_at: TimeOfDay | null, };
export type DocumentAbout = "school_year" | "calendar_year" | "body" | "meeting" | "decision" | "incident";
export type DocumentKind = { name: DocumentName, about: DocumentAbout, 
/**
 * Needed beside the right to export.
 */
right: Right, languages: PaperLanguages, };
export type DocumentName = "plan" | "order_plan" | "order_working_group" | "order_council" | "order_officer" | "members" | "agenda" | "attendance" | "minutes" | "extract" | "decisions" | "journal" | "incident" | "notice" | "notice_annex" | "analytic_note" | "annual_report";
export type Doubt = { kind: DoubtKind, 
/**
 * The column it is about; none for the row, or for the head.
 */
column: PlanColumn | null, text: string, };
export type DoubtKind = "deadline_missing" | "deadline_unknown" | "deadline_guessed" | "deadline_outside_year" | "party_in_words" | "party_unknown" | "party_ambiguous" | "party_guessed" | "responsible_missing" | "number_missing" | "number_repeated" | "activity_guessed" | "activity_other" | "deadline_kept" | "number_skipped" | "number_long" | "title_missing" | "text_long" | "row_joined" | "mark_without_day" | "mark_unclear" | "mark_not_done" | "mark_outside_year" | "mark_between" | "mark_no_place" | "stage_guessed" | "stage_missing" | "year_differs" | "year_missing" | "approval_undated";
export type DraftAnnualReport = { school_year_id: SchoolYearId, 
/**
 * The proposals to take over; all that there are when `None`.
 */
keys: Array<string> | null, };
export type DueRow = { source: DueSource, 
/**
 * The activity, decision or task.
 */
id: string, 
/**
 * The occurrence of an activity.
 */
occurrence_key: string | null, 
/**
 * The activity's number, or the decision's meeting and number.
 */
number: string, title: string, who: string | null, who_id: PersonId | null, phone: string | null, 
/**
 * The signed-in person is the one responsible.
 */
mine: boolean, due_on: Day, days_left: number, };
export type DueSource = "activity" | "decision" | "task";
export type DueUnit = "hours" | "working_days";
export type Duty = "responsible" | "co_executor";
export type Earlier = "signed" | "counted";
export type EditActivity = { id: ActivityId, field: ActivityField, language: Language, text: string, };
export type EditAgendaItem = { id: AgendaItemId, title: Wording, presenter_id: PersonId | null, speakers: string, discussion: Wording, 
/**
 * What is proposed to the body.
 */
proposal: Wording, };
export type EditAnnualReport = { school_year_id: SchoolYearId, heading: ReportHeading, addressee: Wording, basis: Wording, };
export type EditBody = { key: BodyKey, 
/**
 * The whole list in its order; an item that is left out is retired.
 */
standing_items: Array<EditStandingItem>, 
/**
 * The name as the order writes it; empty where the usual one will do.
 */
name: Wording, order_no: string, order_on: Day | null, term_from_on: Day | null, term_to_on: Day | null, quorum_rule: QuorumRule, 
/**
 * Only for a fixed number.
 */
quorum_count: number | null, majority_rule: MajorityRule, 
/**
 * Between equal votes the chair decides.
 */
casting_vote: boolean, 
/**
 * How many days before it a meeting is to be convened.
 */
notice_days: number, numbering: Numbering, };
export type EditChecklistStep = { id: ChecklistStepId, title: Wording, role: Role | null, due_count: number, due_unit: DueUnit, required: boolean, };
export type EditClassifier = { id: ClassifierId, name: Wording, hint: Wording, };
export type EditDecision = { id: DecisionId, text: Wording, responsible_id: PersonId | null, co_executors: string, due_on: Day | null, };
export type EditEvidence = { id: EvidenceId, title: string, occurrence_key: string | null, };
export type EditMeeting = { id: MeetingId, held_on: Day, starts_at: TimeOfDay | null, place: string, remote: boolean, invited: string, };
export type EditNotice = { incident_id: IncidentId, recipient: string, contact: string, measures: string, subjects: string, };
export type EditPerson = { id: PersonId, surname: string, given_name: string, patronymic: string, post: Wording, phone: string, email: string, };
export type EditPlan = { plan_id: PlanId, title: Wording, purpose: Wording, 
/**
 * It stays as it is when `None`, and so do the objectives and the expected results, which stand one to a line.
 */
topic: Wording | null, objectives: Wording | null, expected_results: Wording | null, };
export type EditReportItem = { id: ReportItemId, text: Wording, sources: Array<NewSource>, };
export type EditStandingItem = { 
/**
 * `None` for a new one.
 */
id: StandingItemId | null, title: Wording, };
export type EditTask = { id: TaskId, title: string, note: string, responsible_id: PersonId, due_on: Day | null, };
export type EditTerm = { id: TermId, starts_on: Day, ends_on: Day, };
export type EndRole = { id: RoleHoldingId, to_on: Day, };
export type Entry = { id: EntryId, position: number, kind: EntryKind, text: string, state_to: IncidentState | null, corrects: number | null, corrected_by: number | null, recorded_at: Instant, recorded_by: string, };
export type EntryId = string;
export type EntryKind = "registered" | "note" | "correction" | "state" | "agenda" | "decision" | "effect" | "notice";
export type EraseIdentity = { id: IdentityId, reason: string, };
export type EraseName = { incident_id: IncidentId, 
/**
 * As it was typed; its endings are found by themselves, another form is erased by asking again.
 */
name: string, 
/**
 * What stands there instead.
 */
label: string, reason: string, };
export type ErasedName = { 
/**
 * Texts of the incident, of its notice and tasks, of what is on agendas and was decided about it.
 */
texts: number, 
/**
 * Entries of the timeline.
 */
entries: number, 
/**
 * Changes that the history kept, and operations that were called after a text with the name in it.
 */
changes: number, 
/**
 * Where the name stays: texts of meetings that are over, versions of their minutes that were signed, and operations
 * of an older version of the program, whose chain covers what they are called.
 */
left: number, };
export type Erasure = { id: ErasureId, 
/**
 * The position of the timeline's entry; nothing for the other texts.
 */
entry: number | null, label: string, reason: string, erased_at: Instant, erased_by: string, };
export type ErasureId = string;
export type Everything = Record<symbol, never>;
export type EvidenceCard = { all_revisions: Array<EvidenceRevision>, history: number, id: EvidenceId, owner: EvidenceOwner, occurrence_key: string | null, title: string, revision_id: RevisionId, state: RevisionState, file_name: string, media_type: string, 
/**
 * In bytes.
 */
size: number, sha256: string, revisions: number, added_at: Instant, added_by: string, decided_by: string | null, reason: string, };
export type EvidenceChoice = { id: EvidenceId, };
export type EvidenceCounts = { all: number, missing: number, named: number, submitted: number, accepted: number, returned: number, };
export type EvidenceGroup = "all" | "missing" | "named" | "submitted" | "accepted" | "returned";
export type EvidenceId = string;
export type EvidenceList = { rows: Array<EvidenceRow>, missing: Array<MissingEvidence>, counts: EvidenceCounts, };
export type EvidenceOwner = { "kind": "activity", id: ActivityId, number: string, title: string, stage_number: number, } | { "kind": "incident", id: IncidentId, number: string, };
export type EvidenceReason = { id: EvidenceId, reason: string, };
export type EvidenceRevision = { id: RevisionId, position: number, file_name: string, media_type: string, 
/**
 * In bytes.
 */
size: number, sha256: string, note: string, added_at: Instant, added_by: string, state: RevisionState, decided_at: Instant | null, decided_by: string | null, reason: string, };
export type EvidenceRow = { id: EvidenceId, owner: EvidenceOwner, occurrence_key: string | null, title: string, revision_id: RevisionId, state: RevisionState, file_name: string, media_type: string, 
/**
 * In bytes.
 */
size: number, sha256: string, revisions: number, added_at: Instant, added_by: string, decided_by: string | null, reason: string, };
export type EvidenceStates = { submitted: number, accepted: number, returned: number, };
export type Exemption = { id: ExemptionId, reason: string, declared_at: Instant, declared_by: string, };
export type ExemptionId = string;
export type ExportCalendar = { school_year_id: SchoolYearId, 
/**
 * Only what this person answers for or takes part in; everything when `None`.
 */
person_id: PersonId | null, language: Language, path: string, };
export type ExportDocument = { document: DocumentName, language: PaperLanguage, 
/**
 * Ends in .docx or .pdf; any other name gets .pdf.
 */
path: string, school_year_id: SchoolYearId | null, 
/**
 * The calendar year of the journal's numbers; the current one when left out.
 */
year: number | null, 
/**
 * Whose members; a register of decisions holds every body's without it.
 */
body: BodyKey | null, meeting_id: MeetingId | null, 
/**
 * A signed version of minutes or of a report; without it, the newest.
 */
version: number | null, decision_id: DecisionId | null, incident_id: IncidentId | null, 
/**
 * Recorded with every name that the paper holds, where it holds any.
 */
reason: string, };
export type ExportImportTemplate = { register: ImportRegister, language: Language, path: string, };
export type ExportInspection = { school_year_id: SchoolYearId, language: Language, 
/**
 * A name ending in .pdf gets the paper alone, any other an archive.
 */
path: string, };
export type ExportJournal = { 
/**
 * The calendar year of the numbers; the current one when left out.
 */
year: number | null, language: Language, path: string, };
export type ExportJournalWithNames = { 
/**
 * The calendar year of the numbers; the current one when left out.
 */
year: number | null, language: Language, path: string, 
/**
 * Recorded with every name that the paper holds.
 */
reason: string, };
export type ExportList = { list: List, language: Language, path: string, };
export type ExportPlan = { school_year_id: SchoolYearId, language: Language, path: string, };
export type ExportWorkbook = { school_year_id: SchoolYearId, language: Language, path: string, };
export type ExtendDeadline = { activity_id: ActivityId, occurrence_key: string, due_on: Day, reason: string, };
export type ExtendDecision = { id: DecisionId, due_on: Day, reason: string, 
/**
 * The item of the later meeting that grants it.
 */
agenda_item_id: AgendaItemId | null, };
export type Extension = { id: ExtensionId, due_on: Day, reason: string, granted_at: Instant, granted_by: string, };
export type ExtensionId = string;
export type FactState = { field: string, present: boolean, };
export type FieldCell = { place: Place, column: PlanColumn, text: string, };
export type Figure = { key: string, 
/**
 * "plan.done": what is counted, whatever part of it.
 */
measure: string, name: string, unit: Unit, value: number, 
/**
 * What the value is a part of.
 */
of: number | null, 
/**
 * `None` for the whole.
 */
part: Part | null, 
/**
 * `None` where the year before is not known.
 */
last_year: number | null, 
/**
 * The value that was signed; `None` where nothing was, or where the figure was not counted then.
 */
signed: number | null, };
export type FigureSection = { 
/**
 * "plan"
 */
source: string, name: string, figures: Array<Figure>, };
export type FileSource = { "kind": "path", path: string, } | { "kind": "upload", upload_id: UploadId, file_name: string, };
export type FindIncident = { number: string, };
export type GiveRecommendationTask = { id: ReportItemId, title: string, responsible_id: PersonId, due_on: Day | null, };
export type GiveRole = { person_id: PersonId, role: Role, from_on: Day, order_no: string, };
export type GiveTask = { title: string, note: string, responsible_id: PersonId, due_on: Day | null, activity_id: ActivityId | null, incident_id: IncidentId | null, };
export type HandOver = { from_id: PersonId, to_id: PersonId, 
/**
 * The first day of the person who takes over.
 */
on: Day, order_no: string, roles: Array<RoleHoldingId>, bodies: Array<MembershipId>, 
/**
 * Passes on all open work.
 */
work: boolean, 
/**
 * Notes that the first person has left; the last day is the one before.
 */
leaves: boolean, };
export type HandOverPreview = { roles: Array<RoleHolding>, bodies: Array<Membership>, activities: Array<OpenActivity>, tasks: Array<OpenTask>, decisions: Array<OpenDecision>, incidents: Array<OpenIncident>, };
export type HandedOver = { roles: number, bodies: number, activities: number, tasks: number, decisions: number, incidents: number, };
export type HarmKind = string;
export type HeadPreview = { title: string, 
/**
 * Such as 2026-2027.
 */
year: string, 
/**
 * What the school works on this year.
 */
topic: string, purpose: string, objectives: Array<string>, expected_results: Array<string>, approval: ImportedApproval | null, 
/**
 * Other lines above and below the tables.
 */
other: Array<string>, doubts: Array<Doubt>, };
export type HeadingCell = { place: Place, text: string, column: PlanColumn | null, };
export type Holding = "attached" | "returned" | "named" | "missing" | "ahead";
export type IdentityDue = { incident_id: IncidentId, number: string, finished_at: Instant, due_on: Day, names: number, };
export type IdentityId = string;
export type IdentityKind = "pupil" | "teacher" | "parent" | "other";
export type IdentityReading = { id: ReadingId, identity_id: IdentityId, label: string, purpose: ReadingPurpose, reason: string, read_at: Instant, read_by: string, };
export type IdentityRetention = { months: number, 
/**
 * What erasing does not reach, in the language of whoever asks.
 */
about_backups: string, };
export type IdentityRow = { id: IdentityId, kind: IdentityKind, 
/**
 * "А оқушысы", in the language of whoever asks.
 */
label: string, added_at: Instant, added_by: string, erased_at: Instant | null, erased_by: string | null, erased_reason: string, };
export type ImportId = string;
export type ImportIncidents = { rows: Array<OldIncident>, };
export type ImportPeople = { rows: Array<ImportedPerson>, };
export type ImportPlan = { school_year_id: SchoolYearId, 
/**
 * The name of the document's file.
 */
file: string, language: Language, head: ImportedHead, stages: Array<ImportedStage>, activities: Array<ImportedRow>, 
/**
 * Records the approval that the document names; needs the right to approve.
 */
approve: boolean, };
export type ImportRegister = "people" | "incidents";
export type ImportedApproval = { approved_by: string, approved_on: Day | null, order_no: string, text: string, };
export type ImportedChange = { field: ImportedField, was: string, becomes: string, };
export type ImportedField = "stage" | "number" | "title" | "responsible" | "participants" | "deadline" | "result" | "mark";
export type ImportedHead = { title: string, topic: string, purpose: string, objectives: Array<string>, expected_results: Array<string>, approval: ImportedApproval | null, };
export type ImportedIncidents = { import_id: ImportId, added: number, 
/**
 * Of those added, how many the old journal had ended.
 */
ended: number, first_number: string, last_number: string, 
/**
 * The school years that they belong to, the newest first.
 */
years: Array<ImportedYear>, };
export type ImportedMark = { 
/**
 * The day it is taken when the document does not say.
 */
marked_on: Day | null, 
/**
 * The part of the year that the document says is done: «I тоқсан – орындалды».
 */
part: PartOfYear | null, document: string, note: string, signed_by: PersonId | null, };
export type ImportedPeople = { added: number, updated: number, };
export type ImportedPerson = { surname: string, given_name: string, patronymic: string, post: Wording, phone: string, email: string, role: Role | null, same_as: PersonId | null, };
export type ImportedPlan = { plan_id: PlanId, added: number, updated: number, unchanged: number, marked: number, skipped: Array<NotImported>, };
export type ImportedRow = { 
/**
 * The stage's number.
 */
stage: number, number: string, title: string, 
/**
 * The language of the title and of the result.
 */
language: Language, responsible_parties: Array<Party>, participant_parties: Array<Party>, rule: Rule, result: string, 
/**
 * What a document in two languages says of it in the other one.
 */
translation: Translation | null, 
/**
 * The marks that its document has, in the order of the text.
 */
marks_read: Array<ImportedMark>, source: RowSource, 
/**
 * The activity of the plan that this row is; a new one when `None`.
 */
same_as: ActivityId | null, 
/**
 * Fields in which the document says nothing but what our own documents say of the activity.
 */
unchanged: Array<ImportedField>, 
/**
 * What somebody changed before taking the row: it counts whatever the last document said.
 */
edited: Array<ImportedField>, };
export type ImportedStage = { number: number, title: string, };
export type ImportedYear = { id: SchoolYearId, label: string, 
/**
 * The import added it: the journal of a year is looked at under its year.
 */
added: boolean, };
export type IncidentCard = { occurred_approximate: boolean, detected_time: TimeOfDay | null, reported_by: string, immediate_action: string, process: string, place: string, harm_kind: HarmKind | null, harm_kind_name: string | null, harm: string, intent: Intent | null, intent_name: string | null, personal_data: boolean, people_affected: number | null, cause_kind: CauseKind | null, cause_kind_name: string | null, cause: string, outcome: string, impact: string, measures: string, effect_check_on: Day | null, effect_checked_on: Day | null, 
/**
 * What the last check showed; `None` before there was one.
 */
effective: boolean | null, effect_note: string, assigned_to_id: PersonId | null, recorded_by: string, entries: Array<Entry>, steps: Array<StepView>, checklist: Array<ChecklistItem>, links: Array<IncidentLink>, agenda: Array<AgendaMention>, decisions: Array<DecisionRow>, history: number, id: IncidentId, number: string, 
/**
 * What an older journal called it; empty for one that began here.
 */
old_number: string, occurred_on: Day, occurred_time: TimeOfDay | null, detected_on: Day, incident_type: IncidentType, 
/**
 * The words for type, kind and severity as the school's lists have them.
 */
type_name: string, what: string, kind: IncidentKind | null, kind_name: string | null, severity: Severity | null, severity_name: string | null, state: IncidentState, 
/**
 * Since when it stands so.
 */
state_at: Instant, 
/**
 * The day on which an older journal says it ended, as long as that end stands.
 */
old_ended_on: Day | null, tool: string, school_class: string, assigned_to: string | null, minors: boolean, recorded_at: Instant, 
/**
 * The latest meeting that has it on its agenda.
 */
meeting: AgendaMention | null, };
export type IncidentChoice = { id: IncidentId, };
export type IncidentCounts = { all: number, open: number, finished: number, };
export type IncidentGroup = "all" | "open" | "finished";
export type IncidentId = string;
export type IncidentKind = "hazard" | "near_miss" | "incident" | "serious";
export type IncidentLink = { id: IncidentLinkId, kind: LinkKind, 
/**
 * The incident whose card this is repeats the other; otherwise the other repeats it.
 */
from_here: boolean, other_id: IncidentId, other_number: string, other_what: string, other_state: IncidentState, linked_at: Instant, linked_by: string, };
export type IncidentLinkId = string;
export type IncidentPage = { 
/**
 * Fewer than a page when looking for more would have taken too long.
 */
items: Array<IncidentRow>, 
/**
 * Where to ask on, as long as more may be found.
 */
next: string | null, counts: IncidentCounts, };
export type IncidentPictures = { 
/**
 * "2026-09" to "2027-08"; every row has as many counts.
 */
months: Array<string>, 
/**
 * Types in the order of the list; retired ones only where the year has them.
 */
types: Array<TypeInMonths>, severities: Array<SeverityCount>, all: number, to_close: Closing, 
/**
 * By the month an incident was detected in.
 */
to_close_by_month: Array<Closing>, };
export type IncidentRow = { id: IncidentId, number: string, 
/**
 * What an older journal called it; empty for one that began here.
 */
old_number: string, occurred_on: Day, occurred_time: TimeOfDay | null, detected_on: Day, incident_type: IncidentType, 
/**
 * The words for type, kind and severity as the school's lists have them.
 */
type_name: string, what: string, kind: IncidentKind | null, kind_name: string | null, severity: Severity | null, severity_name: string | null, state: IncidentState, 
/**
 * Since when it stands so.
 */
state_at: Instant, 
/**
 * The day on which an older journal says it ended, as long as that end stands.
 */
old_ended_on: Day | null, tool: string, school_class: string, assigned_to: string | null, minors: boolean, recorded_at: Instant, 
/**
 * The latest meeting that has it on its agenda.
 */
meeting: AgendaMention | null, };
export type IncidentState = "registered" | "under_review" | "measures" | "closed" | "dismissed" | "reopened" | "void";
export type IncidentTool = { tool: string, 
/**
 * The same word however it was written, this one among them; a list is asked for all of them.
 */
spellings: Array<string>, count: number, };
export type IncidentType = string;
export type Instant = string;
export type Intent = string;
export type ItemChoice = { id: ReportItemId, };
export type ItemKind = "achievement" | "problem" | "recommendation";
export type ItemSource = { figure: string | null, 
/**
 * The figure as it was when the item was written.
 */
value: number | null, 
/**
 * The figure as it is counted now.
 */
now: number | null, 
/**
 * The whole that the figure was a part of when the item was written.
 */
whole: number | null, 
/**
 * That whole as it is counted now.
 */
whole_now: number | null, record: RecordKind | null, record_id: string | null, 
/**
 * What is opened to see the record: a decision stands in its meeting.
 */
opens: string | null, 
/**
 * The figure's name, or what the record is called.
 */
label: string, };
export type ItemState = "open" | "decided" | "deferred";
export type ItemTruth = "holds" | "moved" | "gone";
export type JobChoice = { job: JobId, };
export type JobId = string;
export type JobStage = "running" | "done" | "failed" | "cancelled";
export type JobState = { state: JobStage, done: number, total: number, 
/**
 * Worded as `doing-<…>`.
 */
doing: string, 
/**
 * The reply, once there is one; of the type that the job's command promises.
 */
reply: unknown, };
export type JoinBody = { person_id: PersonId, body: BodyKey, post: BodyPost, from_on: Day, order_no: string, };
export type Language = "kk" | "ru" | "en";
export type LeaveBody = { id: MembershipId, to_on: Day, };
export type LetterLine = { label: string, text: string, };
export type LinkChoice = { id: IncidentLinkId, };
export type LinkIncidents = { 
/**
 * The repetition, where the link says so.
 */
id: IncidentId, other_id: IncidentId, kind: LinkKind, };
export type LinkKind = "duplicate" | "related";
export type List = { "name": "plan", "filter": ShowPlan } | { "name": "plan_changes", "filter": ChangesSince } | { "name": "plan_approvals", "filter": SchoolYearChoice } | { "name": "evidence", "filter": ListEvidence } | { "name": "incidents", "filter": ListIncidents } | { "name": "incidents_of_year", "filter": SchoolYearChoice } | { "name": "incident_timeline", "filter": IncidentChoice } | { "name": "identity_readings", "filter": IncidentChoice } | { "name": "incident_tools", "filter": ListIncidentTools } | { "name": "classifiers", "filter": ListClassifiers } | { "name": "checklists", "filter": ListChecklists } | { "name": "notices", "filter": SchoolYearChoice } | { "name": "meetings", "filter": ListMeetings } | { "name": "agenda_items", "filter": SchoolYearChoice } | { "name": "meeting_agenda", "filter": MeetingChoice } | { "name": "attendance", "filter": MeetingChoice } | { "name": "minutes_versions", "filter": MeetingChoice } | { "name": "agenda_proposals", "filter": ListAgendaProposals } | { "name": "decisions", "filter": ListDecisions } | { "name": "decisions_of_year", "filter": SchoolYearChoice } | { "name": "tasks", "filter": ListTasks } | { "name": "tasks_of_year", "filter": SchoolYearChoice } | { "name": "people", "filter": ListPeople } | { "name": "holdings", "filter": SchoolYearChoice } | { "name": "members", "filter": MembersOf } | { "name": "report_items", "filter": ReportOfYear } | { "name": "report_figures", "filter": ReportOfYear } | { "name": "report_rows", "filter": ReportRows } | { "name": "report_versions", "filter": ReportOfYear } | { "name": "terms", "filter": SchoolYearChoice } | { "name": "days_off", "filter": SchoolYearChoice } | { "name": "accounts", "filter": Everything } | { "name": "operations", "filter": Everything } | { "name": "history", "filter": RecordChoice };
export type ListAgendaProposals = { meeting_id: MeetingId, };
export type ListChecklists = { 
/**
 * `None` for the checklists of all types.
 */
incident_type: IncidentType | null, include_retired: boolean, };
export type ListClassifiers = { 
/**
 * `None` for all the lists.
 */
list: ClassifierList | null, include_retired: boolean, };
export type ListDecisions = { school_year_id: SchoolYearId | null, status: DecisionStatus | null, body: BodyKey | null, text: string, };
export type ListEvidence = { school_year_id: SchoolYearId, group: EvidenceGroup, stage_ids: Array<StageId>, text: string, };
export type ListIncidentTools = { school_year_id: SchoolYearId | null, };
export type ListIncidents = { school_year_id: SchoolYearId | null, group: IncidentGroup, 
/**
 * None means all; the same holds for severities, kinds, tools and states. Where nobody has judged yet, severity and
 * kind are null.
 */
types: Array<IncidentType>, severities: Array<Severity | null>, kinds?: Array<IncidentKind | null>, 
/**
 * As the incidents name them.
 */
tools?: Array<string>, 
/**
 * The first and the last day of detection.
 */
detected_from?: Day | null, detected_to?: Day | null, states: Array<IncidentState>, text: string, 
/**
 * Where the page before ended.
 */
after: string | null, limit: number | null, };
export type ListMeetings = { body: BodyKey | null, school_year_id: SchoolYearId | null, };
export type ListOperations = { before: number | null, };
export type ListPaperWordings = { document: DocumentName, language: Language, };
export type ListPeople = { text: string, include_left: boolean, };
export type ListTasks = { group: TaskGroup, responsible_id: PersonId | null, activity_id: ActivityId | null, incident_id: IncidentId | null, text: string, };
export type MajorityRule = "more_than_half_of_present" | "more_than_half_of_voting" | "more_than_half_of_members" | "two_thirds_of_present";
export type Mark = { id: MarkId, occurrence_key: string, marked_on: Day, note: string, document: string, signed_by: string, signed_post: Wording, marked_at: Instant, withdrawn_at: Instant | null, withdrawn_by: string | null, withdrawn_reason: string | null, };
export type MarkDone = { activity_id: ActivityId, occurrence_key: string, marked_on: Day, note: string, document: string, signed_by: PersonId, };
export type MarkHere = { marked_on: Day, part: string | null, document: string, signed_by: string, };
export type MarkId = string;
export type MarkPlace = { 
/**
 * Today where the document says no day.
 */
marked_on: Day, standing: MarkStanding, occurrence_key: string | null, 
/**
 * The part of the year that the deadline is of: «I тоқсан».
 */
part: string | null, due_on: Day | null, };
export type MarkStanding = "added" | "here" | "said_before" | "no_place";
export type MeetingCard = { attendees: Array<Attendee>, 
/**
 * Who is in the room now; once the meeting is over, who was present.
 */
quorum: Quorum, agenda: Array<AgendaItem>, votes: Array<VoteView>, 
/**
 * The signed versions, the first one first.
 */
minutes: Array<MinutesVersion>, 
/**
 * The correction being written.
 */
correction: PendingCorrection | null, 
/**
 * Less notice than this needs a reason when the meeting is convened.
 */
notice_days: number, id: MeetingId, body: BodyKey, number: number | null, 
/**
 * The year that the body counts the number in: "2026", or "2026-2027".
 */
number_year: string | null, held_on: Day, starts_at: TimeOfDay | null, place: string, remote: boolean, invited: string, state: MeetingState, 
/**
 * Why it was cancelled, or what was noted when there was no quorum.
 */
cancelled_reason: string, repeats_id: MeetingId | null, urgent_reason: string, opened_at: Instant | null, closed_at: Instant | null, chaired_by_id: PersonId | null, recorded_by_id: PersonId | null, 
/**
 * The file that the minutes were put in, by the school's list of files.
 */
archive_index: string, archived_on: Day | null, 
/**
 * Frozen when the session was opened.
 */
quorum_needed: number | null, present: number, members: number, agenda_items: number, decisions: number, open_decisions: number, };
export type MeetingChoice = { id: MeetingId, };
export type MeetingId = string;
export type MeetingNumber = { number: number, };
export type MeetingRow = { id: MeetingId, body: BodyKey, number: number | null, 
/**
 * The year that the body counts the number in: "2026", or "2026-2027".
 */
number_year: string | null, held_on: Day, starts_at: TimeOfDay | null, place: string, remote: boolean, invited: string, state: MeetingState, 
/**
 * Why it was cancelled, or what was noted when there was no quorum.
 */
cancelled_reason: string, repeats_id: MeetingId | null, urgent_reason: string, opened_at: Instant | null, closed_at: Instant | null, chaired_by_id: PersonId | null, recorded_by_id: PersonId | null, 
/**
 * The file that the minutes were put in, by the school's list of files.
 */
archive_index: string, archived_on: Day | null, 
/**
 * Frozen when the session was opened.
 */
quorum_needed: number | null, present: number, members: number, agenda_items: number, decisions: number, open_decisions: number, };
export type MeetingState = "draft" | "convened" | "in_session" | "held" | "minutes" | "signed" | "archived" | "no_quorum" | "cancelled";
export type MembersOf = { body: BodyKey, };
export type Membership = { id: MembershipId, body: BodyKey, post: BodyPost, from_on: Day, to_on: Day | null, order_no: string, };
export type MembershipId = string;
export type MinutesId = string;
export type MinutesVersion = { id: MinutesId, version: number, sha256: string, 
/**
 * The head of the chain of changes when they were signed.
 */
chain_head: string, signed_on: Day, chair_name: string, chair_post: string, secretary_name: string, secretary_post: string, 
/**
 * Empty for the first version.
 */
correction_reason: string, signed_at: Instant, signed_by: string, };
export type MissingActivity = { id: ActivityId, number: string, title: string, };
export type MissingDocument = { activity_id: ActivityId, number: string, document: string, who: string | null, };
export type MissingEvidence = { activity_id: ActivityId, number: string, title: string, stage_number: number, 
/**
 * What the mark names, or else what the plan expects.
 */
document: string, 
/**
 * A mark names it.
 */
named: boolean, who: string | null, phone: string | null, due_on: Day | null, days_left: number | null, status: Status, };
export type MonthItem = { activity_id: ActivityId, number: string, title: string, status: Status, due_on: Day, };
export type MonthLoad = { year: number, month: number, current: boolean, items: Array<MonthItem>, 
/**
 * Days on which a body met or is to meet.
 */
meetings: Array<Day>, };
export type MoveActivity = { id: ActivityId, stage_id: StageId, 
/**
 * The row that this one is to stand before; `None` for the end of the stage.
 */
before: ActivityId | null, };
export type MoveAgendaItem = { id: AgendaItemId, 
/**
 * Its place from one; beyond the end it goes last.
 */
to: number, };
export type MoveChecklistStep = { id: ChecklistStepId, 
/**
 * The step that this one is to stand before; `None` for the end of the checklist.
 */
before: ChecklistStepId | null, };
export type MoveClassifier = { id: ClassifierId, 
/**
 * The word that this one is to stand before; `None` for the end of the list.
 */
before: ClassifierId | null, };
export type MoveIncident = { id: IncidentId, to: IncidentState, reason: string, };
export type MoveReportItem = { id: ReportItemId, 
/**
 * The item that it comes before; the end of its kind when `None`.
 */
before: ReportItemId | null, };
export type NewPerson = { surname: string, given_name: string, patronymic: string, post: string, };
export type NewSource = { figure: string | null, record: RecordKind | null, record_id: string | null, 
/**
 * What the record is called.
 */
label: string, };
export type NextMeeting = { id: MeetingId, body: BodyKey, held_on: Day, starts_at: TimeOfDay | null, place: string, agenda_items: number, members: number, 
/**
 * Members who have said that they will come.
 */
confirmed: number, 
/**
 * How many make a quorum.
 */
needed: number, };
export type NextPlan = { 
/**
 * "2027-2028"
 */
label: string, plan_exists: boolean, rows: Array<NextRow>, };
export type NextRow = { id: ActivityId, number: string, title: string, stage_number: number, status: Status, 
/**
 * How many occurrences are neither marked nor declared not applicable.
 */
open: number, 
/**
 * As it will be; a row that it counts from is named by its id of this year.
 */
rule: Rule, dues: Array<Day | null>, 
/**
 * How many tasks are still to be done.
 */
open_tasks: number, };
export type NextStage = { id: StageId, number: number, title: string, };
export type NextStep = "send_notices" | "create_plan" | "approve_plan" | "mark_overdue" | "carry_out_decisions" | "assign_incidents" | "prepare_meeting" | "name_members" | "register_documents" | "erase_names";
export type NoQuorum = { id: MeetingId, reason: string, };
export type NotImported = { number: string, title: string, is_mark: boolean, rejection: Rejection, };
export type Nothing = Record<string, never>;
export type NoticeClock = { working_days: number, counted_from: CountedFrom, starts_at: Instant, due_at: Instant, 
/**
 * Whole minutes from now, or from the moment it was sent, to the term; negative when that is past.
 */
minutes_left: number, 
/**
 * Whole hours of them, towards zero.
 */
hours_left: number, 
/**
 * What of the term is rest, in order.
 */
rests: Array<RestStretch>, why: Wording, };
export type NoticeLetter = { language: Language, 
/**
 * The incident's number in the journal.
 */
incident_number: string, organisation: string, 
/**
 * The school's head in both languages; one without a name is left out.
 */
kazakh: SchoolHead, russian: SchoolHead, recipient: string, kind: string, date: string, 
/**
 * «№ …», or a line to write on.
 */
number: string, 
/**
 * What it is registered under, as the letter says it: «Шығ. № …».
 */
registered: string, heading: string, opening: string, facts: Array<LetterLine>, annex: string, post: string, 
/**
 * «Т. А. Ермекова»; empty when nobody holds the post.
 */
signer: string, };
export type NoticeState = "not_needed" | "running" | "late" | "sent" | "sent_late" | "waived";
export type NoticeToSend = { incident_id: IncidentId, number: string, state: NoticeState, clock: NoticeClock, };
export type NoticeView = { incident_id: IncidentId, state: NoticeState, 
/**
 * Nothing when no notice is needed.
 */
clock: NoticeClock | null, recipient: string, contact: string, measures: string, subjects: string, sent_at: Instant | null, sent_by: string | null, channel: string, reference: string, note: string, not_required_reason: string, };
export type Numbering = "calendar_year" | "school_year";
export type OccurrenceKind = "single" | "month" | "term" | "quarter" | "half_year" | "date" | "year";
export type OccurrenceView = { key: string, kind: OccurrenceKind, number: number | null, due_on: Day | null, status: Status, days_left: number | null, why: Why, mark: Mark | null, 
/**
 * The day the rule says, where an extension moved it.
 */
original_due_on: Day | null, extension: Extension | null, 
/**
 * Why this occurrence does not apply.
 */
exemption: Exemption | null, };
export type OldEnd = { closed_on: Day, 
/**
 * Closed or dismissed.
 */
state: IncidentState, };
export type OldIncident = { source: OldSource, 
/**
 * Empty where the old journal gave none.
 */
old_number: string, occurred_on: Day, occurred_time: TimeOfDay | null, occurred_approximate: boolean, detected_on: Day, detected_time: TimeOfDay | null, 
/**
 * Told in the timeline: the journal has no field for it.
 */
reported_on: Day | null, incident_type: IncidentType, what: string, 
/**
 * Empty where the old journal does not say; the journal then says that.
 */
reported_by: string, immediate_action: string, kind: IncidentKind | null, severity: Severity | null, tool: string, process: string, place: string, school_class: string, 
/**
 * Whom it concerned; told in the timeline, as labels.
 */
concerned: string, minors: boolean, personal_data: boolean, people_affected: number | null, harm: string, cause: string, measures: string, outcome: string, impact: string, 
/**
 * How the old journal ended it; open when `None`.
 */
ended: OldEnd | null, };
export type OldSource = { 
/**
 * The file's name.
 */
file: string, sheet: string, line: number, };
export type OpenActivity = { id: ActivityId, number: string, title: string, };
export type OpenDecision = { id: DecisionId, title: string, };
export type OpenIncident = { id: IncidentId, number: string, };
export type OpenMeeting = { id: MeetingId, 
/**
 * Who chairs; the chair who is present, or else the deputy.
 */
chaired_by_id: PersonId | null, 
/**
 * Who keeps the minutes; the secretary who is present.
 */
recorded_by_id: PersonId | null, };
export type OpenPoint = { key: string, count: number, 
/**
 * The report cannot be signed with it.
 */
blocks: boolean, 
/**
 * The figure whose rows it is about.
 */
figure: string | null, };
export type OpenTask = { id: TaskId, title: string, due_on: Day | null, };
export type OpenVote = { decision_id: DecisionId, mode: VoteMode, };
export type OperationId = string;
export type OperationPage = { items: Array<OperationRow>, next: number | null, };
export type OperationRow = { seq: number, id: OperationId, name: string, subject: string, account: string, happened_at: string, undone: boolean, permanent: boolean, undoes: OperationId | null, };
export type PageNumbers = "top_centre" | "top_right" | "bottom_centre" | "bottom_right";
export type PaperActivity = { stage: string, number: string, title: string, due: string, done: string, document: string, state: string, };
export type PaperDecision = { number: string, 
/**
 * The result of the vote, and who took no part.
 */
vote: Array<PaperLine>, 
/**
 * «ҚАУЛЫ ЕТТІ», or that it was not adopted.
 */
heading: string, text: string, 
/**
 * Responsible person and deadline.
 */
terms: Array<PaperLine>, };
export type PaperFigure = { key: string, name: string, value: number, of: number | null, last_year: number | null, };
export type PaperIncident = { number: string, detected: string, incident_type: string, kind: string, severity: string, state: string, };
export type PaperItem = { number: number, title: string, lines: Array<PaperLine>, decisions: Array<PaperDecision>, };
export type PaperKind = "agenda" | "minutes" | "extract";
export type PaperLanguage = "kk" | "ru" | "en" | "both";
export type PaperLanguages = "official" | "all";
export type PaperLine = { label: string, text: string, };
export type PaperPoint = { number: number, text: string, 
/**
 * "Мерзімі өткен іс-шаралар – 3"
 */
sources: Array<string>, 
/**
 * How a recommendation is carried out.
 */
carried: string, };
export type PaperSection = { source: string, name: string, 
/**
 * The wholes; their parts stand in the tables.
 */
figures: Array<PaperFigure>, tables: Array<PaperTable>, };
export type PaperSignature = { post: string, name: string, };
export type PaperTable = { name: string, 
/**
 * What is counted.
 */
columns: Array<string>, rows: Array<PaperTableRow>, };
export type PaperTableRow = { name: string, 
/**
 * One for each column.
 */
values: number[], };
export type PaperWording = { piece: string, 
/**
 * What the sentence is filled in with.
 */
values: Array<string>, 
/**
 * Those of them that it must name: without them the paper would lack a fact.
 */
required: Array<string>, shipped: string, 
/**
 * The school's own; `None` where the shipped one holds.
 */
own: string | null, };
export type PaperWordingChoice = { document: DocumentName, piece: string, language: Language, };
export type PaperWordingPreview = { 
/**
 * Filled in with invented facts.
 */
said: string, problem: Rejection | null, };
export type Part = { 
/**
 * "stage"
 */
list: string, list_name: string, 
/**
 * "2"
 */
key: string, name: string, };
export type PartOfYear = { kind: OccurrenceKind, number: number, };
export type Party = { "kind": "role", role: Role, } | { "kind": "body", body: BodyKey, } | { "kind": "person", person_id: PersonId, } | { "kind": "text", text: string, };
export type PartyView = { 
/**
 * The role or body in words, or the person's short name.
 */
label: string, 
/**
 * Who holds the role on the day, when somebody does.
 */
holder: string | null, holder_id: PersonId | null, 
/**
 * The person's post.
 */
post: string | null, } & ({ "kind": "role", role: Role, } | { "kind": "body", body: BodyKey, } | { "kind": "person", person_id: PersonId, } | { "kind": "text", text: string, });
export type PassedLine = { line: number, text: string, };
export type PendingCorrection = { version: number, reason: string, opened_at: Instant, opened_by: string, };
export type Period = "month" | "term" | "quarter" | "half_year";
export type PersonChoice = { person_id: PersonId, };
export type PersonId = string;
export type PersonLeaves = { id: PersonId, 
/**
 * `None` takes an earlier leaving back.
 */
left_on: Day | null, };
export type PersonRow = { id: PersonId, full_name: string, short_name: string, surname: string, given_name: string, patronymic: string, post: Wording, 
/**
 * The post in the language that was asked for, or as it is written.
 */
said_post: string, phone: string, email: string, left_on: Day | null, roles: Array<RoleHolding>, bodies: Array<Membership>, };
export type PicturesOfYear = { school_year_id: SchoolYearId, };
export type Place = { 
/**
 * The sheet's name, or the table's number.
 */
table: string, row: number, column: number, };
export type PlanChoice = { plan_id: PlanId, };
export type PlanColumn = "number" | "title" | "responsible" | "participants" | "deadline" | "result" | "mark";
export type PlanCounts = { 
/**
 * Every row, also one that does not apply.
 */
rows: number, 
/**
 * What is part of the work.
 */
total: number, done: number, overdue: number, soon: number, };
export type PlanHead = { id: PlanId, title: Wording, purpose: Wording, 
/**
 * What the school works on this year.
 */
topic: Wording, 
/**
 * One to a line, and so are the expected results.
 */
objectives: Wording, expected_results: Wording, approved_on: Day | null, approved_order: string, 
/**
 * The approvals, the newest first.
 */
baselines: Array<Baseline>, template: TemplateUsed | null, };
export type PlanId = string;
export type PlanPreview = { 
/**
 * The file's name.
 */
file: string, language: Language, school_year_id: SchoolYearId, school_year: string, 
/**
 * The year has a plan already, which the document brings up to date.
 */
plan_exists: boolean, head: HeadPreview, tables: Array<TableHeading>, stages: Array<StagePreview>, activities: Array<ActivityPreview>, 
/**
 * Cells that belong to nothing that was understood, and what stands beside the text.
 */
unread: Array<UnreadCell>, 
/**
 * Activities of the plan that the document does not have; they stay.
 */
missing: Array<MissingActivity>, };
export type PlanRecommendation = { id: ReportItemId, 
/**
 * A stage of the plan of the year after the report's.
 */
stage_id: StageId, title: Wording, rule: Rule, responsible: Array<Party>, };
export type PlanView = { plan: PlanHead | null, school_year: SchoolYear, stages: Array<StageView>, counts: PlanCounts, 
/**
 * How many rows the filter lets through.
 */
shown: number, 
/**
 * The approval that rows are compared with.
 */
baseline: Baseline | null, 
/**
 * How many rows differ from it, those taken out since included; the filter does not matter.
 */
changed: number, removed: Array<RemovedRow>, };
export type Preview = { kind: PreviewKind, media_type: string, base64: string | null, text: string | null, page: number, pages: number, };
export type PreviewEvidence = { revision_id: RevisionId, 
/**
 * From one; the first when `None`.
 */
page: number | null, };
export type PreviewKind = "image" | "text" | "page" | "none";
export type PreviewRule = { school_year_id: SchoolYearId, rule: Rule, };
export type ProposalSource = "incident" | "deferred" | "decision" | "standing";
export type Quorum = { members: number, needed: number, present: number, reached: boolean, 
/**
 * The rule with its numbers, in words.
 */
why: string, };
export type QuorumRule = "more_than_half" | "half" | "two_thirds" | "count";
export type ReadImportTable = { register: ImportRegister, path: string, 
/**
 * The sheet's name; the core decides by the headings when `None`.
 */
sheet: string | null, 
/**
 * What each column is; the core decides by the headings when `None`.
 */
mapping: Array<string | null> | null, };
export type ReadPlanDocument = { path: string, 
/**
 * The year whose plan it is; the one that the document names, or else the current one, when `None`.
 */
school_year_id: SchoolYearId | null, };
export type ReadingId = string;
export type ReadingPurpose = "screen" | "notice" | "journal";
export type RecordChange = { name: string, before: string, after: string, };
export type RecordChoice = { record_id: string, };
export type RecordDecision = { agenda_item_id: AgendaItemId, text: Wording, responsible_id: PersonId | null, co_executors: string, due_on: Day | null, };
export type RecordEffectCheck = { id: IncidentId, checked_on: Day, effective: boolean, 
/**
 * What was seen; why the incident is reopened when the measures did not work.
 */
note: string, };
export type RecordKind = "activity" | "incident" | "meeting" | "decision" | "task";
export type RecordNoticeSent = { incident_id: IncidentId, sent_on: Day, sent_time: TimeOfDay, channel: string, reference: string, note: string, };
export type RecordStep = { operation: OperationId, name: string, subject: string, account: string, happened_at: string, undone: boolean, fields: Array<RecordChange>, };
export type Recover = { school_id: SchoolId, recovery_code: string, login: string, new_password: string, };
export type Recovered = { session: SessionCard, 
/**
 * The code that replaces the one just used.
 */
recovery_code: string, };
export type Register = "assessments" | "evidence" | "local_acts" | "bodies" | "meetings" | "tools" | "training" | "report" | "processes" | "marking" | "consultations" | "incidents" | "council" | "acknowledgements";
export type RegisterIncident = { what: string, occurred_on: Day, occurred_time: TimeOfDay | null, occurred_approximate: boolean, detected_on: Day, detected_time: TimeOfDay | null, incident_type: IncidentType, reported_by: string, immediate_action: string, };
export type RegisteredIncident = { id: IncidentId, number: string, };
export type Rejection = { "code": "field-missing", field: string, } | { "code": "field-too-long", field: string, limit: number, } | { "code": "field-malformed", field: string, } | { "code": "day-invalid", field: string, } | { "code": "time-invalid", field: string, } | { "code": "day-outside-year", field: string, from: string, to: string, } | { "code": "day-order", field: string, } | { "code": "day-in-future", field: string, } | { "code": "day-in-past", field: string, } | { "code": "request-malformed", detail: string, } | { "code": "command-unknown", name: string, } | { "code": "name-exists" } | { "code": "reason-missing" } | { "code": "rule-invalid" } | { "code": "not-allowed", right: Right, } | { "code": "signed-out" } | { "code": "wrong-password" } | { "code": "wrong-recovery-code" } | { "code": "password-weak", limit: number, } | { "code": "login-taken" } | { "code": "last-manager" } | { "code": "school-in-use" } | { "code": "school-newer" } | { "code": "school-damaged" } | { "code": "school-missing" } | { "code": "school-foreign" } | { "code": "folder-unwritable", path: string, } | { "code": "folder-unsuitable", path: string, reason: Unsuitable, } | { "code": "disk-full" } | { "code": "target-unwritable", path: string, } | { "code": "target-open", path: string, } | { "code": "backup-invalid", path: string, } | { "code": "file-missing", path: string, } | { "code": "file-unreadable", path: string, } | { "code": "file-too-large", limit: number, } | { "code": "file-empty" } | { "code": "ending-unknown", path: string, 
/**
 * The endings that fit, «.docx, .pdf».
 */
fitting: string, } | { "code": "upload-unknown" } | { "code": "content-damaged", name: string, } | { "code": "table-unreadable", path: string, } | { "code": "table-too-large", limit: number, } | { "code": "table-too-wide", limit: number, } | { "code": "table-too-full", limit: number, } | { "code": "cell-too-long", limit: number, } | { "code": "table-empty" } | { "code": "table-without-names" } | { "code": "table-without-incidents" } | { "code": "import-row-repeated", line: number, } | { "code": "import-row-void" } | { "code": "document-unreadable", path: string, } | { "code": "document-old", path: string, } | { "code": "document-locked", path: string, } | { "code": "document-too-large", limit: number, } | { "code": "document-without-plan" } | { "code": "not-found", what: string, } | { "code": "place-unknown", place: string, } | { "code": "place-missing", place: string, } | { "code": "brace-alone", near: string, } | { "code": "paper-official-only" } | { "code": "undo-nothing" } | { "code": "undo-permanent", name: string, } | { "code": "undo-blocked", name: string, } | { "code": "job-cancelled" } | { "code": "job-unknown" } | { "code": "plan-exists" } | { "code": "year-exists" } | { "code": "year-invalid" } | { "code": "year-unknown", label: string, } | { "code": "mark-exists" } | { "code": "mark-withdrawn" } | { "code": "occurrence-unknown" } | { "code": "occurrence-done" } | { "code": "exemption-exists" } | { "code": "task-closed" } | { "code": "responsible-missing" } | { "code": "template-row-needed", title: string, } | { "code": "evidence-decided" } | { "code": "hand-over-same" } | { "code": "person-left" } | { "code": "incident-step-forbidden", from: string, to: string, } | { "code": "incident-fact-missing", field: string, } | { "code": "identity-erased" } | { "code": "name-in-text" } | { "code": "notice-not-needed" } | { "code": "notice-sent" } | { "code": "notice-unsent" } | { "code": "classifier-fixed" } | { "code": "classifier-last" } | { "code": "classifier-retired", field: string, } | { "code": "incidents-linked" } | { "code": "link-to-itself" } | { "code": "effect-check-not-due" } | { "code": "effect-check-on-card" } | { "code": "meeting-closed" } | { "code": "attendance-missing" } | { "code": "votes-invalid", present: number, } | { "code": "decision-closed" } | { "code": "body-without-members" } | { "code": "meeting-step-forbidden", state: string, } | { "code": "minutes-signed" } | { "code": "minutes-unsigned" } | { "code": "meeting-not-later" } | { "code": "agenda-empty" } | { "code": "item-decided" } | { "code": "item-deferred" } | { "code": "item-not-deferred" } | { "code": "item-taken-over" } | { "code": "notice-too-short", days: number, } | { "code": "quorum-missing", present: number, needed: number, } | { "code": "quorum-reached", present: number, needed: number, } | { "code": "presider-absent", field: string, } | { "code": "time-order", field: string, } | { "code": "vote-open" } | { "code": "vote-by-count" } | { "code": "votes-missing", missing: number, } | { "code": "not-entitled" } | { "code": "nobody-votes" } | { "code": "casting-vote-needed" } | { "code": "decision-voted" } | { "code": "decision-text-voted" } | { "code": "voter-present" } | { "code": "decision-not-adopted" } | { "code": "decision-undecided", number: string, } | { "code": "decision-untranslated", number: string, } | { "code": "task-of-decision" } | { "code": "report-signed" } | { "code": "report-unsigned" } | { "code": "report-empty" } | { "code": "report-items-untranslated", count: number, } | { "code": "report-figures-moved", count: number, } | { "code": "recommendation-carried" } | { "code": "next-plan-missing", label: string, };
export type RemarkKind = "name_in_text" | "word_guessed" | "stays_open" | "stays_open_serious" | "not_stated" | "day_taken_over" | "namesake" | "unlike_name" | "role_held";
export type Reminder = { source: DueSource, id: string, occurrence_key: string | null, number: string, title: string, who: string | null, phone: string | null, due_on: Day, days_left: number, mine: boolean, snoozed_until: Day | null, };
export type ReminderScope = "mine" | "all";
export type ReminderSettings = { 
/**
 * Days before the deadline; 0 is the day itself.
 */
lead_days: Array<number>, scope: ReminderScope, 
/**
 * When the day's digest is shown; never when `None`.
 */
digest_time: TimeOfDay | null, 
/**
 * Whether the desktop shows notifications.
 */
desktop: boolean, };
export type Reminders = { settings: ReminderSettings, 
/**
 * The most urgent first.
 */
due: Array<Reminder>, snoozed: Array<Reminder>, digest: Digest, };
export type RemoveActivity = { id: ActivityId, reason: string, };
export type RemovedRow = { id: ActivityId, number: string, title: string, stage_number: number, reason: string, };
export type ReopenDecision = { id: DecisionId, reason: string, };
export type ReportHeading = "approval" | "letter";
export type ReportItem = { id: ReportItemId, kind: ItemKind, text: Wording, 
/**
 * The registers proposed it.
 */
proposed: boolean, truth: ItemTruth, sources: Array<ItemSource>, 
/**
 * How a recommendation is carried out.
 */
carried: CarriedOut | null, };
export type ReportItemId = string;
export type ReportOfYear = { school_year_id: SchoolYearId, };
export type ReportPaper = { language: string, school: string, place: string, heading: ReportHeading, 
/**
 * To whom the covering letter goes; empty where there is none.
 */
addressee: string, title: string, 
/**
 * "2026 жылғы 1 қыркүйек – 2027 жылғы 31 тамыз"
 */
period: string, basis: string, sections: Array<PaperSection>, activities: Array<PaperActivity>, incidents: Array<PaperIncident>, 
/**
 * How many lines of the journal are not in the paper.
 */
incidents_left_out: number, before: YearBefore | null, achievements: Array<PaperPoint>, problems: Array<PaperPoint>, recommendations: Array<PaperPoint>, 
/**
 * Who approves or signs.
 */
signature: PaperSignature, 
/**
 * Who wrote the report.
 */
author: PaperSignature, 
/**
 * "30.06.2027"; empty before it is signed.
 */
signed_on: string, notes: Array<string>, };
export type ReportProposal = { 
/**
 * "overdue", or "stage_done:2" for one part.
 */
key: string, kind: ItemKind, text: Wording, sources: Array<ItemSource>, };
export type ReportRow = { record: RecordKind, id: string, 
/**
 * What is opened to see it: a decision stands in its meeting.
 */
opens: string, number: string, title: string, day: Day | null, 
/**
 * How it stands, in words.
 */
state: string, 
/**
 * The days it took, where the figure is of days.
 */
days: number | null, };
export type ReportRowPage = { rows: Array<ReportRow>, 
/**
 * Where the next page goes on.
 */
next: string | null, };
export type ReportRows = { school_year_id: SchoolYearId, figure: string, 
/**
 * The id of the last row of the page before.
 */
after: string | null, limit: number | null, };
export type ReportState = "unwritten" | "draft" | "signed" | "correcting";
export type ReportVersion = { id: ReportVersionId, version: number, sha256: string, 
/**
 * The head of the chain of changes when it was signed.
 */
chain_head: string, signed_on: Day, signer_name: string, signer_post: Wording, 
/**
 * Empty for the first version.
 */
correction_reason: string, signed_at: Instant, signed_by: string, };
export type ReportVersionId = string;
export type RestStretch = { from_at: Instant, to_at: Instant, };
export type RevealIdentity = { id: IdentityId, reason: string, };
export type Revealed = { name: string, contact: string, };
export type ReviseEvidence = { id: EvidenceId, source: FileSource, note: string, };
export type RevisionId = string;
export type RevisionState = "submitted" | "accepted" | "returned";
export type Right = "plan_read" | "plan_write" | "plan_mark" | "plan_approve" | "people_read" | "people_write" | "incidents_read" | "incidents_write" | "identities_read" | "identities_write" | "council_read" | "council_write" | "report_read" | "report_write" | "report_sign" | "reports_export" | "school_write" | "accounts_write" | "history_read";
export type Role = "director" | "chair" | "deputy_chair" | "integrity_officer" | "secretary" | "member" | "viewer" | "deputy_head" | "ict_specialist" | "hr_officer" | "lawyer" | "class_teachers" | "subject_teachers" | "staff" | "pupils" | "parents";
export type RoleHolding = { id: RoleHoldingId, role: Role, from_on: Day, to_on: Day | null, order_no: string, };
export type RoleHoldingId = string;
export type RowRemark = { kind: RemarkKind, field: string | null, 
/**
 * The words it is about.
 */
text: string, 
/**
 * The row is taken only when somebody says so.
 */
is_doubt: boolean, };
export type RowSource = { 
/**
 * `None` when the document names no stages.
 */
stage: number | null, number: string, title: string, responsible: string, participants: string, deadline: string, result: string, mark: string, };
export type RowStanding = "new" | "update" | "here" | "doubtful" | "wrong";
export type Rule = { "kind": "month", month: number, } | { "kind": "window", from_month: number, to_month: number, } | { "kind": "every", period: Period, } | { "kind": "all_year" } | { "kind": "schedule", days: Array<Day>, } | { "kind": "ad_hoc" } | { "kind": "day", day: Day, } | { "kind": "after", anchor: Anchor, days: number, 
/**
 * Counts working days only.
 */
working: boolean, };
export type SaidCell = { field: string, text: string, };
export type SaveAllEvidence = { school_year_id: SchoolYearId, 
/**
 * Only what was handed in for one activity.
 */
activity_id: ActivityId | null, path: string, };
export type SaveEvidence = { revision_id: RevisionId, path: string, };
export type SaveFilter = { name: string, content: unknown, };
export type SaveTo = { path: string, };
export type SavedFile = { path: string, bytes: number, };
export type SavedFilter = { id: SavedFilterId, name: string, content: unknown, };
export type SavedFilterChoice = { id: SavedFilterId, };
export type SavedFilterId = string;
export type SchoolCard = { id: SchoolId, name: string, language: Language, demo: boolean, state: SchoolCardState, };
export type SchoolCardState = "ready" | "damaged" | "newer";
export type SchoolHead = { 
/**
 * The official name, and whatever else the school wrote as its head.
 */
name: Array<string>, 
/**
 * Address, telephone, e-mail, business number: each on a line.
 */
requisites: Array<string>, };
export type SchoolId = string;
export type SchoolProfile = { name: Wording, short_name: Wording, place: Wording, letterhead: Wording, 
/**
 * Street, house and postal code, as the head of letters prints them.
 */
address: Wording, phone: string, email: string, 
/**
 * Business identification number: twelve digits, or empty.
 */
bin: string, 
/**
 * The journal's index in the school's list of files.
 */
incident_index: string, week_days: WeekDays, page_numbers: PageNumbers, 
/**
 * What is left at the left of pages that are sewn into a book, in millimetres.
 */
spine_mm: number, };
export type SchoolYear = { id: SchoolYearId, 
/**
 * "2026-2027"
 */
label: string, starts_on: Day, ends_on: Day, terms: Array<Term>, plan_id: PlanId | null, };
export type SchoolYearChoice = { school_year_id: SchoolYearId, };
export type SchoolYearId = string;
export type SchoolYearsOffered = { years: Array<string>, current: string, };
export type SessionCard = { school_id: SchoolId, school_name: string, demo: boolean, account_id: AccountId, login: string, person_id: PersonId, person: string, roles: Array<Role>, rights: Array<Right>, language: Language, theme: Theme, today: Day, school_year: SchoolYear | null, };
export type SetActivityReminders = { activity_id: ActivityId, days_before: Array<number>, };
export type SetAttendance = { meeting_id: MeetingId, person_id: PersonId, 
/**
 * `None` while nobody has said.
 */
present: boolean | null, reason: string, 
/**
 * When somebody who came late arrived.
 */
arrived_time: TimeOfDay | null, 
/**
 * When somebody left before the end; from then on they count no more.
 */
left_time: TimeOfDay | null, };
export type SetIdentityRetention = { months: number, };
export type SetIncidentFacts = { id: IncidentId, 
/**
 * `None` leaves the type as it is.
 */
incident_type: IncidentType | null, kind: IncidentKind | null, severity: Severity | null, assigned_to_id: PersonId | null, tool: string, process: string, place: string, school_class: string, harm_kind: HarmKind | null, harm: string, intent: Intent | null, minors: boolean, 
/**
 * `None` leaves it as it is; a data leak says so by itself.
 */
personal_data: boolean | null, people_affected: number | null, cause_kind: CauseKind | null, cause: string, outcome: string, impact: string, measures: string, 
/**
 * The day on which somebody looks whether the measures worked.
 */
effect_check_on: Day | null, };
export type SetPaperWording = { document: DocumentName, piece: string, language: Language, text: string, };
export type SetParties = { activity_id: ActivityId, duty: Duty, parties: Array<Party>, };
export type SetPreferences = { language: Language, theme: Theme, };
export type SetRule = { activity_id: ActivityId, rule: Rule, };
export type Severity = "low" | "medium" | "high";
export type SeverityCount = { 
/**
 * `None` for those that nobody has judged yet.
 */
severity: Severity | null, name: string | null, count: number, };
export type ShowAgendaPaper = { meeting_id: MeetingId, language: Language, };
export type ShowAnnualReportPaper = { school_year_id: SchoolYearId, language: Language, 
/**
 * A signed version; without it the newest one, or the draft as it stands.
 */
version: number | null, };
export type ShowDecisionPictures = { school_year_id: SchoolYearId, };
export type ShowExtract = { decision_id: DecisionId, language: Language, };
export type ShowMinutes = { meeting_id: MeetingId, language: Language, 
/**
 * A signed version; without it, the newest signed one, or what is being written.
 */
version: number | null, };
export type ShowNoticeLetter = { incident_id: IncidentId, language: Language, };
export type ShowPlan = { school_year_id: SchoolYearId, stage_ids: Array<StageId>, statuses: Array<Status>, person_id: PersonId | null, text: string, 
/**
 * The approval to compare with; the newest when `None`.
 */
baseline_id: BaselineId | null, 
/**
 * Only rows that are no longer as they were approved.
 */
only_changed: boolean, };
export type SignAnnualReport = { school_year_id: SchoolYearId, signed_on: Day, };
export type SignIn = { school_id: SchoolId, login: string, password: string, };
export type SignMinutes = { id: MeetingId, signed_on: Day, 
/**
 * Only where the meeting does not say who chaired and who kept the minutes.
 */
chaired_by_id: PersonId | null, recorded_by_id: PersonId | null, };
export type SignedMinutes = { version: number, sha256: string, };
export type SignedReport = { version: number, sha256: string, };
export type SkippedRow = { id: ActivityId, number: string, rejection: Rejection, };
export type SnoozeReminder = { source: DueSource, id: string, occurrence_key: string | null, until_on: Day, };
export type StageFile = { 
/**
 * `None` begins a file.
 */
upload_id: UploadId | null, 
/**
 * The next chunk, in base64.
 */
bytes: string, };
export type StageId = string;
export type StageMeter = { number: number, title: string, total: number, done: number, soon: number, overdue: number, };
export type StagePreview = { number: number, title: string, 
/**
 * The rows of the document that say so; none for a stage that the document does not name.
 */
places: Array<Place>, text: string, doubts: Array<Doubt>, };
export type StageView = { id: StageId, number: number, title: string, rows: number, total: number, done: number, soon: number, overdue: number, activities: Array<ActivityRow>, };
export type StagedFile = { upload_id: UploadId, size: number, };
export type StandingItem = { id: StandingItemId, title: Wording, };
export type StandingItemId = string;
export type StartJob = { name: string, request: unknown, };
export type StartedJob = { job: JobId, };
export type Status = "done" | "overdue" | "soon" | "in_progress" | "planned" | "not_applicable";
export type Step = { id: OperationId, name: string, subject: string, can_undo: boolean, };
export type StepToTake = { step: NextStep, count: number, };
export type StepView = { state: IncidentState, reached_at: Instant | null, 
/**
 * The incident may go there next, as soon as the facts are there.
 */
allowed: boolean, needs_reason: boolean, 
/**
 * The reason need not be written: the incident repeats another one.
 */
has_reason: boolean, facts: Array<FactState>, };
export type TableColumn = { heading: string, field: string | null, };
export type TableHeading = { table: string, columns: Array<HeadingCell>, };
export type TablePreview = { sheet: string, 
/**
 * The sheets that the file has.
 */
sheets: Array<string>, columns: Array<TableColumn>, 
/**
 * What a column may be.
 */
fields: Array<string>, rows: Array<TableRow>, 
/**
 * What holds for every row, because the sheet has no column for it. Worded as `import-sheet-remark-<…>`.
 */
remarks: Array<RowRemark>, 
/**
 * Lines between the rows that are no rows themselves: a title, a month, a sum.
 */
passed: Array<PassedLine>, };
export type TableRow = { line: number, 
/**
 * What people would call it.
 */
name: string, standing: RowStanding, values: Array<string>, 
/**
 * Cells that were understood otherwise than they stand.
 */
said: Array<SaidCell>, problems: Array<Rejection>, remarks: Array<RowRemark>, 
/**
 * The record that is here already.
 */
same_as: string | null, 
/**
 * Fields in which the sheet says something else than that record.
 */
changes: Array<string>, 
/**
 * What the register takes; nothing of a row that is wrong.
 */
taken: TakenRow | null, };
export type TakeBackNotice = { incident_id: IncidentId, reason: string, };
export type TakenRow = ImportedPerson | OldIncident;
export type TaskChoice = { id: TaskId, };
export type TaskGroup = "open" | "unverified" | "finished" | "all";
export type TaskId = string;
export type TaskPurpose = "" | "checklist" | "effect_check" | "decision" | "recommendation";
export type TaskReason = { id: TaskId, reason: string, };
export type TaskRow = { id: TaskId, purpose: TaskPurpose, checklist_step_id: ChecklistStepId | null, title: string, note: string, responsible_id: PersonId, responsible: string, phone: string, due_on: Day | null, days_left: number | null, status: TaskStatus, activity_id: ActivityId | null, 
/**
 * The activity's number, or its title where it has none.
 */
activity: string | null, incident_id: IncidentId | null, incident: string | null, 
/**
 * The decision that the task carries out.
 */
decision_id: DecisionId | null, 
/**
 * The minutes' number and the decision's in them: "3/2.1".
 */
decision: string | null, 
/**
 * The school year whose annual report recommends it, and that year's label.
 */
report_year_id: SchoolYearId | null, report: string | null, given_at: Instant, given_by: string, done_on: Day | null, done_note: string, verified_by: string | null, cancelled_reason: string, };
export type TaskStatus = "open" | "soon" | "overdue" | "done" | "verified" | "cancelled";
export type TemplateChange = { key: string, kind: TemplateChangeKind, number: string, title: string, field: string | null, was: string, becomes: string, edited_here: boolean, };
export type TemplateChangeKind = "added" | "reworded" | "rescheduled" | "rearranged";
export type TemplateUpgrade = { from: number, to: number, changes: Array<TemplateChange>, };
export type TemplateUsed = { key: string, version: number, };
export type Term = { id: TermId, number: number, starts_on: Day, ends_on: Day, };
export type TermId = string;
export type TermWeek = { number: number, week: number, };
export type Theme = "system" | "light" | "dark";
export type TimeOfDay = string;
export type ToSign = { what: ToSignKind, 
/**
 * The plan, the task, or the activity or incident whose evidence waits.
 */
id: string, number: string, title: string, 
/**
 * Who handed it in or said that it is done.
 */
who: string | null, since: Day | null, };
export type ToSignKind = "plan" | "evidence" | "incident_evidence" | "task";
export type TodayView = { today: Day, school_year: SchoolYear | null, 
/**
 * The term that today belongs to, and which of its weeks it is.
 */
term: TermWeek | null, steps: Array<StepToTake>, overdue: Array<DueRow>, this_week: Array<DueRow>, next_week: Array<DueRow>, missing_documents: Array<MissingDocument>, open_incidents: Array<IncidentRow>, open_incident_count: number, 
/**
 * Notices of breaches that are still to be sent, the most urgent first.
 */
notices: Array<NoticeToSend>, 
/**
 * Ended incidents whose names are due to be erased.
 */
names_due: Array<IdentityDue>, next_meeting: NextMeeting | null, months: Array<MonthLoad>, stages: Array<StageMeter>, counts: PlanCounts, 
/**
 * What waits for the signed-in person's signature or decision.
 */
to_sign: Array<ToSign>, };
export type Translation = { language: Language, title: string, result: string, };
export type TypeInMonths = { incident_type: IncidentType, name: string, counts: number[], all: number, };
export type Undo = { operation: OperationId | null, };
export type UndoState = { undo: Step | null, redo: Step | null, };
export type UndoneStep = { name: string, subject: string, };
export type Unit = "count" | "days";
export type UnreadCell = { kind: UnreadKind, place: Place, 
/**
 * Which paragraph of the text, where it stands in no table.
 */
paragraph: number | null, text: string, };
export type UnreadKind = "cell" | "comment" | "footnote" | "endnote" | "text_box" | "header" | "footer" | "deleted" | "chart" | "picture";
export type Unsuitable = "network" | "cloud" | "removable" | "not_empty";
export type UpgradeTemplate = { plan_id: PlanId, keys: Array<string>, };
export type UpgradedTemplate = { applied: number, };
export type UploadId = string;
export type Variance = { "kind": "added" } | { "kind": "changed", field: VarianceField, was: string, now: string, } | { "kind": "rescheduled", occurrence_key: string, was: Day | null, now: Day | null, 
/**
 * How much later, where both days are known.
 */
days: number | null, };
export type VarianceField = "number" | "title" | "stage" | "responsible" | "co_executors" | "deadline" | "expected_document";
export type VoidImportedIncidents = { import_id: ImportId, reason: string, };
export type VoidedIncidents = { voided: number, 
/**
 * Somebody has worked on these since, so they are left to people.
 */
left: number, };
export type VoteChoice = "for" | "against" | "abstained" | "recused";
export type VoteMode = "count" | "by_name";
export type VoteView = { decision_id: DecisionId, mode: VoteMode, majority_rule: MajorityRule, casting_vote: boolean, open: boolean, members: number, present: number, recused: number, votes_for: number, votes_against: number, votes_abstained: number, 
/**
 * Of those who may vote, how many have not been counted yet.
 */
missing: number, casting: Casting | null, 
/**
 * How many votes adopt the decision; unknown for votes of before.
 */
needed: number | null, adopted: boolean | null, 
/**
 * The rule with its numbers, in words.
 */
why: string, voters: Array<Voter>, };
export type Voter = { person_id: PersonId, short_name: string, post: BodyPost, choice: VoteChoice | null, reason: string, };
export type WaiveNotice = { incident_id: IncidentId, reason: string, };
export type WakeReminder = { source: DueSource, id: string, occurrence_key: string | null, };
export type WeekDays = 5 | 6;
export type Why = { "kind": "month", month: number, week_days: WeekDays, } | { "kind": "month_cut_by_year_end", month: number, week_days: WeekDays, } | { "kind": "window", from_month: number, to_month: number, week_days: WeekDays, } | { "kind": "term", term: number, } | { "kind": "quarter" } | { "kind": "half_year" } | { "kind": "all_year" } | { "kind": "schedule_day", day: Day, moved_from: Day | null, } | { "kind": "schedule_empty" } | { "kind": "ad_hoc" } | { "kind": "day", day: Day, moved_from: Day | null, } | { "kind": "every_month", month: number, week_days: WeekDays, } | { "kind": "after", anchor: Anchor, anchor_day: Day, days: number, working: boolean, } | { "kind": "after_waiting", anchor: Anchor, days: number, working: boolean, };
export type WithdrawMark = { mark_id: MarkId, reason: string, };
export type Wording = { kk: string, ru: string, en: string, };
export type YearBefore = { 
/**
 * "2025-2026"
 */
label: string, told_by: Earlier, 
/**
 * When its report was signed, where that tells of it.
 */
signed_on: Day | null, };

export type Reply<T> =
  | { kind: "done"; value: T; changed: Area[]; step: Step | null }
  | { kind: "rejected"; rejection: Rejection }
  | { kind: "fault"; reference: string };

export interface Commands {
  app_state: { request: Nothing; reply: AppState };
  school_years_offered: { request: Nothing; reply: SchoolYearsOffered };
  create_school: { request: CreateSchool; reply: Created };
  create_demo: { request: CreateDemo; reply: DemoCreated };
  sign_in: { request: SignIn; reply: SessionCard };
  recover: { request: Recover; reply: Recovered };
  lock: { request: Nothing; reply: null };
  start_job: { request: StartJob; reply: StartedJob };
  job_state: { request: JobChoice; reply: JobState };
  cancel_job: { request: JobChoice; reply: null };
  school_profile: { request: Nothing; reply: SchoolProfile };
  edit_school_profile: { request: SchoolProfile; reply: null };
  set_preferences: { request: SetPreferences; reply: SessionCard };
  list_school_years: { request: Nothing; reply: Array<SchoolYear> };
  add_school_year: { request: AddSchoolYear; reply: SchoolYearId };
  edit_term: { request: EditTerm; reply: null };
  list_days_off: { request: SchoolYearChoice; reply: Array<DayOffRow> };
  add_day_off: { request: AddDayOff; reply: DayOffId };
  remove_day_off: { request: DayOffChoice; reply: null };
  list_accounts: { request: Nothing; reply: Array<AccountRow> };
  add_account: { request: AddAccount; reply: AccountId };
  change_password: { request: ChangePassword; reply: null };
  disable_account: { request: AccountChoice; reply: null };
  enable_account: { request: AccountChoice; reply: null };
  list_operations: { request: ListOperations; reply: OperationPage };
  history: { request: RecordChoice; reply: Array<RecordStep> };
  verify_chain: { request: Nothing; reply: ChainState };
  undo_state: { request: Nothing; reply: UndoState };
  undo: { request: Undo; reply: UndoneStep };
  redo: { request: Nothing; reply: UndoneStep };
  list_people: { request: ListPeople; reply: Array<PersonRow> };
  list_standard_posts: { request: Nothing; reply: Array<Wording> };
  add_person: { request: AddPerson; reply: PersonId };
  edit_person: { request: EditPerson; reply: null };
  person_leaves: { request: PersonLeaves; reply: null };
  give_role: { request: GiveRole; reply: RoleHoldingId };
  end_role: { request: EndRole; reply: null };
  join_body: { request: JoinBody; reply: MembershipId };
  leave_body: { request: LeaveBody; reply: null };
  import_people: { request: ImportPeople; reply: ImportedPeople };
  hand_over_preview: { request: PersonChoice; reply: HandOverPreview };
  hand_over: { request: HandOver; reply: HandedOver };
  show_plan: { request: ShowPlan; reply: PlanView };
  activity: { request: ActivityChoice; reply: ActivityCard };
  preview_rule: { request: PreviewRule; reply: Array<OccurrenceView> };
  import_plan: { request: ImportPlan; reply: ImportedPlan };
  create_plan: { request: CreatePlan; reply: PlanId };
  preview_next_plan: { request: PlanChoice; reply: NextPlan };
  create_next_plan: { request: CreateNextPlan; reply: PlanId };
  edit_plan: { request: EditPlan; reply: null };
  template_upgrade: { request: PlanChoice; reply: TemplateUpgrade | null };
  upgrade_template: { request: UpgradeTemplate; reply: UpgradedTemplate };
  approve_plan: { request: ApprovePlan; reply: null };
  edit_activity: { request: EditActivity; reply: null };
  set_parties: { request: SetParties; reply: null };
  set_rule: { request: SetRule; reply: null };
  mark_done: { request: MarkDone; reply: MarkId };
  withdraw_mark: { request: WithdrawMark; reply: null };
  add_activity: { request: AddActivity; reply: ActivityId };
  remove_activity: { request: RemoveActivity; reply: null };
  extend_deadline: { request: ExtendDeadline; reply: ExtensionId };
  declare_not_applicable: { request: DeclareNotApplicable; reply: ExemptionId };
  declare_applicable: { request: DeclareApplicable; reply: null };
  move_activity: { request: MoveActivity; reply: null };
  renumber_plan: { request: PlanChoice; reply: null };
  change_activities: { request: ChangeActivities; reply: BulkDone };
  list_saved_filters: { request: Nothing; reply: Array<SavedFilter> };
  save_filter: { request: SaveFilter; reply: SavedFilterId };
  remove_saved_filter: { request: SavedFilterChoice; reply: null };
  today: { request: Nothing; reply: TodayView };
  reminders: { request: Nothing; reply: Reminders };
  snooze_reminder: { request: SnoozeReminder; reply: null };
  wake_reminder: { request: WakeReminder; reply: null };
  set_reminder_settings: { request: ReminderSettings; reply: null };
  note_digest_shown: { request: Nothing; reply: null };
  set_activity_reminders: { request: SetActivityReminders; reply: null };
  list_tasks: { request: ListTasks; reply: Array<TaskRow> };
  give_task: { request: GiveTask; reply: TaskId };
  edit_task: { request: EditTask; reply: null };
  complete_task: { request: CompleteTask; reply: null };
  verify_task: { request: TaskChoice; reply: null };
  reopen_task: { request: TaskReason; reply: null };
  cancel_task: { request: TaskReason; reply: null };
  list_evidence: { request: ListEvidence; reply: EvidenceList };
  evidence_of_activity: { request: ActivityChoice; reply: Array<EvidenceCard> };
  evidence_of_incident: { request: IncidentChoice; reply: Array<EvidenceCard> };
  preview_evidence: { request: PreviewEvidence; reply: Preview };
  stage_file: { request: StageFile; reply: StagedFile };
  attach_evidence: { request: AttachEvidence; reply: EvidenceId };
  attach_incident_evidence: { request: AttachIncidentEvidence; reply: EvidenceId };
  revise_evidence: { request: ReviseEvidence; reply: RevisionId };
  edit_evidence: { request: EditEvidence; reply: null };
  accept_evidence: { request: EvidenceChoice; reply: null };
  return_evidence: { request: EvidenceReason; reply: null };
  remove_evidence: { request: EvidenceReason; reply: null };
  list_incidents: { request: ListIncidents; reply: IncidentPage };
  list_incident_tools: { request: ListIncidentTools; reply: Array<IncidentTool> };
  incident: { request: IncidentChoice; reply: IncidentCard };
  incident_pictures: { request: PicturesOfYear; reply: IncidentPictures };
  find_incident: { request: FindIncident; reply: IncidentId | null };
  register_incident: { request: RegisterIncident; reply: RegisteredIncident };
  import_incidents: { request: ImportIncidents; reply: ImportedIncidents };
  void_imported_incidents: { request: VoidImportedIncidents; reply: VoidedIncidents };
  add_incident_entry: { request: AddIncidentEntry; reply: EntryId };
  set_incident_facts: { request: SetIncidentFacts; reply: null };
  move_incident: { request: MoveIncident; reply: null };
  record_effect_check: { request: RecordEffectCheck; reply: null };
  link_incidents: { request: LinkIncidents; reply: IncidentLinkId };
  unlink_incidents: { request: LinkChoice; reply: null };
  list_classifiers: { request: ListClassifiers; reply: Array<ClassifierRow> };
  add_classifier: { request: AddClassifier; reply: ClassifierId };
  edit_classifier: { request: EditClassifier; reply: null };
  move_classifier: { request: MoveClassifier; reply: null };
  retire_classifier: { request: ClassifierChoice; reply: null };
  restore_classifier: { request: ClassifierChoice; reply: null };
  list_checklists: { request: ListChecklists; reply: Array<ChecklistStep> };
  add_checklist_step: { request: AddChecklistStep; reply: ChecklistStepId };
  edit_checklist_step: { request: EditChecklistStep; reply: null };
  move_checklist_step: { request: MoveChecklistStep; reply: null };
  retire_checklist_step: { request: ChecklistStepChoice; reply: null };
  restore_checklist_step: { request: ChecklistStepChoice; reply: null };
  list_identities: { request: IncidentChoice; reply: Array<IdentityRow> };
  add_identity: { request: AddIdentity; reply: AddedIdentity };
  reveal_identity: { request: RevealIdentity; reply: Revealed };
  list_identity_readings: { request: IncidentChoice; reply: Array<IdentityReading> };
  erase_identity: { request: EraseIdentity; reply: null };
  erase_name: { request: EraseName; reply: ErasedName };
  list_erasures: { request: IncidentChoice; reply: Array<Erasure> };
  identity_retention: { request: Nothing; reply: IdentityRetention };
  set_identity_retention: { request: SetIdentityRetention; reply: null };
  list_identities_due: { request: Nothing; reply: Array<IdentityDue> };
  notice: { request: IncidentChoice; reply: NoticeView };
  notice_letter: { request: ShowNoticeLetter; reply: NoticeLetter };
  edit_notice: { request: EditNotice; reply: null };
  record_notice_sent: { request: RecordNoticeSent; reply: null };
  waive_notice: { request: WaiveNotice; reply: null };
  take_back_notice: { request: TakeBackNotice; reply: null };
  list_bodies: { request: Nothing; reply: Array<BodyRow> };
  edit_body: { request: EditBody; reply: null };
  list_meetings: { request: ListMeetings; reply: Array<MeetingRow> };
  meeting: { request: MeetingChoice; reply: MeetingCard };
  call_meeting: { request: CallMeeting; reply: MeetingId };
  edit_meeting: { request: EditMeeting; reply: null };
  convene_meeting: { request: ConveneMeeting; reply: null };
  open_meeting: { request: OpenMeeting; reply: null };
  set_attendance: { request: SetAttendance; reply: null };
  hold_meeting: { request: MeetingChoice; reply: MeetingNumber };
  declare_no_quorum: { request: NoQuorum; reply: null };
  cancel_meeting: { request: CancelMeeting; reply: null };
  draw_up_minutes: { request: MeetingChoice; reply: null };
  sign_minutes: { request: SignMinutes; reply: SignedMinutes };
  correct_minutes: { request: CorrectMinutes; reply: null };
  archive_minutes: { request: ArchiveMinutes; reply: null };
  list_agenda_proposals: { request: ListAgendaProposals; reply: Array<AgendaProposal> };
  add_agenda_items: { request: AddAgendaItems; reply: Array<AgendaItemId> };
  add_agenda_item: { request: AddAgendaItem; reply: AgendaItemId };
  edit_agenda_item: { request: EditAgendaItem; reply: null };
  move_agenda_item: { request: MoveAgendaItem; reply: null };
  defer_agenda_item: { request: DeferAgendaItem; reply: null };
  resume_agenda_item: { request: AgendaItemChoice; reply: null };
  remove_agenda_item: { request: AgendaItemChoice; reply: null };
  record_decision: { request: RecordDecision; reply: DecisionId };
  edit_decision: { request: EditDecision; reply: null };
  remove_decision: { request: DecisionChoice; reply: null };
  open_vote: { request: OpenVote; reply: null };
  cast_vote: { request: CastVote; reply: null };
  close_vote: { request: CloseVote; reply: null };
  count_vote: { request: CountVote; reply: null };
  withdraw_vote: { request: DecisionChoice; reply: null };
  complete_decision: { request: CompleteDecision; reply: null };
  verify_decision: { request: DecisionChoice; reply: null };
  reopen_decision: { request: ReopenDecision; reply: null };
  extend_decision: { request: ExtendDecision; reply: null };
  cancel_decision: { request: CancelDecision; reply: null };
  list_decisions: { request: ListDecisions; reply: Array<DecisionRow> };
  decision_pictures: { request: ShowDecisionPictures; reply: DecisionPictures };
  agenda_paper: { request: ShowAgendaPaper; reply: CouncilPaper };
  minutes_paper: { request: ShowMinutes; reply: CouncilPaper };
  extract_paper: { request: ShowExtract; reply: CouncilPaper };
  annual_report: { request: ReportOfYear; reply: AnnualReport };
  report_rows: { request: ReportRows; reply: ReportRowPage };
  list_report_proposals: { request: ReportOfYear; reply: Array<ReportProposal> };
  annual_report_paper: { request: ShowAnnualReportPaper; reply: ReportPaper };
  edit_annual_report: { request: EditAnnualReport; reply: null };
  draft_annual_report: { request: DraftAnnualReport; reply: Array<ReportItemId> };
  add_report_item: { request: AddReportItem; reply: ReportItemId };
  edit_report_item: { request: EditReportItem; reply: null };
  confirm_report_item: { request: ItemChoice; reply: null };
  move_report_item: { request: MoveReportItem; reply: null };
  remove_report_item: { request: ItemChoice; reply: null };
  restore_report_item: { request: ItemChoice; reply: null };
  give_recommendation_task: { request: GiveRecommendationTask; reply: TaskId };
  plan_recommendation: { request: PlanRecommendation; reply: ActivityId };
  sign_annual_report: { request: SignAnnualReport; reply: SignedReport };
  correct_annual_report: { request: CorrectAnnualReport; reply: null };
  export_workbook: { request: ExportWorkbook; reply: SavedFile };
  export_list: { request: ExportList; reply: SavedFile };
  export_plan: { request: ExportPlan; reply: SavedFile };
  export_calendar: { request: ExportCalendar; reply: SavedFile };
  save_evidence: { request: SaveEvidence; reply: SavedFile };
  save_all_evidence: { request: SaveAllEvidence; reply: SavedFile };
  export_document: { request: ExportDocument; reply: SavedFile };
  preview_paper_wording: { request: SetPaperWording; reply: PaperWordingPreview };
  list_documents: { request: Nothing; reply: Array<DocumentKind> };
  list_paper_wordings: { request: ListPaperWordings; reply: Array<PaperWording> };
  set_paper_wording: { request: SetPaperWording; reply: null };
  restore_paper_wording: { request: PaperWordingChoice; reply: null };
  export_inspection: { request: ExportInspection; reply: SavedFile };
  export_journal: { request: ExportJournal; reply: SavedFile };
  export_journal_with_names: { request: ExportJournalWithNames; reply: SavedFile };
  read_import_table: { request: ReadImportTable; reply: TablePreview };
  read_plan_document: { request: ReadPlanDocument; reply: PlanPreview };
  export_import_template: { request: ExportImportTemplate; reply: SavedFile };
  backup: { request: SaveTo; reply: SavedFile };
  check: { request: Nothing; reply: Checked };
}

export const kinds = {
  app_state: "open",
  school_years_offered: "open",
  create_school: "open",
  create_demo: "open",
  sign_in: "open",
  recover: "open",
  lock: "open",
  start_job: "open",
  job_state: "open",
  cancel_job: "open",
  school_profile: "read",
  edit_school_profile: "write",
  set_preferences: "write",
  list_school_years: "read",
  add_school_year: "write",
  edit_term: "write",
  list_days_off: "read",
  add_day_off: "write",
  remove_day_off: "write",
  list_accounts: "read",
  add_account: "write",
  change_password: "write",
  disable_account: "write",
  enable_account: "write",
  list_operations: "read",
  history: "read",
  verify_chain: "read",
  undo_state: "read",
  undo: "write",
  redo: "write",
  list_people: "read",
  list_standard_posts: "read",
  add_person: "write",
  edit_person: "write",
  person_leaves: "write",
  give_role: "write",
  end_role: "write",
  join_body: "write",
  leave_body: "write",
  import_people: "write",
  hand_over_preview: "read",
  hand_over: "write",
  show_plan: "read",
  activity: "read",
  preview_rule: "read",
  import_plan: "write",
  create_plan: "write",
  preview_next_plan: "read",
  create_next_plan: "write",
  edit_plan: "write",
  template_upgrade: "read",
  upgrade_template: "write",
  approve_plan: "write",
  edit_activity: "write",
  set_parties: "write",
  set_rule: "write",
  mark_done: "write",
  withdraw_mark: "write",
  add_activity: "write",
  remove_activity: "write",
  extend_deadline: "write",
  declare_not_applicable: "write",
  declare_applicable: "write",
  move_activity: "write",
  renumber_plan: "write",
  change_activities: "write",
  list_saved_filters: "read",
  save_filter: "write",
  remove_saved_filter: "write",
  today: "read",
  reminders: "read",
  snooze_reminder: "write",
  wake_reminder: "write",
  set_reminder_settings: "write",
  note_digest_shown: "write",
  set_activity_reminders: "write",
  list_tasks: "read",
  give_task: "write",
  edit_task: "write",
  complete_task: "write",
  verify_task: "write",
  reopen_task: "write",
  cancel_task: "write",
  list_evidence: "read",
  evidence_of_activity: "read",
  evidence_of_incident: "read",
  preview_evidence: "read",
  stage_file: "read",
  attach_evidence: "write",
  attach_incident_evidence: "write",
  revise_evidence: "write",
  edit_evidence: "write",
  accept_evidence: "write",
  return_evidence: "write",
  remove_evidence: "write",
  list_incidents: "read",
  list_incident_tools: "read",
  incident: "read",
  incident_pictures: "read",
  find_incident: "read",
  register_incident: "write",
  import_incidents: "write",
  void_imported_incidents: "write",
  add_incident_entry: "write",
  set_incident_facts: "write",
  move_incident: "write",
  record_effect_check: "write",
  link_incidents: "write",
  unlink_incidents: "write",
  list_classifiers: "read",
  add_classifier: "write",
  edit_classifier: "write",
  move_classifier: "write",
  retire_classifier: "write",
  restore_classifier: "write",
  list_checklists: "read",
  add_checklist_step: "write",
  edit_checklist_step: "write",
  move_checklist_step: "write",
  retire_checklist_step: "write",
  restore_checklist_step: "write",
  list_identities: "read",
  add_identity: "write",
  reveal_identity: "write",
  list_identity_readings: "read",
  erase_identity: "write",
  erase_name: "write",
  list_erasures: "read",
  identity_retention: "read",
  set_identity_retention: "write",
  list_identities_due: "read",
  notice: "read",
  notice_letter: "read",
  edit_notice: "write",
  record_notice_sent: "write",
  waive_notice: "write",
  take_back_notice: "write",
  list_bodies: "read",
  edit_body: "write",
  list_meetings: "read",
  meeting: "read",
  call_meeting: "write",
  edit_meeting: "write",
  convene_meeting: "write",
  open_meeting: "write",
  set_attendance: "write",
  hold_meeting: "write",
  declare_no_quorum: "write",
  cancel_meeting: "write",
  draw_up_minutes: "write",
  sign_minutes: "write",
  correct_minutes: "write",
  archive_minutes: "write",
  list_agenda_proposals: "read",
  add_agenda_items: "write",
  add_agenda_item: "write",
  edit_agenda_item: "write",
  move_agenda_item: "write",
  defer_agenda_item: "write",
  resume_agenda_item: "write",
  remove_agenda_item: "write",
  record_decision: "write",
  edit_decision: "write",
  remove_decision: "write",
  open_vote: "write",
  cast_vote: "write",
  close_vote: "write",
  count_vote: "write",
  withdraw_vote: "write",
  complete_decision: "write",
  verify_decision: "write",
  reopen_decision: "write",
  extend_decision: "write",
  cancel_decision: "write",
  list_decisions: "read",
  decision_pictures: "read",
  agenda_paper: "read",
  minutes_paper: "read",
  extract_paper: "read",
  annual_report: "read",
  report_rows: "read",
  list_report_proposals: "read",
  annual_report_paper: "read",
  edit_annual_report: "write",
  draft_annual_report: "write",
  add_report_item: "write",
  edit_report_item: "write",
  confirm_report_item: "write",
  move_report_item: "write",
  remove_report_item: "write",
  restore_report_item: "write",
  give_recommendation_task: "write",
  plan_recommendation: "write",
  sign_annual_report: "write",
  correct_annual_report: "write",
  export_workbook: "job",
  export_list: "job",
  export_plan: "job",
  export_calendar: "job",
  save_evidence: "job",
  save_all_evidence: "job",
  export_document: "job",
  preview_paper_wording: "read",
  list_documents: "read",
  list_paper_wordings: "read",
  set_paper_wording: "write",
  restore_paper_wording: "write",
  export_inspection: "job",
  export_journal: "job",
  export_journal_with_names: "job",
  read_import_table: "job",
  read_plan_document: "job",
  export_import_template: "job",
  backup: "job",
  check: "job",
} as const satisfies Record<keyof Commands, "open" | "read" | "write" | "job">;

export const watching: Partial<Record<keyof Commands, Area[]>> = {
  school_profile: ["school"],
  list_school_years: ["calendar", "plan"],
  list_days_off: ["calendar"],
  list_accounts: ["accounts", "people"],
  list_operations: ["history"],
  history: ["history"],
  undo_state: ["history"],
  list_people: ["people"],
  hand_over_preview: ["people", "plan", "tasks", "council", "incidents", "calendar"],
  show_plan: ["plan", "evidence", "people", "calendar", "school"],
  activity: ["reminders", "plan", "evidence", "people", "calendar", "school"],
  preview_rule: ["plan", "calendar", "school"],
  preview_next_plan: ["plan", "tasks", "calendar", "school"],
  template_upgrade: ["plan", "people"],
  list_saved_filters: ["plan"],
  today: ["plan", "evidence", "people", "calendar", "school", "incidents", "council", "tasks"],
  reminders: ["reminders", "plan", "evidence", "people", "calendar", "school", "council", "tasks"],
  list_tasks: ["tasks", "people", "plan", "incidents", "council"],
  list_evidence: ["plan", "evidence", "people", "calendar", "school"],
  evidence_of_activity: ["evidence"],
  evidence_of_incident: ["evidence", "incidents"],
  list_incidents: ["incidents", "council", "people"],
  list_incident_tools: ["incidents"],
  incident: ["incidents", "council", "tasks", "people", "evidence"],
  incident_pictures: ["incidents", "calendar"],
  find_incident: ["incidents"],
  list_classifiers: ["incidents"],
  list_checklists: ["incidents"],
  list_identities: ["incidents"],
  list_identity_readings: ["incidents"],
  list_erasures: ["incidents"],
  identity_retention: ["school"],
  list_identities_due: ["school", "incidents"],
  notice: ["incidents", "calendar", "school"],
  notice_letter: ["incidents", "school", "people"],
  list_bodies: ["council", "people"],
  list_meetings: ["council", "tasks"],
  meeting: ["council", "incidents", "people", "tasks"],
  list_agenda_proposals: ["council", "incidents", "tasks"],
  list_decisions: ["council", "people", "tasks"],
  decision_pictures: ["council", "tasks", "calendar"],
  agenda_paper: ["council", "incidents", "people", "school"],
  minutes_paper: ["council", "incidents", "people", "school"],
  extract_paper: ["council"],
  annual_report: ["report", "plan", "evidence", "incidents", "council", "tasks", "calendar", "people", "school"],
  report_rows: ["plan", "evidence", "incidents", "council", "tasks", "calendar", "school"],
  list_report_proposals: ["report", "plan", "evidence", "incidents", "council", "tasks", "calendar", "school"],
  annual_report_paper: ["report", "plan", "evidence", "incidents", "council", "tasks", "calendar", "people", "school"],
  list_paper_wordings: ["school"],
};
