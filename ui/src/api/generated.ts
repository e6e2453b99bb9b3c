// Generated from the command list of the core. Do not edit.

export type Language = "kk" | "ru" | "en";
export type Wording = { kk: string; ru: string; en: string };
export type Day = string;
export type Theme = "system" | "light" | "dark";
export type Area = "school" | "calendar" | "accounts" | "people" | "plan" | "incidents" | "council" | "history";
export type Role =
  | "director"
  | "chair"
  | "deputy_chair"
  | "integrity_officer"
  | "secretary"
  | "member"
  | "viewer"
  | "deputy_head"
  | "ict_specialist"
  | "hr_officer"
  | "lawyer"
  | "class_teachers"
  | "subject_teachers"
  | "staff"
  | "pupils"
  | "parents";
export type BodyKey = "working_group" | "creative_group" | "commission" | "council";
export type Right =
  | "plan_read"
  | "plan_write"
  | "plan_mark"
  | "plan_approve"
  | "people_read"
  | "people_write"
  | "incidents_read"
  | "incidents_write"
  | "council_read"
  | "council_write"
  | "reports_export"
  | "school_write"
  | "accounts_write"
  | "history_read";

export type Step = { id: string; name: string; subject: string; can_undo: boolean };
export type Rejection = { code: string } & { [arg: string]: string | number };
export type Reply<T> =
  | { kind: "done"; value: T; changed: Area[]; step: Step | null }
  | { kind: "rejected"; rejection: Rejection }
  | { kind: "fault"; reference: string };

export type Empty = Record<string, never>;
export type ById = { id: string };

export type SchoolCard = {
  id: string;
  name: string;
  language: Language;
  demo: boolean;
  opened_at: string | null;
  state: "ready" | "damaged" | "newer";
};
export type Term = { id: string; number: number; starts_on: Day; ends_on: Day };
export type SchoolYear = { id: string; label: string; starts_on: Day; ends_on: Day; terms: Term[]; plan_id: string | null };
export type SessionCard = {
  school_id: string;
  school_name: string;
  account_id: string;
  login: string;
  person: string;
  roles: Role[];
  rights: Right[];
  language: Language;
  today: Day;
  school_year: SchoolYear | null;
  theme: Theme;
};
export type AppState = {
  version: string;
  schools: SchoolCard[];
  session: SessionCard | null;
  language: Language;
  data_folder: string;
};
export type NewPerson = { surname: string; given_name: string; patronymic: string; post: string };
export type Creator = NewPerson & { role: Role; login: string; password: string };
export type CreateSchool = {
  name: string;
  language: Language;
  school_year: string;
  week_days: number;
  with_template: boolean;
  creator: Creator;
  director: NewPerson | null;
  chair: NewPerson | null;
  officer: NewPerson | null;
};
export type CreatedSchool = { school_id: string; recovery_code: string; session: SessionCard };
export type CreatedDemo = CreatedSchool & { login: string; password: string };
export type SchoolYearsOffered = { years: string[]; current: string };

export type SchoolProfile = {
  name: Wording;
  short_name: Wording;
  place: Wording;
  bin: string;
  letterhead: Wording;
  incident_index: string;
  week_days: number;
  revision: number;
};
export type DayOffKind = "holiday" | "moved_rest" | "moved_work";
export type DayOff = { id: string; day: Day; kind: DayOffKind; name: Wording };
export type AddDayOff = { school_year_id: string; day: Day; kind: DayOffKind; name: Wording };
export type AccountRow = {
  id: string;
  login: string;
  person_id: string;
  person: string;
  disabled: boolean;
  created_at: string;
};
export type OperationRow = {
  seq: number;
  id: string;
  name: string;
  subject: string;
  account: string;
  happened_at: string;
  undone: boolean;
  permanent: boolean;
  undoes: string | null;
};
export type OperationPage = { items: OperationRow[]; next: number | null };
export type UndoState = { undo: Step | null; redo: Step | null };
export type Undone = { name: string; subject: string };
export type FieldChange = { field: string; before: string | null; after: string | null };
export type HistoryEntry = {
  operation: string;
  name: string;
  subject: string;
  account: string;
  happened_at: string;
  undone: boolean;
  fields: FieldChange[];
};
export type ChainState = { operations: number; head: string; intact: boolean; first_broken: number | null };
export type SavedFile = { path: string; bytes: number };
export type CheckResult = { integrity: boolean; foreign_keys: boolean; chain: boolean };
export type JobState = {
  state: "running" | "done" | "failed" | "cancelled";
  done: number;
  total: number;
  doing: string;
  reply: Reply<unknown> | null;
};

