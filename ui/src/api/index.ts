export { call, type Name, onStep, type Request, type Value } from "./call";
export { changesOf, noteEverythingChanged, noteTimePassed } from "./changed.svelte";
export { draft, dropAllDrafts, dropDraft, hasDraft } from "./draft.svelte";
export { Form } from "./form.svelte";
export type * from "./generated";
export { type Job, type JobName, startJob } from "./job.svelte";
export { afterArgs, type NameOf, ruleWords, shownChanges } from "./stored";
export { type Watched, watch } from "./watch.svelte";
export { type Failure, wordFailure, wordRejection, wordStep } from "./words";
