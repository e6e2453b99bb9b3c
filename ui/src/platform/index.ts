// The one place that knows what the interface runs inside. It owns the door to the core and the system's own dialogs;
// what is asked through the door belongs to `api`.

export interface SaveRequest {
  title: string;
  suggested: string;
  kind: string;
  extension: string;
}

export interface Platform {
  /** Carries one request to the core and brings its reply back. */
  call(name: string, request: unknown): Promise<unknown>;
  /** Asks where to write a file; nothing is returned when the person changes their mind. */
  chooseFileToSave(request: SaveRequest): Promise<string | null>;
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