export type RoleRow = { id: string; role: Role; from_on: Day; to_on: Day | null; order_no: string };
export type BodyPost = "chair" | "deputy" | "secretary" | "member";
export type MembershipRow = {
  id: string;
  body: BodyKey;
  post: BodyPost;
  from_on: Day;
  to_on: Day | null;
  order_no: string;
};
export type PersonRow = {
  id: string;
  full_name: string;
  short_name: string;
  surname: string;
  given_name: string;
  patronymic: string;
  post: string;
  phone: string;
  email: string;
  left_on: Day | null;
  roles: RoleRow[];
  bodies: MembershipRow[];
};
export type AddPerson = {
  surname: string;
  given_name: string;
  patronymic: string;
  post: string;
  phone: string;
  email: string;
};

export type Party =
  | { kind: "role"; role: Role }
  | { kind: "body"; body: BodyKey }
  | { kind: "person"; person_id: string }
  | { kind: "text"; text: string };
export type PartyView = Party & { label: string; holder: string | null; post: string | null };
export type Period = "term" | "quarter" | "half_year";
export type Rule =
  | { kind: "month"; month: number }
  | { kind: "window"; from_month: number; to_month: number }
  | { kind: "every"; period: Period }
  | { kind: "all_year" }
  | { kind: "schedule"; days: Day[] }
  | { kind: "ad_hoc" }
  | { kind: "day"; day: Day };
export type Why = { kind: string } & { [arg: string]: string | number | null };
export type Status = "done" | "overdue" | "soon" | "in_progress" | "planned" | "not_applicable";
export type Mark = {
  id: string;
  marked_on: Day;
  note: string;
  document: string;
  signed_by: string;
  signed_post: string;
  marked_at: string;
  withdrawn_at: string | null;
  withdrawn_reason: string | null;
  withdrawn_by: string | null;
  occurrence_key: string;
};
export type OccurrenceKind = "single" | "term" | "quarter" | "half_year" | "date" | "year";
export type Occurrence = {
  key: string;
  kind: OccurrenceKind;
  number: number | null;
  due_on: Day | null;
  status: Status;
  days_left: number | null;
  why: Why;
  mark: Mark | null;
};
export type ActivityRow = {
  id: string;
  number: string;
  title: string;
  responsible: PartyView[];
  co_executors: PartyView[];
  rule: Rule;
  due_on: Day | null;
  status: Status;
  days_left: number | null;
  occurrences: Occurrence[];
  expected_document: string;
  document: string | null;
  register: string;
};
export type ActivityCard = ActivityRow & {
  stage_id: string;
  stage_number: number;
  titles: Wording;
  expected_documents: Wording;
  why_required: string;
  marks: Mark[];
  history: number;
};
export type StageView = {
  id: string;
  number: number;
  title: string;
  total: number;
  done: number;
  soon: number;
  overdue: number;
  activities: ActivityRow[];
};
export type PlanCard = {
  id: string;
  title: string;
  purpose: string;
  approved_on: Day | null;
  approved_order: string;
};
export type PlanCounts = { total: number; done: number; overdue: number; soon: number };
export type PlanView = {
  plan: PlanCard | null;
  school_year: SchoolYear;
  stages: StageView[];
  counts: PlanCounts;
  shown: number;
};
export type ShowPlan = {
  school_year_id: string;
  stage_ids: string[];
  statuses: Status[];
  person_id: string | null;
  text: string;
};
export type EditActivity = {
  id: string;
  field: "title" | "expected_document" | "number";
  language: Language;
  text: string;
};
export type SetParties = { activity_id: string; duty: "responsible" | "co_executor"; parties: Party[] };
export type MarkDone = {
  activity_id: string;
  occurrence_key: string;
  marked_on: Day;
  note: string;
  document: string;
  signed_by: string;
};

