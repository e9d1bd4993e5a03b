import type { Plugin, Rolldown } from "vite";
import { firstReads, firstWords } from "./first-reads.ts";
import { patterns } from "./paths.ts";

/** The pages that people come to first, by an address: the file that each is drawn from. */
const FIRST_PAGES: Record<string, string> = {
  [patterns.desk]: "articles/DeskPage.tsx",
  [patterns.article]: "desk/ArticlePage.tsx",
  [patterns.alignment]: "alignment/AlignmentPage.tsx",
  [patterns.signIn]: "people/SignIn.tsx",
};

/**
 * Writes down which scripts and styles such a page needs, its words, and what it reads first. The server names them in the page that
 * it sends, so that the browser fetches all of them at once instead of finding them one behind the other.
 */
export function firstPages(): Plugin {
  return {
    name: "naru:first-pages",
    apply: "build",
    transformIndexHtml: { order: "post", handler: (page, { bundle = {} }) => lettersAtOnce(earlyAtOnce(page), bundle) },
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
      const frame = needsOf(chunks, (chunk) => chunk.isEntry && chunk.name === "index"); // the answer page is an entry of its own
      const pages = Object.entries(FIRST_PAGES).map(([pattern, file]) => {
        const needs = needsOf(chunks, ({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/client/${file}`)));
        if (needs.size === 0) throw new Error(`No page is drawn from ${file} any more: see pages-plugin.ts`);
        const files = [...needs].filter((each) => !frame.has(each));
        const long = [...frame, ...files].filter((each) => isLong(chunks.find(({ fileName }) => fileName === each)));
        const words = Object.fromEntries(LANGUAGES.map((language) => [language, wordsOf(chunks, pattern, language)]));
        const reads = firstReads(pattern).map(({ path }) => path);
        return { pattern, long: long.map(addressed), files: files.map(addressed), words, reads };
      });
      this.emitFile({ type: "asset", fileName: "first-pages.json", source: JSON.stringify(pages) });
    },
  };
}

/** It waits for nothing and runs while all else is on its way (early.ts). Vite puts it among the others, to run in their order. */
const earlyAtOnce = (page: string): string => {
  const [script = ""] = /<script type="module"[^>]*\/early-[^>]*><\/script>\s*/.exec(page) ?? []; // the answer page has none
  const atOnce = script.replace("<script", '<script async fetchpriority="high"');
  return page.replace(script, "").replace(/<meta charset[^>]*>\s*/, (charset) => charset + atOnce);
};

/**
 * A browser asks for letters when it has laid out words in them, and then lays out all of them once more. Every page of
 * the desk is written in these; the answer page has the machine's own.
 */
function lettersAtOnce(page: string, bundle: Rolldown.OutputBundle): string {
  if (!page.includes("/early-")) return page;
  const links = LETTERS.map((name) => {
    const file = Object.values(bundle).find((each) => each.type === "asset" && each.names.includes(name));
    if (!file) throw new Error(`No page is written in ${name} any more: see pages-plugin.ts`);
    return `<link rel="preload" as="font" type="font/woff2" crossorigin href="${addressed(file.fileName)}">\n    `;
  });
  return page.replace("<title>", `${links.join("")}<title>`);
}

const LETTERS = ["inter-latin-wght-normal.woff2", "source-serif-4-latin-wght-normal.woff2"];

/** Takes a browser as long to compile as the desk takes to answer. */
const isLong = (chunk: Rolldown.OutputChunk | undefined) => chunk !== undefined && chunk.code.length > 100_000;

const LANGUAGES = ["en", "ko"];
const addressed = (file: string) => `/${file}`;

function wordsOf(chunks: Rolldown.OutputChunk[], pattern: string, language: string): string[] {
  const files = [
    `/client/ui/words.${language}.ts`,
    ...firstWords(pattern).map((folder) => `/client/${folder}/locales/${language}.json`),
  ];
  const found = files.flatMap((file) => [
    ...needsOf(chunks, ({ moduleIds }) => moduleIds.some((id) => id.endsWith(file))),
  ]);
  return [...new Set(found)].map(addressed);
}

/** Scripts and styles of a chunk and of all that it imports. */
function needsOf(chunks: Rolldown.OutputChunk[], isIt: (chunk: Rolldown.OutputChunk) => boolean): Set<string> {
  const needs = new Set<string>();
  const need = (chunk: Rolldown.OutputChunk | undefined) => {
    if (!chunk || needs.has(chunk.fileName)) return;
    needs.add(chunk.fileName);
    for (const style of chunk.viteMetadata?.importedCss ?? []) needs.add(style);
    for (const imported of chunk.imports) need(chunks.find(({ fileName }) => fileName === imported));
  };
  need(chunks.find(isIt));
  return needs;
}
