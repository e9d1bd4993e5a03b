import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Rolldown } from "vite";
import { beforeAll, expect, test } from "vitest";

const client = join(import.meta.dirname, "../../client");
let files: Rolldown.RolldownOutput["output"][number][];

beforeAll(async () => {
  const testing = process.env.NODE_ENV;
  process.env.NODE_ENV = "production"; // as `npm run build` has it; a test run would build the page for builders
  const built = await build({
    root: client,
    configFile: join(client, "vite.config.ts"),
    mode: "production",
    logLevel: "silent",
    build: { write: false },
  });
  process.env.NODE_ENV = testing;
  files = [built].flat().flatMap((one) => ("output" in one ? one.output : []));
}, 120_000);

const scripts = () => files.filter((file) => file.type === "chunk");

/** The scripts of these names with all that they import. */
function neededBy(names: readonly string[]): Rolldown.OutputChunk[] {
  const needed = new Set<string>();
  const need = (chunk: Rolldown.OutputChunk | undefined) => {
    if (!chunk || needed.has(chunk.fileName)) return;
    needed.add(chunk.fileName);
    for (const imported of chunk.imports) need(scripts().find(({ fileName }) => fileName === imported));
  };
  for (const name of names) need(scripts().find((chunk) => chunk.name === name));
  return scripts().filter(({ fileName }) => needed.has(fileName));
}

test("what every page needs leaves room for the desk within its 170 kB of script", () => {
  const entry = scripts().filter((chunk) => chunk.isEntry && chunk.name === "index");
  const shared = new Set(entry.flatMap((chunk) => [chunk.fileName, ...chunk.imports]));
  const words = scripts().find((chunk) => chunk.name === "words.en");
  const all = [...scripts().filter((chunk) => shared.has(chunk.fileName)), ...(words ? [words] : [])];
  const kilobytes = all.reduce((sum, chunk) => sum + gzipSync(chunk.code).length, 0) / 1_000;
  expect(words).toBeDefined();
  expect(kilobytes).toBeLessThan(150);
});

test("the article page has all its script within 300 kB, with room for what is still to come", () => {
  const named = ["index", "words.en", "ArticlePage", "LiveEditor", "ThreadsPanel"];
  const all = neededBy(named);
  expect(all.length).toBeGreaterThan(named.length);
  expect(all.reduce((sum, { code }) => sum + gzipSync(code).length, 0) / 1_000).toBeLessThan(288);
});

test("the checks and all that they know of English are in their own thread, and not on the article page", () => {
  const onPage = neededBy(["ArticlePage", "ParagraphChecks", "ParagraphTools"]).flatMap(({ moduleIds }) => moduleIds);
  expect(onPage.filter((id) => id.endsWith("checks/checker.ts"))).toHaveLength(1);
  expect(onPage.filter((id) => /shared\/checks\/(checks|english-words|compile-rule)\.ts/.test(id))).toEqual([]);
  const [worker, ...others] = files.filter(({ fileName }) => /^assets\/worker-[^/]+\.js$/.test(fileName));
  const code = worker?.type === "asset" ? worker.source : "";
  expect(others).toEqual([]);
  expect(code).toContain("addEventListener");
  // Fetched when a paragraph is first looked over. Three hundred of them are the English words.
  expect(gzipSync(code).length / 1_000).toBeLessThan(400);
});

test("no page carries the schemas of the contracts: they are types in the browser", () => {
  const carrying = scripts().filter((chunk) => chunk.moduleIds.some((id) => id.includes("node_modules/zod/")));
  const ours = carrying.flatMap((chunk) => chunk.moduleIds.filter((id) => !id.includes("node_modules")));
  expect(ours).toEqual([]);
});

test("the gallery is for those who build, and is not served", () => {
  expect(scripts().flatMap((chunk) => chunk.moduleIds.filter((id) => id.includes("ui/gallery/")))).toEqual([]);
});

test("the letters that every page is written in come with the page; the answer page has the machine's own", () => {
  const lettersOf = (name: string) => {
    const page = files.find((file) => file.fileName === name);
    const html = page?.type === "asset" ? String(page.source) : "";
    return [...html.matchAll(/<link rel="preload" as="font" [^>]*crossorigin href="\/([^"]+)"/g)].map(
      ([, file]) => file,
    );
  };
  const letters = lettersOf("index.html");
  expect(letters).toHaveLength(2);
  for (const each of letters) expect(files.map(({ fileName }) => fileName)).toContain(each);
  expect(lettersOf("answer.html")).toEqual([]);
});

test("what runs before the others is the first that the page names, and waits for none of them", () => {
  const page = files.find((file) => file.fileName === "index.html");
  const html = page?.type === "asset" ? String(page.source) : "";
  expect(html.match(/<(?:script|link)[^>]*>/)?.[0]).toMatch(/^<script async [^>]*src="\/assets\/early-/);
  expect(html.split("/early-")).toHaveLength(2);
});

test("the page holds no script or style that the content security policy would refuse", () => {
  const page = files.find((file) => file.fileName === "index.html");
  const html = page?.type === "asset" ? String(page.source) : "";
  expect(html).toMatch(/<script type="module" crossorigin src="\/assets\/[^"]+\.js"><\/script>/);
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\bstyle=|\bon\w+=|https?:/);
});

test("nothing is folded into data: addresses", () => {
  const folded = files.filter((file) => file.type === "asset" && file.fileName.endsWith(".css"));
  expect(folded.filter((file) => file.type === "asset" && String(file.source).includes("url(data:"))).toEqual([]);
});

test("the answer page is within its 60 kB, letters and all, and carries nothing of the desk", () => {
  const entry = scripts().find((chunk) => chunk.isEntry && chunk.name === "answer");
  const parts = scripts().filter(({ fileName }) => entry && [entry.fileName, ...entry.imports].includes(fileName));
  const styles = [...(entry?.viteMetadata?.importedCss ?? [])].map((name) =>
    files.find((each) => each.fileName === name),
  );
  const sources = [
    ...parts.map(({ code }) => code),
    ...styles.map((file) => (file?.type === "asset" ? file.source : "")),
  ];
  expect(entry).toBeDefined();
  expect(sources.reduce((sum, each) => sum + gzipSync(each).length, 0)).toBeLessThan(20_000);
  expect(parts.flatMap(({ moduleIds }) => moduleIds.filter((id) => /react|zod|i18next|woff/.test(id)))).toEqual([]);
});