export type IncidentType =
  | "data_leak"
  | "wrong_content"
  | "integrity_breach"
  | "harmful_content"
  | "misuse"
  | "outage"
  | "other";
export type IncidentKind = "hazard" | "near_miss" | "incident" | "serious";
export type Severity = "low" | "medium" | "high";
export type IncidentState = "registered" | "under_review" | "measures" | "closed" | "dismissed" | "reopened" | "void";
export type IncidentRow = {
  id: string;
  number: string;
  occurred_on: Day;
  occurred_time: string | null;
  detected_on: Day;
  incident_type: IncidentType;
  what: string;
  kind: IncidentKind | null;
  severity: Severity | null;
  state: IncidentState;
  tool: string;
  assigned_to: string | null;
  minors: boolean;
  recorded_at: string;
};
export type IncidentPage = {
  items: IncidentRow[];
  next: string | null;
  counts: { all: number; open: number; finished: number };
};
export type ListIncidents = {
  school_year_id: string | null;
  group: "all" | "open" | "finished";
  types: IncidentType[];
  severities: Severity[];
  text: string;
  after: string | null;
  limit: number;
};
export type Entry = {
  id: string;
  position: number;
  kind: "registered" | "note" | "correction" | "state" | "agenda" | "decision";
  text: string;
  state_to: IncidentState | null;
  corrects: number | null;
  corrected_by: number | null;
  recorded_at: string;
  recorded_by: string;
};
export type StepView = {
  state: IncidentState;
  reached_at: string | null;
  allowed: boolean;
  needs_reason: boolean;
  facts: { field: string; present: boolean }[];
};
export type AgendaLink = { meeting_id: string; body: BodyKey; number: number | null; held_on: Day; position: number };
export type DecisionStatus = "open" | "overdue" | "done" | "no_deadline";
export type DecisionRow = {
  id: string;
  number: string;
  meeting_id: string;
  held_on: Day;
  text: Wording;
  responsible_id: string | null;
  responsible: string | null;
  due_on: Day | null;
  votes_for: number | null;
  votes_against: number | null;
  votes_abstained: number | null;
  status: DecisionStatus;
  done_on: Day | null;
  done_note: string;
  body: BodyKey;
};
export type IncidentCard = IncidentRow & {
  occurred_approximate: boolean;
  detected_time: string | null;
  reported_by: string;
  immediate_action: string;
  process: string;
  place: string;
  harm: string;
  cause: string;
  outcome: string;
  measures: string;
  assigned_to_id: string | null;
  recorded_by: string;
  entries: Entry[];
  steps: StepView[];
  agenda: AgendaLink[];
  decisions: DecisionRow[];
};
export type RegisterIncident = {
  what: string;
  occurred_on: Day;
  occurred_time: string | null;
  occurred_approximate: boolean;
  detected_on: Day;
  detected_time: string | null;
  incident_type: IncidentType;
  reported_by: string;
  immediate_action: string;
};
export type SetIncidentFacts = {
  id: string;
  kind: IncidentKind | null;
  severity: Severity | null;
  assigned_to_id: string | null;
  tool: string;
  process: string;
  place: string;
  harm: string;
  minors: boolean;
  cause: string;
  outcome: string;
  measures: string;
};

export type BodyView = {
  key: BodyKey;
  label: string;
  members: { person_id: string; short_name: string; post: BodyPost }[];
  meetings: number;
};
export type MeetingState = "draft" | "held" | "cancelled";
export type MeetingRow = {
  id: string;
  body: BodyKey;
  number: number | null;
  held_on: Day;
  starts_at: string | null;
  place: string;
  state: MeetingState;
  present: number;
  members: number;
  agenda_items: number;
  decisions: number;
  open_decisions: number;
};
export type Attendee = {
  id: string;
  person_id: string;
  short_name: string;
  post: BodyPost;
  present: boolean | null;
  reason: string;
};
export type AgendaItem = {
  id: string;
  position: number;
  title: string;
  incident_id: string | null;
  incident_number: string | null;
  presenter: string | null;
  presenter_id: string | null;
  discussion: string;
  decisions: DecisionRow[];
};
export type MeetingCard = MeetingRow & {
  attendees: Attendee[];
  quorum: { needed: number; present: number; reached: boolean };
  agenda: AgendaItem[];
};
export type DecisionText = {
  text: Wording;
  responsible_id: string | null;
  due_on: Day | null;
  votes_for: number | null;
  votes_against: number | null;
  votes_abstained: number | null;
};

