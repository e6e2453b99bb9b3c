import type { Platform } from "./index";
export function fake(_options: { signedIn?: boolean; language?: string; theme?: string }): Platform {
  return { call: async () => ({ kind: "fault", reference: "0" }), chooseFileToSave: async () => null, print: () => {} };
}
