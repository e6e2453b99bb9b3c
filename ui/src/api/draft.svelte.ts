// What a person has half typed survives leaving the screen. Kept in memory only: drafts hold names, and nothing of a
// locked school may stay readable in the web profile.

const drafts = new Map<string, { value: unknown }>();

/** The unfinished form under a key; made fresh the first time. */
export function draft<T extends object>(key: string, fresh: () => T): T {
  const kept = drafts.get(key);
  if (kept) return kept.value as T;
  const value = $state(fresh());
  drafts.set(key, { value });
  return value;
}

export function hasDraft(key: string): boolean {
  return drafts.has(key);
}

/** Forgets a draft once it was saved or given up. */
export function dropDraft(key: string): void {
  drafts.delete(key);
}

export function dropAllDrafts(): void {
  drafts.clear();
}