export interface Commands {
  app_state: { request: Empty; reply: AppState };
  create_school: { request: CreateSchool; reply: CreatedSchool };
  create_demo: { request: { language: Language }; reply: CreatedDemo };
  sign_in: { request: { school_id: string; login: string; password: string }; reply: SessionCard };
  recover: {
    request: { school_id: string; recovery_code: string; login: string; new_password: string };
    reply: { session: SessionCard; recovery_code: string };
  };
  lock: { request: Empty; reply: null };
  school_years_offered: { request: Empty; reply: SchoolYearsOffered };
  school_profile: { request: Empty; reply: SchoolProfile };
  edit_school_profile: { request: SchoolProfile; reply: null };
  set_preferences: { request: { language: Language; theme: Theme }; reply: SessionCard };
  list_school_years: { request: Empty; reply: SchoolYear[] };
  add_school_year: { request: { label: string }; reply: string };
  edit_term: { request: { id: string; starts_on: Day; ends_on: Day }; reply: null };
  list_days_off: { request: { school_year_id: string }; reply: DayOff[] };
  add_day_off: { request: AddDayOff; reply: string };
  remove_day_off: { request: ById; reply: null };
  list_accounts: { request: Empty; reply: AccountRow[] };
  add_account: { request: { person_id: string; login: string; password: string }; reply: string };
  change_password: { request: { old_password: string; new_password: string }; reply: null };
  disable_account: { request: ById; reply: null };
  enable_account: { request: ById; reply: null };
  list_operations: { request: { before: number | null }; reply: OperationPage };
  undo_state: { request: Empty; reply: UndoState };
  undo: { request: { operation: string | null }; reply: Undone };
  redo: { request: Empty; reply: Undone };
  history: { request: { record_id: string }; reply: HistoryEntry[] };
  verify_chain: { request: Empty; reply: ChainState };
  export_workbook: { request: { school_year_id: string; language: Language; path: string }; reply: SavedFile };
  backup: { request: { path: string }; reply: SavedFile };
  check: { request: Empty; reply: CheckResult };
  start_job: { request: { name: string; request: unknown }; reply: { job: string } };
  job_state: { request: { job: string }; reply: JobState };
  cancel_job: { request: { job: string }; reply: null };
  list_people: { request: { text: string; include_left: boolean }; reply: PersonRow[] };
  add_person: { request: AddPerson; reply: string };
  edit_person: { request: AddPerson & ById; reply: null };
  person_leaves: { request: { id: string; left_on: Day | null }; reply: null };
  give_role: { request: { person_id: string; role: Role; from_on: Day; order_no: string }; reply: string };
  end_role: { request: { id: string; to_on: Day }; reply: null };
  join_body: {
    request: { person_id: string; body: BodyKey; post: BodyPost; from_on: Day; order_no: string };
    reply: string;
  };
  leave_body: { request: { id: string; to_on: Day }; reply: null };
  show_plan: { request: ShowPlan; reply: PlanView };
  activity: { request: ById; reply: ActivityCard };
  create_plan: { request: { school_year_id: string; from_template: boolean }; reply: string };
  edit_plan: { request: { plan_id: string; title: Wording; purpose: Wording }; reply: null };
  approve_plan: { request: { plan_id: string; approved_on: Day; order_no: string }; reply: null };
  edit_activity: { request: EditActivity; reply: null };
  set_parties: { request: SetParties; reply: null };
  set_rule: { request: { activity_id: string; rule: Rule }; reply: null };
  mark_done: { request: MarkDone; reply: string };
  withdraw_mark: { request: { mark_id: string; reason: string }; reply: null };
  add_activity: { request: { stage_id: string; title: Wording; rule: Rule }; reply: string };
  remove_activity: { request: { id: string; reason: string }; reply: null };
  preview_rule: { request: { school_year_id: string; rule: Rule }; reply: Occurrence[] };
  list_incidents: { request: ListIncidents; reply: IncidentPage };
  incident: { request: ById; reply: IncidentCard };
  register_incident: { request: RegisterIncident; reply: { id: string; number: string } };
  add_incident_entry: { request: { incident_id: string; text: string; corrects: number | null }; reply: string };
  set_incident_facts: { request: SetIncidentFacts; reply: null };
  move_incident: { request: { id: string; to: IncidentState; reason: string }; reply: null };
  list_bodies: { request: Empty; reply: BodyView[] };
  list_meetings: { request: { body: BodyKey | null; school_year_id: string | null }; reply: MeetingRow[] };
  meeting: { request: ById; reply: MeetingCard };
  call_meeting: {
    request: { body: BodyKey; held_on: Day; starts_at: string | null; place: string };
    reply: string;
  };
  edit_meeting: { request: { id: string; held_on: Day; starts_at: string | null; place: string }; reply: null };
  set_attendance: {
    request: { meeting_id: string; person_id: string; present: boolean | null; reason: string };
    reply: null;
  };
  hold_meeting: { request: ById; reply: null };
  cancel_meeting: { request: { id: string; reason: string }; reply: null };
  add_agenda_item: {
    request: { meeting_id: string; title: string; incident_id: string | null; presenter_id: string | null };
    reply: string;
  };
  edit_agenda_item: {
    request: { id: string; title: string; presenter_id: string | null; discussion: string };
    reply: null;
  };
  remove_agenda_item: { request: ById; reply: null };
  record_decision: { request: DecisionText & { agenda_item_id: string }; reply: string };
  edit_decision: { request: DecisionText & ById; reply: null };
  complete_decision: { request: { id: string; done_on: Day; note: string }; reply: null };
  reopen_decision: { request: { id: string; reason: string }; reply: null };
  list_decisions: {
    request: { school_year_id: string | null; status: DecisionStatus | null; text: string };
    reply: DecisionRow[];
  };
}

