// Shortcuts are told by the key's place on the keyboard, so they work on Kazakh, Russian and English layouts alike.

/** Ctrl (or Cmd) with one key and nothing else. */
export function isCtrl(event: KeyboardEvent, code: string): boolean {
  return (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.code === code;
}

export function isCtrlShift(event: KeyboardEvent, code: string): boolean {
  return (event.ctrlKey || event.metaKey) && !event.altKey && event.shiftKey && event.code === code;
}

export function isEnter(event: KeyboardEvent): boolean {
  return event.code === "Enter" || event.code === "NumpadEnter";
}

/** Whether what is pressed or pasted goes into a text that has an undo of its own. */
export function isTyping(event: Event): boolean {
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !["checkbox", "radio", "button"].includes(target.type);
}
