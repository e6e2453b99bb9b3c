// What a person wants help with. The panel that shows it belongs to the frame; anything on a screen may ask for a topic, and
// marks with `data-help` what F1 means while the focus is in it.

const asked = $state<{ open: boolean; topic: string | null }>({ open: false, topic: null });

export function helpAsked(): Readonly<typeof asked> {
  return asked;
}

/** Without a topic, help for the place where the focus is, or for the screen. */
export function askHelp(topic: string | null = topicAt(document.activeElement)): void {
  asked.topic = topic;
  asked.open = true;
}

export function closeHelp(): void {
  asked.open = false;
}

function topicAt(element: Element | null): string | null {
  const within = element?.closest<HTMLElement>("[data-help]");
  // What was opened beside a list is what a person looks at.
  const beside = document.querySelector<HTMLElement>(".panel [data-help]");
  const whole = document.querySelector<HTMLElement>("main [data-help]");
  return (within ?? beside ?? whole)?.dataset.help ?? null;
}