export const watching: Record<string, Area[]> = {
  school_profile: ["school"],
  list_school_years: ["calendar", "plan"],
  list_days_off: ["calendar"],
  list_accounts: ["accounts", "people"],
  list_operations: ["history"],
  undo_state: ["history"],
  history: ["history"],
  verify_chain: ["history"],
  list_people: ["people"],
  show_plan: ["plan", "people", "calendar"],
  activity: ["plan", "people", "calendar"],
  preview_rule: ["calendar"],
  list_incidents: ["incidents", "people"],
  incident: ["incidents", "people", "council"],
  list_bodies: ["people", "council"],
  list_meetings: ["council", "people"],
  meeting: ["council", "people", "incidents"],
  list_decisions: ["council", "people"],
};

export const kinds: Record<keyof Commands, "open" | "read" | "write" | "job"> = {
  app_state: "open",
  create_school: "open",
  create_demo: "open",
  sign_in: "open",
  recover: "open",
  lock: "open",
  school_years_offered: "open",
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
  undo_state: "read",
  undo: "write",
  redo: "write",
  history: "read",
  verify_chain: "read",
  export_workbook: "job",
  backup: "job",
  check: "job",
  start_job: "open",
  job_state: "open",
  cancel_job: "open",
  list_people: "read",
  add_person: "write",
  edit_person: "write",
  person_leaves: "write",
  give_role: "write",
  end_role: "write",
  join_body: "write",
  leave_body: "write",
  show_plan: "read",
  activity: "read",
  create_plan: "write",
  edit_plan: "write",
  approve_plan: "write",
  edit_activity: "write",
  set_parties: "write",
  set_rule: "write",
  mark_done: "write",
  withdraw_mark: "write",
  add_activity: "write",
  remove_activity: "write",
  preview_rule: "read",
  list_incidents: "read",
  incident: "read",
  register_incident: "write",
  add_incident_entry: "write",
  set_incident_facts: "write",
  move_incident: "write",
  list_bodies: "read",
  list_meetings: "read",
  meeting: "read",
  call_meeting: "write",
  edit_meeting: "write",
  set_attendance: "write",
  hold_meeting: "write",
  cancel_meeting: "write",
  add_agenda_item: "write",
  edit_agenda_item: "write",
  remove_agenda_item: "write",
  record_decision: "write",
  edit_decision: "write",
  complete_decision: "write",
  reopen_decision: "write",
  list_decisions: "read",
};
