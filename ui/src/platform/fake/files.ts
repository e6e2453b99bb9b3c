// The files of the in-memory school: those on its disk, those on their way in, and the contents that were kept. They
// stand beside the state, as the core's own do, so that undo takes back rows and never contents.
import { sha256 } from "./hash";
import { Refused } from "./index";
import type { FakeState } from "./state";

export interface FakeFiles {
  /** What a person may choose, by its path. */
  disk: Map<string, Uint8Array>;
  uploads: Map<string, Uint8Array>;
  contents: Map<string, Uint8Array>;
}

export const largestFile = 50 * 1024 * 1024;
const kept = new WeakMap<FakeState, FakeFiles>();

export function filesOf(state: FakeState): FakeFiles {
  const found = kept.get(state) ?? { disk: usualDisk(), uploads: new Map(), contents: new Map() };
  kept.set(state, found);
  return found;
}

export function stage(state: FakeState, upload: string | null, base64: string): { upload_id: string; size: number } {
  const { uploads } = filesOf(state);
  const id = upload ?? `upload${uploads.size + 1}-${Date.now()}`;
  if (upload && !uploads.has(upload)) throw new Refused({ code: "upload-unknown" });
  const before = uploads.get(id) ?? new Uint8Array();
  const chunk = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  if (before.length + chunk.length > largestFile) throw new Refused({ code: "file-too-large", limit: 50 });
  const joined = new Uint8Array(before.length + chunk.length);
  joined.set(before);
  joined.set(chunk, before.length);
  uploads.set(id, joined);
  return { upload_id: id, size: joined.length };
}

/** Keeps a content under its hash. */
export function keep(state: FakeState, bytes: Uint8Array): string {
  if (bytes.length === 0) throw new Refused({ code: "file-empty" });
  if (bytes.length > largestFile) throw new Refused({ code: "file-too-large", limit: 50 });
  const hash = sha256(bytes);
  filesOf(state).contents.set(hash, bytes);
  return hash;
}

/** The content as it was kept; one that no longer hashes to its name is refused. */
export function contentOf(state: FakeState, hash: string, name: string): Uint8Array {
  const bytes = filesOf(state).contents.get(hash);
  if (!bytes || sha256(bytes) !== hash) throw new Refused({ code: "content-damaged", name });
  return bytes;
}

export function mediaType(name: string, bytes: Uint8Array): string {
  const start = String.fromCharCode(...bytes.slice(0, 4));
  if (start === "%PDF") return "application/pdf";
  if (start === "\u0089PNG") return "image/png";
  if (start.startsWith("\u00ff\u00d8\u00ff")) return "image/jpeg";
  if (start.startsWith("BM")) return "image/bmp";
  const office = "application/vnd.openxmlformats-officedocument";
  if (start.startsWith("PK") && name.endsWith(".docx")) return `${office}.wordprocessingml.document`;
  if (start.startsWith("PK") && name.endsWith(".xlsx")) return `${office}.spreadsheetml.sheet`;
  if (start.startsWith("PK")) return "application/zip";
  return bytes.includes(0) ? "application/octet-stream" : "text/plain";
}

export function base64Of(bytes: Uint8Array): string {
  let letters = "";
  for (let at = 0; at < bytes.length; at += 8192) letters += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(letters);
}

export function text(words: string): Uint8Array {
  return new TextEncoder().encode(words);
}

export function pdf(pages: number, about: string): Uint8Array {
  return text(`%PDF-1.7\n% ${about}\n${`<</Type /Page>>${" ".repeat(9_000)}\n`.repeat(pages)}`);
}

export function pagesOf(bytes: Uint8Array): number {
  return Math.max(1, new TextDecoder().decode(bytes).match(/\/Type ?\/Page\b/g)?.length ?? 0);
}

/** A sheet with ruled lines stands for the page that the core would draw. */
export function drawnPage(name: string, page: number): string {
  const lines = Array.from({ length: 30 }, (_, line) => {
    const width = 360 + ((line * 97 + page * 53) % 120);
    return `<rect x="60" y="${150 + line * 20}" width="${width}" height="7" rx="3" fill="#c4ced3"/>`;
  });
  const title = `<text x="60" y="90" font-family="sans-serif" font-size="20">${escaped(name)} · ${page}</text>`;
  const sheet = `<rect width="595" height="842" fill="#fff"/>${title}${lines.join("")}`;
  return base64Of(text(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 595 842">${sheet}</svg>`));
}

/** A photograph of nothing in particular: sky over steppe. */
export function photograph(width = 360, height = 240): Uint8Array {
  const bytes = new Uint8Array(54 + width * height * 3);
  const head = new DataView(bytes.buffer);
  bytes.set([0x42, 0x4d]);
  head.setUint32(2, bytes.length, true);
  head.setUint32(10, 54, true);
  head.setUint32(14, 40, true);
  head.setInt32(18, width, true);
  head.setInt32(22, height, true);
  head.setUint16(26, 1, true);
  head.setUint16(28, 24, true);
  for (let at = 0; at < width * height; at += 1) {
    const up = Math.floor(at / width) / height;
    bytes.set(up > 0.4 ? [220, 170 + up * 40, 90 + up * 80] : [60, 150 + up * 60, 170 + up * 60], 54 + at * 3);
  }
  return bytes;
}

function usualDisk(): Map<string, Uint8Array> {
  return new Map([["/home/school/Бұйрық № 113.pdf", pdf(2, "Бұйрық № 113")]]);
}

function escaped(words: string): string {
  return words.replace(/[<&]/g, (mark) => (mark === "<" ? "&lt;" : "&amp;"));
}
