import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { fewFiles } from "./chunks-plugin.ts";
import { contractsWithoutSchemas } from "./contracts-plugin.ts";
import { compiledAtOnce } from "./eager-plugin.ts";
import { firstPages } from "./pages-plugin.ts";

/** Where `npm run dev` finds the server; the browser talks to Vite alone. */
const server = process.env.NARU_DEV_SERVER ?? "http://127.0.0.1:3000";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), contractsWithoutSchemas(), firstPages(), compiledAtOnce()],
  // The checks run in a thread of their own, built apart: what both need stands in both, and neither waits for the other.
  worker: { format: "es", plugins: () => [contractsWithoutSchemas()] },
  server: {
    host: "127.0.0.1",
    // Vite serves this room's own api/ folder under the same name; those are not the server's.
    proxy: { "^/api/(?!locales/|refusals/|.*\\.tsx?($|\\?))": { target: server, ws: true, changeOrigin: false } },
  },
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    manifest: true,
    // The desk forbids inline scripts and data: addresses, so nothing may be folded into the page.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: ["chrome125", "edge125", "firefox128", "safari18"],
    rolldownOptions: {
      // The answer page is a page of its own: who comes by a link carries nothing of the desk.
      input: ["index.html", "answer.html"].map((page) => join(import.meta.dirname, page)),
      output: {
        // What two pages share travels in one file rather than twenty.
        codeSplitting: {
          groups: [
            // Apart from the rest: the answer page asks the desk too, and has 60 kB for everything.
            { name: "call", test: /[\\/]client[\\/]api[\\/](call|drawing|errors)\.ts/, priority: 3 },
            { name: fewFiles(import.meta.dirname), priority: 2, includeDependenciesRecursively: false },
          ],
        },
      },
    },
  },
});
