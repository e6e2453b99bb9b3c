// Looks at what is due while the program runs, and lets the desktop say it once. Anybody who passes may read a
// notification, so it holds counts and numbers of activities only.
import { untrack } from "svelte";
import {
  call,
  draft,
  noteEverythingChanged,
  noteTimePassed,
  type Reminder,
  type SessionCard,
  type Value,
  type Watched,
  watch,
} from "../api";
import { freshDigest, hasNews } from "../features/today/digest";
import { t } from "../i18n/index.svelte";
import { type Notification, platform } from "../platform";
import { refreshSession } from "./session.svelte";

type Reminders = Value<"reminders">;

const every = 15 * 60_000;

/** Reads the reminders now, whenever what they rest on changes, and every quarter of an hour. */
export function keepReminding(session: () => SessionCard): Watched<Reminders> {
  const reminders = watch("reminders", () => ({}));
  const teller = new Teller();
  $effect(() => {
    const timer = setInterval(() => void timePasses(session), every);
    return () => clearInterval(timer);
  });
  $effect(() => {
    const read = reminders.value;
    if (read) untrack(() => void teller.tell(read, session().today));
  });
  return reminders;
}

/** A program left open overnight wakes up on another day, where every screen counts anew. */
async function timePasses(session: () => SessionCard): Promise<void> {
  const before = session().today;
  await refreshSession();
  if (session().today === before) noteTimePassed();
  else noteEverythingChanged();
}

/** Remembers what was told already, so that nothing is told twice on one day. */
export class Teller {
  private day = "";
  private digestTold = false;
  private told = new Set<string>();

  async tell(read: Reminders, today: string): Promise<void> {
    const firstOfDay = this.beginDay(today);
    const news = this.takeNews(read.due);
    if (read.digest.fresh && !this.digestTold) {
      this.digestTold = true;
      // The page keeps showing the digest until it is closed there.
      draft("digest", freshDigest).shownOn = today;
      if (read.settings.desktop && hasNews(read.digest) && (await show(digestNotice(read.digest)))) {
        await call("note_digest_shown", {});
      }
    } else if (read.settings.desktop && news.length > 0 && !(firstOfDay && read.settings.digest_time)) {
      // What was due when the program was opened is the digest's to say, unless there is none.
      await show(dueNotice(news));
    }
  }

  private beginDay(today: string): boolean {
    if (this.day === today) return false;
    this.day = today;
    this.digestTold = false;
    this.told.clear();
    return true;
  }

  private takeNews(due: Reminder[]): Reminder[] {
    const key = (row: Reminder) => `${row.source} ${row.id} ${row.occurrence_key ?? ""}`;
    const news = due.filter((row) => row.days_left === 0 && !this.told.has(key(row)));
    for (const row of news) this.told.add(key(row));
    return news;
  }
}

async function show(notification: Notification): Promise<boolean> {
  try {
    await platform().notify(notification);
    return true;
  } catch (cause) {
    // A desktop without notifications takes nothing away: the bell and the page say the same.
    console.warn(cause);
    return false;
  }
}

function digestNotice({ overdue, today, week, to_sign }: Reminders["digest"]): Notification {
  const counts = [
    ["digest-overdue", overdue],
    ["digest-today", today],
    ["digest-week", week],
    ["digest-to-sign", to_sign],
  ] as const;
  const said = counts.filter(([, count]) => count > 0).map(([key, count]) => t(key, { count }));
  return { title: t("notice-digest"), body: said.join(" · ") };
}

function dueNotice(rows: Reminder[]): Notification {
  const numbers = rows.filter((row) => row.source === "activity" && row.number).map((row) => row.number);
  const others = rows.length - numbers.length;
  const said = [
    ...(numbers.length > 0 ? [t("notice-activities", { numbers: [...new Set(numbers)].join(", ") })] : []),
    ...(others > 0 ? [t("notice-others", { count: others })] : []),
  ];
  return { title: t("notice-due"), body: said.join(" · ") };
}
