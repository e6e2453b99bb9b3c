// Who is working, in which school, and how they want it to look. The only thing the frame keeps; the rest is watched.
import {
  type AppState,
  call,
  dropAllDrafts,
  type Language,
  noteEverythingChanged,
  type SessionCard,
  type Theme,
} from "../api";
import { dismissAll, notifyFailure } from "../components";
import { language, showIn } from "../i18n/index.svelte";
import { applyTheme } from "./theme.svelte";

interface Standing {
  app: AppState | null;
  session: SessionCard | null;
}
const standing = $state<Standing>({ app: null, session: null });

export function appState(): AppState | null {
  return standing.app;
}

export function session(): SessionCard | null {
  return standing.session;
}

/** Asks the core where things stand: which schools there are and whether one is open. */
export async function readAppState(): Promise<void> {
  const reply = await call("app_state", {});
  if (reply.kind !== "done") return notifyFailure(reply);
  standing.app = reply.value;
  if (reply.value.session) enter(reply.value.session);
  else if (!standing.session) showIn(reply.value.language);
}

export function enter(card: SessionCard): void {
  standing.session = card;
  showIn(card.language);
  applyTheme(card.theme);
  noteEverythingChanged();
}

/** Reads the session card again after something it shows has changed. */
export async function refreshSession(): Promise<void> {
  const reply = await call("app_state", {});
  if (reply.kind === "done" && reply.value.session && standing.session) standing.session = reply.value.session;
}

/** Closes the school; nothing of it stays on the screen or in memory of the interface. */
export async function lock(): Promise<void> {
  const reply = await call("lock", {});
  if (reply.kind === "fault") return notifyFailure(reply);
  leave();
  await readAppState();
}

export function leave(): void {
  standing.session = null;
  // What was known of the schools is from before this one was opened, perhaps from before it existed.
  standing.app = null;
  dropAllDrafts();
  dismissAll();
}

/** Shows another language or theme and remembers it for this account. */
export async function prefer(wanted: { language?: Language; theme?: Theme }): Promise<void> {
  const card = standing.session;
  if (!card) {
    if (wanted.language) showIn(wanted.language);
    if (wanted.theme) applyTheme(wanted.theme);
    return;
  }
  const reply = await call("set_preferences", {
    language: wanted.language ?? language(),
    theme: wanted.theme ?? card.theme,
  });
  if (reply.kind === "done") enter(reply.value);
  else notifyFailure(reply);
}
