// Reminders of the in-memory school: which rows are recalled today, what was put off, and the morning digest.
import type { DueRow, Reminder, ReminderSettings, Reminders } from "../../api/generated";
import { type Handlers, Refused } from "./index";
import { type FakeState, today } from "./state";
import { listDue, todayView } from "./today";

export interface FakeReminders {
  settings: ReminderSettings;
  /** Until which day a row was put off. */
  snoozed: Record<string, string>;
  digestShownOn: string | null;
  /** Days before the deadline, by activity. */
  ofActivity: Record<string, number[]>;
}

export function freshReminders(): FakeReminders {
  const settings: ReminderSettings = { lead_days: [7, 3, 1, 0], scope: "all", digest_time: "08:30", desktop: true };
  return { settings, snoozed: {}, digestShownOn: null, ofActivity: {} };
}

export const reminderCommands: Handlers = {
  reminders: (_, state) => remindersOf(state),
  snooze_reminder: ({ until_on, ...row }, state) => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(until_on))
      throw new Refused({ code: until_on ? "day-invalid" : "field-missing", field: "until_on" });
    if (until_on <= today) throw new Refused({ code: "day-in-past", field: "until_on" });
    state.reminders.snoozed[keyOf(row)] = until_on;
    return null;
  },
  wake_reminder: (row, state) => {
    delete state.reminders.snoozed[keyOf(row)];
    return null;
  },
  set_reminder_settings: (settings, state) => {
    if (settings.digest_time !== null && !/^([01]\d|2[0-3]):[0-5]\d$/.test(settings.digest_time))
      throw new Refused({ code: "time-invalid", field: "digest_time" });
    needDays(settings.lead_days, "lead_days");
    state.reminders.settings = settings;
    return null;
  },
  note_digest_shown: (_, state) => {
    state.reminders.digestShownOn = today;
    return null;
  },
  set_activity_reminders: ({ activity_id, days_before }, state) => {
    needDays(days_before, "days_before");
    state.reminders.ofActivity[activity_id] = [...days_before].sort((one, other) => other - one);
    return null;
  },
};

function remindersOf(state: FakeState): Reminders {
  const { settings, snoozed, digestShownOn, ofActivity } = state.reminders;
  const rows = listDue(state)
    .filter((row) => settings.scope === "all" || row.mine)
    .map((row) => ({ ...reminder(row), snoozed_until: snoozed[keyOf(row)] ?? null }));
  const lead = (row: Reminder) => Math.max(...(ofActivity[row.id] ?? []), ...settings.lead_days, -1);
  const recalled = rows.filter((row) => row.days_left <= lead(row));
  const sunday = rows.filter((row) => row.days_left >= 0 && row.due_on <= endOfWeek());
  const view = todayView(state);
  return {
    settings,
    due: recalled.filter((row) => !row.snoozed_until),
    snoozed: rows.filter((row) => row.snoozed_until),
    digest: {
      overdue: rows.filter((row) => row.days_left < 0).length,
      today: rows.filter((row) => row.days_left === 0).length,
      week: sunday.length,
      meeting: view.next_meeting && { held_on: view.next_meeting.held_on, starts_at: view.next_meeting.starts_at },
      to_sign: view.to_sign.length,
      fresh: settings.digest_time !== null && digestShownOn !== today,
    },
  };
}

function reminder({ who_id, ...row }: DueRow): Omit<Reminder, "snoozed_until"> {
  return row;
}

function keyOf(row: Pick<Reminder, "source" | "id" | "occurrence_key">): string {
  return `${row.source} ${row.id} ${row.occurrence_key ?? ""}`;
}

function endOfWeek(): string {
  const left = (7 - new Date(`${today}T00:00:00Z`).getUTCDay()) % 7;
  return new Date(Date.parse(today) + left * 86_400_000).toISOString().slice(0, 10);
}

function needDays(days: number[], field: string): void {
  if (days.some((day) => !Number.isInteger(day) || day < 0 || day > 365))
    throw new Refused({ code: "field-malformed", field });
}
