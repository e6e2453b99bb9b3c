// Controls that know nothing about schools. Texts arrive worded (`t(...)`), values are bound with `bind:value`.
//
// Page        title, subtitle?, actions?, tools?, panel?, panelWide?, children   head + body + side panel of a screen
// SidePanel   title, kicker?, onclose, help?, tag?, footer?, children                   Esc closes it
// Tabs        label, tabs: {id,label}[], bind:selected, children(id)
// DataTable   label, columns: Column[], rows, id(row), selected?, onopen(row)?, cell(row, column), after?
// Watching    of (from watch()), rows?, isEmpty?(value), empty?, children(value) the four states of a screen
// EmptyState  title, text?, children? (its actions) · FailedState failure, onretry · Skeleton rows?
// Facts       children (<dt>/<dd> pairs) · HistoryList record (id), of (its name)
// Button      kind "primary"|"plain"|"quiet"|"danger"|"link", small?, busy?, keys? (shown shortcut), bind:element, onclick…
// HelpButton  topic? (without it: help for the screen); `data-help="topic"` tells F1 what a place is about
// IconButton  label, children (a Lucide icon), onclick…
// TextField   label, bind:value, error?, hint?, optional?, labelHidden?, bind:element, any <input> attribute
// TextArea    the same over <textarea>, rows?
// Select      label, bind:value, options: {value,label}[], error?, hint?, optional?, labelHidden?
// Choice      label, bind:value, options, labelHidden?, disabled?, onchange?      segmented radio buttons
// Checkbox    label, bind:checked
// DayField    label, bind:value "YYYY-MM-DD", today? (one-click button), beside? (more buttons), error?, onchange?
// Picker      label, bind:value (id|null), options: {id,label,detail?}[], chosen?, onsearch?, onchoose?, error?
// PersonPicker label, bind:value (person id|null), chosen?, except?, error?, onchoose?(id, name)  searches people in the core
// IncidentPicker label, bind:value (incident id|null), group?, except?, error?, onchoose?(row|null)  searches the journal in the core
// DaysBefore  label, bind:value number[], offered, error?                         ticks on how many days before a deadline
// Field       id, label, hint?, error?, children                                  the frame around a control of your own
// FieldError  text
// FormError   form (from `new Form([...fields])`)                                  what no single field owns
// JobProgress job (from startJob)                                                  what it is doing, how far, Cancel
// Tag         tone "done"|"alarm"|"soon"|"active"|"planned"|"off", title?, children
// StatusTag   status, daysLeft?, label?
// ToneIcon    tone (statusTones[status])                                            only the sign, for tight places
// Chip        pressed?, onclick?, onremove?, expanded?, bind:element, children
// Dialog      bind:open, title, children, actions?, onclose?                      only for what cannot be undone
// Popover     bind:open, anchor (element), label, width?, light?, onclose?, children
// SavePapers  session, papers: {document, …what it is about}[]                     a button that saves the papers of a place
// SaveFoot    value (language), languages, onchange, onsave, label?, busy?, children?   how a form that saves a file ends
// ExportList  list {name, filter}, title, label?, small?                            the list as an Excel sheet, as it is filtered
// notify(text, action?) · notifyFailure(failure)                                  toasts; saved steps get theirs by themselves
// may(session, right) · ScreenProps {session, year, place, go} · Place {screen, record?, action?}
// isCtrl(event, code) · isCtrlShift · isEnter · isTyping                          shortcuts by event.code
//
// A screen is `features/<name>/<Name>Screen.svelte` taking ScreenProps; it reads with `watch(name, () => request)` and writes
// with `new Form(["what", …])`: `const done = await form.send("register_incident", {...})` → {value} or undefined, then
// `form.errorFor("what")` and `<FormError {form} />`. Every saved step shows its own toast with Undo.
// `draft(key, () => fresh)` keeps a half-typed form, `dropDraft(key)` forgets it (all from "../../api").
export { default as Button } from "./Button.svelte";
export { default as Checkbox } from "./Checkbox.svelte";
export { default as Chip } from "./Chip.svelte";
export { default as Choice } from "./Choice.svelte";
export { type Column, default as DataTable } from "./DataTable.svelte";
export { default as DayField } from "./DayField.svelte";
export { default as DaysBefore } from "./DaysBefore.svelte";
export { default as Dialog } from "./Dialog.svelte";
export { default as EmptyState } from "./EmptyState.svelte";
export { default as ExportList } from "./ExportList.svelte";
export { default as Facts } from "./Facts.svelte";
export { default as FailedState } from "./FailedState.svelte";
export { default as Field } from "./Field.svelte";
export { default as FieldError } from "./FieldError.svelte";
export { default as FormError } from "./FormError.svelte";
export { default as HelpButton } from "./HelpButton.svelte";
export { default as HistoryList } from "./HistoryList.svelte";
export { default as IconButton } from "./IconButton.svelte";
export { default as IncidentPicker } from "./IncidentPicker.svelte";
export { default as JobProgress } from "./JobProgress.svelte";
export { isCtrl, isCtrlShift, isEnter, isTyping } from "./keys";
export { default as Page } from "./Page.svelte";
export { default as PersonPicker } from "./PersonPicker.svelte";
export { default as Picker } from "./Picker.svelte";
export { default as Popover } from "./Popover.svelte";
export { type PaperAbout, paperAt, savePaper } from "./papers";
export { may, type Place, type ScreenProps } from "./place";
export { default as SaveFoot } from "./SaveFoot.svelte";
export { default as SavePapers } from "./SavePapers.svelte";
export { default as Select } from "./Select.svelte";
export { default as SidePanel } from "./SidePanel.svelte";
export { default as Skeleton } from "./Skeleton.svelte";
export { default as StatusTag } from "./StatusTag.svelte";
export { saveSheet } from "./sheets";
export { default as Tabs } from "./Tabs.svelte";
export { default as Tag } from "./Tag.svelte";
export { default as TextArea } from "./TextArea.svelte";
export { default as TextField } from "./TextField.svelte";
export { default as Toast } from "./Toast.svelte";
export { default as ToneIcon } from "./ToneIcon.svelte";
export { dismiss, dismissAll, listNotices, notify, notifyFailure, notifySaved } from "./toasts.svelte";
export { statusTones, type Tone } from "./tones";
export { default as Watching } from "./Watching.svelte";
