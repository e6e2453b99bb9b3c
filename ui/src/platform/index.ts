// The one place that knows what the interface runs inside. It owns the door to the core and the system's own dialogs and notices;
// what is asked through the door belongs to `api`.

export interface SaveRequest {
  title: string;
  suggested: string;
  kind: string;
  /** Without its dot; empty when the file's own name has none. */
  extension: string;
  /** Other kinds that the same thing may be written as. */
  others?: { kind: string; extension: string }[];
}

export interface OpenRequest {
  title: string;
  kind: string;
  extensions: string[];
}

/** What the desktop shows while the window may be covered: counts and numbers of activities, never names. */
export interface Notification {
  title: string;
  body: string;
}

export interface OpenFilesRequest {
  title: string;
  /** Whether more than one file may be chosen. */
  several: boolean;
}

export interface Copied {
  paths: string[];
  /** A PNG file. */
  picture: ArrayBuffer | null;
}

/** Files that another program drags over the window, at a point of the page. */
export type Dragged = { kind: "over" | "dropped"; paths: string[]; at: { x: number; y: number } } | { kind: "left" };

export interface Platform {
  /** Carries one request to the core and brings its reply back. */
  call(name: string, request: unknown): Promise<unknown>;
  /** Asks where to write a file; nothing is returned when the person changes their mind. */
  chooseFileToSave(request: SaveRequest): Promise<string | null>;
  /** Asks which file to read; nothing is returned when the person changes their mind. */
  chooseFileToOpen(request: OpenRequest): Promise<string | null>;
  /** Shows a notification of the desktop; a desktop without them stays silent. */
  notify(notification: Notification): Promise<void>;
  /** Asks which files to read, of any kind; an empty list when the person changes their mind. */
  chooseFilesToOpen(request: OpenFilesRequest): Promise<string[]>;
  /** The files or the picture that another program copied, where a paste does not bring them itself. */
  copied(): Promise<Copied>;
  /** Tells of files that are dragged over the window, until the returned function is called. */
  watchDragged(hear: (dragged: Dragged) => void): () => void;
  /** Puts a text on the clipboard; false when the system does not let it. */
  copyText(text: string): Promise<boolean>;
  /** Opens the system's file manager at a file that was just written. */
  showInFolder(path: string): Promise<void>;
  /** Sends the current page to the system's print dialog. */
  print(): void;
}

let current: Platform | undefined;

export function usePlatform(platform: Platform): void {
  current = platform;
}

export function platform(): Platform {
  if (!current) throw new Error("the platform is chosen before the first screen");
  return current;
}
