// The walls of the house: who may import whom, and what may never be called.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";

const sources = join(import.meta.dirname, "../src");
const files = readdirSync(sources, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(svelte|ts)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path: relative(sources, path), text: readFileSync(path, "utf8") }));

function importing(pattern: RegExp, within: RegExp): string[] {
  return files.filter((file) => within.test(file.path) && pattern.test(file.text)).map((file) => file.path);
}

describe("shape", () => {
  it("finds the sources", () => expect(files.length).toBeGreaterThan(60));

  it("lets only the platform import Tauri", () => {
    expect(importing(/from "@tauri-apps/, /^(?!platform\/)/)).toEqual([]);
  });

  it("keeps features apart from each other and from the frame", () => {
    expect(
      importing(
        /from "\.\.\/\.\.\/(features|app)\/|from "\.\.\/(?!\.\.)(plan|settings|welcome|incidents|council|people|today|tasks|reminders)\//,
        /^features\//,
      ),
    ).toEqual([]);
  });

  it("keeps components and the api below features", () => {
    expect(importing(/from "(\.\.\/)+(features|app)\//, /^(components|api|i18n|platform)\//)).toEqual([]);
  });

  it("never asks the web view how to write a date, a number or an order of letters", () => {
    const banned = /\bIntl\.|toLocale\w*\(|localeCompare\(/;
    expect(
      files.filter((file) => !file.path.includes("fake") && banned.test(file.text)).map((file) => file.path),
    ).toEqual([]);
  });

  it("leaves the in-memory school out of the program", () => {
    const reached = new Set<string>();
    const follow = (path: string) => {
      const file = files.find((one) => [path, `${path}.ts`, `${path}/index.ts`].includes(one.path));
      if (!file || reached.has(file.path)) return;
      reached.add(file.path);
      for (const [, target] of file.text.matchAll(/(?:from|import)\s+"(\.[^"]+)"/g)) {
        follow(join(file.path, "..", target));
      }
    };
    follow("main.ts");
    expect(reached.size, "the walk follows imports").toBeGreaterThan(60);
    expect([...reached].filter((path) => path.includes("fake"))).toEqual([]);
  });
});
