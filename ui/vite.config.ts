import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [svelte()],
  // The words live beside the program's other assets, one folder above the interface.
  server: { port: 5173, strictPort: true, fs: { allow: [".."] } },
  // WebKitGTK 2.44 and the WebView2 that Windows 10 receives both run this without translation.
  build: { target: ["chrome120", "safari17.4"], chunkSizeWarningLimit: 900 },
  resolve: process.env.VITEST ? { conditions: ["browser"] } : {},
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.ts", "checks/**/*.test.ts"],
    setupFiles: ["./checks/setup.ts"],
  },
});
