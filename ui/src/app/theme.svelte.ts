// Light, dark, or as the system has it.
import type { Theme } from "../api";

let wanted: Theme = "system";
const dark = window.matchMedia?.("(prefers-color-scheme: dark)");
dark?.addEventListener?.("change", show);

export function applyTheme(theme: Theme): void {
  wanted = theme;
  show();
}

function show(): void {
  const isDark = wanted === "dark" || (wanted === "system" && dark?.matches === true);
  document.documentElement.dataset.theme = isDark ? "dark" : "light";
}
