// The desktop window: one command of the shell and the dialog plugin, nothing else.
import { invoke } from "@tauri-apps/api/core";
import type { Platform } from "./index";

export const tauri: Platform = {
  call: (name, request) => invoke("call", { name, request }),
  chooseFileToSave: ({ title, suggested, kind, extension }) =>
    invoke<string | null>("plugin:dialog|save", {
      options: { title, defaultPath: suggested, filters: extension ? [{ name: kind, extensions: [extension] }] : [] },
    }),
  chooseFilesToOpen: async ({ title, several }) => {
    const options = { title, multiple: several, directory: false };
    const chosen = await invoke<string | string[] | null>("plugin:dialog|open", { options });
    return chosen === null ? [] : [chosen].flat();
  },
  copyText: async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  },
  showInFolder: (path) => invoke("plugin:opener|reveal_item_in_dir", { paths: [path] }),
  print: () => window.print(),
};
