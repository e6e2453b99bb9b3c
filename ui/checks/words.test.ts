// The words of the three languages say the same things, nothing is missing, nothing stands outside them.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { FluentResource } from "@fluent/bundle";
import { parse } from "svelte/compiler";
import { describe, expect, it } from "vitest";

const locales = join(import.meta.dirname, "../../assets/locales");
const sources = join(import.meta.dirname, "../src");
const languages = ["kk", "ru", "en"] as const;
/** Files that belong to the interface; the others are shared with the core and used by it as well. */
const ownFiles = [
  "app",
  "common",
  "plan",
  "evidence",
  "settings",
  "welcome",
  "incidents",
  "council",
  "people",
  "today",
  "tasks",
  "reminders",
  "help",
  "annual_report",
];

type Words = Map<string, { file: string; placeholders: string[] }>;

function wordsOf(language: string): Words {
  const words: Words = new Map();
  for (const file of readdirSync(join(locales, language))) {
    const text = readFileSync(join(locales, language, file), "utf8");
    for (const entry of new FluentResource(text).body) {
      const placeholders = [
        ...new Set([...JSON.stringify(entry.value).matchAll(/"type":"var","name":"(\w+)"/g)].map((m) => m[1])),
      ];
      words.set(entry.id, { file: basename(file, ".ftl"), placeholders: placeholders.sort() });
    }
  }
  return words;
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(svelte|ts)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/\.test\.ts$|generated\.ts$|platform\/fake/.test(path));
}

const words = Object.fromEntries(languages.map((language) => [language, wordsOf(language)])) as Record<string, Words>;
const files = filesUnder(sources).map((path) => ({ path, text: readFileSync(path, "utf8") }));
const allText = files.map((file) => file.text).join("\n");

describe("words", () => {
  it("has the same keys in every language", () => {
    for (const language of languages) {
      expect([...words[language].keys()].sort(), language).toEqual([...words.kk.keys()].sort());
    }
  });

  it("has the same placeholders in every language", () => {
    for (const [key, { placeholders }] of words.kk) {
      for (const language of languages)
        expect(words[language].get(key)?.placeholders, `${language}: ${key}`).toEqual(placeholders);
    }
  });

  it("has every key the screens name", () => {
    const named = [...allText.matchAll(/\bt\(\s*"([\w-]+)"/g), ...allText.matchAll(/wordIn\([^,]+,\s*"([\w-]+)"/g)].map(
      (m) => m[1],
    );
    expect(named.length, "the pattern still finds the calls").toBeGreaterThan(100);
    expect([...new Set(named)].filter((key) => !words.kk.has(key))).toEqual([]);
  });

  it("has at least one word behind every key that is put together", () => {
    const starts = [...allText.matchAll(/`([a-z][\w-]*-)\$\{/g)].map((m) => m[1]);
    const known = [...words.kk.keys()];
    expect(
      [...new Set(starts)].filter((start) => usedAsWord(start) && !known.some((key) => key.startsWith(start))),
    ).toEqual([]);
  });

  it("keeps no word of the interface that no screen uses", () => {
    const starts = [...allText.matchAll(/["`]([a-z][\w-]*-)(?:\$\{|["`])/g)].map((m) => m[1]);
    const literal = new Set([...allText.matchAll(/["'`]([a-z][\w-]*)["'`]/g)].map((m) => m[1]));
    const unused = [...words.kk]
      .filter(([, { file }]) => ownFiles.includes(file))
      .map(([key]) => key)
      .filter((key) => !literal.has(key) && !starts.some((start) => key.startsWith(start)));
    expect(unused).toEqual([]);
  });
});

function usedAsWord(start: string): boolean {
  return new RegExp(`\\bt\\(\\s*\`${start}\\$`).test(allText);
}

describe("text outside the words", () => {
  it("is in no screen", { timeout: 30_000 }, () => {
    const found = files
      .filter((file) => file.path.endsWith(".svelte"))
      .flatMap(({ path, text }) => literals(text).map((literal) => `${basename(path)}: ${literal}`));
    expect(found).toEqual([]);
  });

  it("would be found if there were any", () => {
    expect(literals("<p>Сақтау</p>")).toEqual(["Сақтау"]);
    expect(literals('<button aria-label="Save">{x}</button>')).toEqual(["Save"]);
    expect(literals('<p>{done ? "Ready" : t("x")}</p>')).toEqual(["Ready"]);
  });

  it("is in no module either", () => {
    const cyrillic = files
      .filter((file) => file.path.endsWith(".ts") && !file.path.includes("/i18n/"))
      .filter(({ text }) => /["'`][^"'`\n]*[А-Яа-яӘәҒғҚқҢңӨөҰұҮүҺһІі]/.test(text));
    expect(cyrillic.map((file) => file.path)).toEqual([]);
  });
});

const spokenAttributes = ["aria-label", "title", "placeholder", "alt", "label", "hint", "text", "kicker", "subtitle"];

/** Letters a person would read that were written straight into a component's markup. */
function literals(source: string): string[] {
  const found: string[] = [];
  const tree = parse(source, { modern: true });
  visit(tree.fragment, (node, parent) => {
    if (
      node.type === "Text" &&
      parent?.type !== "Attribute" &&
      parent?.type !== "StyleDirective" &&
      /\p{L}/u.test(String(node.data))
    )
      found.push(String(node.data).trim());
    if (node.type === "Attribute" && spokenAttributes.includes(String(node.name))) {
      const parts = Array.isArray(node.value) ? node.value : [];
      for (const part of parts as Node[])
        if (part.type === "Text" && /\p{L}/u.test(String(part.data))) found.push(String(part.data));
    }
    if (node.type === "ExpressionTag") found.push(...wordsInExpression(node.expression as Node));
  });
  return found;
}

function wordsInExpression(expression: Node): string[] {
  if (expression?.type === "Literal" && typeof expression.value === "string") {
    return /\p{Lu}\p{Ll}|[А-яӘ-ӿ]/u.test(expression.value) ? [expression.value] : [];
  }
  if (expression?.type === "ConditionalExpression") {
    return [...wordsInExpression(expression.consequent as Node), ...wordsInExpression(expression.alternate as Node)];
  }
  return [];
}

type Node = { type: string; [field: string]: unknown };

function visit(node: unknown, see: (node: Node, parent?: Node) => void, parent?: Node): void {
  if (Array.isArray(node)) {
    for (const one of node) visit(one, see, parent);
    return;
  }
  if (!node || typeof node !== "object" || typeof (node as Node).type !== "string") return;
  see(node as Node, parent);
  for (const [field, value] of Object.entries(node)) {
    if (value && typeof value === "object" && field !== "parent") visit(value, see, node as Node);
  }
}
