import type { Language, SchoolYear, SessionCard, Theme } from "../api/generated";

/** Where in the program a person is: a screen, perhaps one record of it, perhaps something it should start. */
export interface Place {
  screen: string;
  record?: string;
  /** "new" opens the screen's entry form, as Ctrl+I does for incidents; "next" prepares next year's plan; "decision" says what the record is. */
  action?: string;
  /** The school year to look at; without it the chosen one stays. */
  year?: string;
}

/** What the frame hands to every screen. */
export interface ScreenProps {
  session: SessionCard;
  /** The school year chosen in the rail. */
  year: SchoolYear | null;
  place: Place;
  go: (place: Place) => void;
  /** Shows another language or theme and remembers it for this account. */
  prefer: (wanted: { language?: Language; theme?: Theme }) => Promise<void>;
}

/** Whether this session may do what needs the right. */
export function may(session: SessionCard, right: SessionCard["rights"][number]): boolean {
  return session.rights.includes(right);
}
