// The pictures of the in-memory journal, counted over its rows.
import type { Closing, IncidentPictures, Severity } from "../../api/generated";
import { wordOf } from "./classification";
import type { FakeIncident } from "./incidents";
import type { FakeState } from "./state";

const severities: (Severity | null)[] = ["low", "medium", "high", null];

export function pictures(state: FakeState, year_id: string): IncidentPictures {
  const first = Number(state.years.find((one) => one.id === year_id)?.label.slice(0, 4));
  const months = Array.from({ length: 12 }, (_, n) => {
    const month = ((8 + n) % 12) + 1;
    return `${month >= 9 ? first : first + 1}-${String(month).padStart(2, "0")}`;
  });
  const rows = state.incidents.filter((one) => months.includes(one.detected_on.slice(0, 7)) && one.state !== "void");
  const types = state.classification.classifiers.filter((one) => one.list === "type");
  const ofMonth = (month: string) => rows.filter((one) => one.detected_on.startsWith(month));
  return {
    months,
    types: types.map(({ key }) => {
      const counts = months.map((month) => ofMonth(month).filter((one) => one.incident_type === key).length);
      const all = counts.reduce((sum, count) => sum + count, 0);
      return { incident_type: key, name: wordOf(state, "type", key) ?? key, counts, all };
    }),
    severities: severities.map((severity) => ({
      severity,
      name: wordOf(state, "severity", severity),
      count: rows.filter((one) => one.severity === severity).length,
    })),
    all: rows.length,
    to_close: closing(rows),
    to_close_by_month: months.map((month) => closing(ofMonth(month))),
  };
}

function closing(rows: FakeIncident[]): Closing {
  const days = rows.flatMap((one) => {
    const closed = one.state === "closed" && one.entries.findLast((entry) => entry.state_to === "closed")?.recorded_at;
    return closed ? [Math.round((Date.parse(closed.slice(0, 10)) - Date.parse(one.detected_on)) / 86_400_000)] : [];
  });
  days.sort((a, b) => a - b);
  return {
    closed: days.length,
    median_days: days[Math.floor(days.length / 2)] ?? null,
    longest_days: days.at(-1) ?? null,
  };
}
