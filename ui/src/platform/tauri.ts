// The desktop window: one command of the shell, and the plugins for dialogs, notifications and the file manager.
import { invoke } from "@tauri-apps/api/core";
import { getCurrentWebview } from "@tauri-apps/api/webview";
import type { Platform } from "./index";

export const tauri: Platform = {
  call: (name, request) => invoke("call", { name, request }),
  chooseFileToSave: ({ title, suggested, kind, extension, others = [] }) => {
    const kinds = extension ? [{ kind, extension }, ...others] : [];
    const filters = kinds.map((one) => ({ name: one.kind, extensions: [one.extension] }));
    return invoke<string | null>("plugin:dialog|save", { options: { title, defaultPath: suggested, filters } });
  },
  chooseFileToOpen: ({ title, kind, extensions }) =>
    invoke<string | null>("plugin:dialog|open", {
      options: { title, multiple: false, directory: false, filters: [{ name: kind, extensions }] },
    }),
  notify: ({ title, body }) => invoke("plugin:notification|notify", { options: { title, body } }),
  chooseFilesToOpen: async ({ title, several }) => {
    const options = { title, multiple: several, directory: false };
    const chosen = await invoke<string | string[] | null>("plugin:dialog|open", { options });
    return chosen === null ? [] : [chosen].flat();
  },
  copied: async () => {
    const paths = await invoke<string[]>("copied_files");
    const picture = paths.length > 0 ? null : await invoke<ArrayBuffer>("copied_picture");
    return { paths, picture: picture?.byteLength ? picture : null };
  },
  watchDragged: (hear) => {
    const listening = getCurrentWebview().onDragDropEvent(({ payload }) => {
      if (payload.type === "leave") return hear({ kind: "left" });
      const { x, y } = payload.position.toLogical(window.devicePixelRatio);
      const paths = payload.type === "over" ? [] : payload.paths;
      hear({ kind: payload.type === "drop" ? "dropped" : "over", paths, at: { x, y } });
    });
    return () => void listening.then((stop) => stop());
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
