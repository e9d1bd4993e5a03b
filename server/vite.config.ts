import { defineConfig } from "vite";

/**
 * The server in few files, so that it starts fast; what stands in node_modules stays there, but for what is made of a
 * hundred files each.
 */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  logLevel: "warn",
  ssr: { noExternal: ["zod", "zod-openapi", "drizzle-orm", "diff"] },
  build: {
    ssr: true,
    target: "node20",
    outDir: "../dist/server",
    emptyOutDir: true,
    minify: false,
    sourcemap: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: {
        main: "main.ts",
        cli: "cli.ts",
        "intake-worker": "intake/worker.ts",
        "align-worker": "alignment/align-worker.ts",
        "lexicon-worker": "alignment/lexicon-worker.ts",
        prepare: "prepare.ts",
      },
      output: { entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
    },
  },
});
