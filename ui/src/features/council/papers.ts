// What two versions of a paper say differently: paragraph by paragraph, and word by word within a paragraph.
import type { CouncilPaper } from "../../api";

/** One paragraph of a paper: where it stands, and what it says. */
export interface PaperText {
  part: string;
  label: string;
  text: string;
}

/** A piece of text that both versions have, or only one of them. */
export interface Piece {
  kind: "same" | "old" | "new";
  text: string;
}

/** A paragraph that changed; without an old or a new side it was added or removed. */
export interface Change {
  part: string;
  label: string;
  old: Piece[] | null;
  new: Piece[] | null;
}

/** The paragraphs of a paper in their order. Notes are left out: they only name the version. */
export function textsOf(paper: CouncilPaper): PaperText[] {
  const head = [
    { label: "", text: paper.title },
    { label: "", text: [paper.dated, paper.place].filter(Boolean).join(", ") },
    ...paper.facts,
  ];
  const agenda = paper.agenda.map((text, index) => ({ part: paper.agenda_heading, label: `${index + 1}.`, text }));
  const items = paper.items.flatMap((item) => {
    const decisions = item.decisions.flatMap((one) => [
      ...one.vote,
      { label: `${one.heading} ${one.number}`, text: one.text },
      ...one.terms,
    ]);
    return [...item.lines, ...decisions].map((line) => ({ part: `${item.number}. ${item.title}`, ...line }));
  });
  const signatures = paper.signatures.map(({ post, name }) => ({ part: "", label: post, text: name }));
  return [...head.map((line) => ({ part: "", ...line })), ...agenda, ...items, ...signatures];
}

/** The paragraphs that the newer paper says differently, in their order. */
export function changesBetween(older: CouncilPaper, newer: CouncilPaper): Change[] {
  const [before, after] = [textsOf(older), textsOf(newer)];
  const key = (one: PaperText) => `${one.part}\n${one.label}\n${one.text}`;
  const changes: Change[] = [];
  let gone: PaperText[] = [];
  let come: PaperText[] = [];
  const flush = () => {
    changes.push(...paired(gone, come));
    [gone, come] = [[], []];
  };
  for (const [kind, one] of merged(before, after, key)) {
    if (kind === "same") flush();
    else if (kind === "old") gone.push(one);
    else come.push(one);
  }
  flush();
  return changes;
}

/** Within one stretch, paragraphs under the same label are the same paragraph said differently. */
function paired(gone: PaperText[], come: PaperText[]): Change[] {
  const left = [...come];
  const changes = gone.map(({ part, label, text }): Change => {
    const at = left.findIndex((one) => one.label === label && (one.part === part || label !== ""));
    if (at < 0) return { part, label, old: [{ kind: "old", text }], new: null };
    const [{ part: place, text: said }] = left.splice(at, 1);
    return { part: place, label, ...sides(text, said) };
  });
  const added = left.map(({ part, label, text }): Change => {
    return { part, label, old: null, new: [{ kind: "new", text }] };
  });
  return [...changes, ...added];
}

function sides(before: string, after: string): { old: Piece[]; new: Piece[] } {
  const words = (text: string) => text.match(/\s+|[^\s]+/g) ?? [];
  const pieces = merged(words(before), words(after), (word) => word);
  const side = (kind: "old" | "new") =>
    joined(pieces.filter(([of]) => of === "same" || of === kind).map(([of, text]) => ({ kind: of, text })));
  return { old: side("old"), new: side("new") };
}

/** Neighbours of one kind become one piece, so that a changed phrase is marked as a whole. */
function joined(pieces: Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last?.kind === piece.kind) last.text += piece.text;
    else result.push({ ...piece });
  }
  return result;
}

/** Both lists in one order by their longest common sequence. */
function merged<T>(before: T[], after: T[], key: (one: T) => string): [Piece["kind"], T][] {
  const [a, b] = [before.map(key), after.map(key)];
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i][j] = a[i] === b[j] ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
  const result: [Piece["kind"], T][] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      result.push(["same", after[j]]);
      [i, j] = [i + 1, j + 1];
    } else if (j >= b.length || (i < a.length && lengths[i + 1][j] >= lengths[i][j + 1])) {
      result.push(["old", before[i]]);
      i += 1;
    } else {
      result.push(["new", after[j]]);
      j += 1;
    }
  }
  return result;
}
