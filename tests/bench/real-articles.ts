import { randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { chooseCredit } from "#shared/articles/api.ts";
import type { Part } from "#shared/articles/article.ts";
import { overrideGateLine, readGate } from "#shared/gate/api.ts";
import { blocks } from "#shared/gate/line.ts";
import { createArticle, recogniseFile } from "#shared/intake/api.ts";
import { publishArticle } from "#shared/publication/api.ts";
import * as review from "#shared/review/api.ts";
import { sourceText } from "#shared/segments/segment.ts";
import type { Client } from "#tests/support/client.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";

const DATA = new URL("../../../shared/data/articles/", import.meta.url);
const STEPS = ["read", "import", "correct", "submit", "approve", "credits", "gate", "publish", "export"] as const;
type Times = Record<(typeof STEPS)[number], number>;

/** Each real article through the product's HTTP interface, from two files to a published one; the English that comes out is the English that went in. */
export async function run(): Promise<void> {
  if (!existsSync(DATA)) return console.log("real-articles: left out, the articles are not on this machine");
  const names = [...new Set(readdirSync(DATA).map((file) => file.replace(/\.(ko|en)\.txt$/, "")))].sort();
  const desk = await startDesk();
  let lost = 0;
  console.log(["article".padEnd(22), "rows", ...STEPS.map((step) => step.padStart(7)), "English"].join("  "));
  try {
    for (const name of names) lost += await carryAcross(desk, name);
  } finally {
    await desk.stop();
  }
  console.log(
    `Times in ms. ${names.length - lost} of ${names.length} articles came out with every character that went in.`,
  );
  if (lost > 0) process.exitCode = 1;
}

async function carryAcross(desk: TestDesk, name: string): Promise<number> {
  const [yuna, martin, okja] = [await desk.as("translator"), await desk.as("editor"), await desk.as("chief")];
  const dohyun = await desk.as("journalist");
  const times = Object.fromEntries(STEPS.map((step) => [step, 0])) as Times; // every step is named
  const timed = async <Result>(step: keyof Times, work: () => Promise<Result>): Promise<Result> => {
    const before = performance.now();
    const result = await work();
    times[step] += performance.now() - before;
    return result;
  };
  const [korean, english] = [read(`${name}.ko.txt`), read(`${name}.en.txt`)];
  const [source, draft] = await timed("read", () =>
    Promise.all([
      yuna.call(recogniseFile, { side: "source", name: `${name}.ko.txt`, content: base64(korean) }),
      yuna.call(recogniseFile, { side: "target", name: `${name}.en.txt`, content: base64(english) }),
    ]),
  );
  const { articleId } = await timed("import", () =>
    yuna.call(createArticle, {
      source: source.parts.map(({ kind, text }) => ({ kind, text })),
      draft: draft.parts,
      members: (["editor", "journalist"] as const).map((part) => ({ personId: desk.people[part].id, part })),
      requestId: randomUUID(),
    }),
  );
  await timed("correct", () => explainOneSided(yuna, articleId));
  await timed("submit", () => submitAll(yuna, articleId));
  await timed("approve", () => approveAll(martin, articleId));
  await timed("credits", () =>
    chooseCredits(desk, articleId, { translator: yuna, editor: martin, journalist: dohyun }),
  );
  await timed("gate", () => letThrough(okja, articleId));
  await timed("publish", () => martin.call(publishArticle, { articleId, after: 0 }));
  const text = await timed("export", () => exported(martin, articleId));
  const { segments } = await martin.call(review.openArticle, { articleId });
  const fault = difference(english, text);
  const spent = STEPS.map((step) => times[step].toFixed(0).padStart(7));
  console.log([name.padEnd(22), String(segments.length).padStart(4), ...spent, fault ?? "all there"].join("  "));
  return fault === undefined ? 0 : 1;
}

const read = (file: string) => readFileSync(new URL(file, DATA), "utf8");
const base64 = (text: string) => Buffer.from(text).toString("base64");

/** Korean that was left out, and English that was added, each with its reason. */
async function explainOneSided(yuna: Client, articleId: string) {
  const { segments } = await yuna.call(review.openArticle, { articleId });
  for (const segment of segments) {
    const [korean, english] = [sourceText(segment).trim(), segment.text.trim()];
    const reason = "The published English has it so";
    if (english === "") await yuna.call(review.omitSegment, { segmentId: segment.id, reason });
    else if (korean === "") await yuna.call(review.markAdded, { segmentId: segment.id, reason });
  }
}

async function submitAll(yuna: Client, articleId: string) {
  const { segments } = await yuna.call(review.openArticle, { articleId });
  for (const { id: segmentId, digests: seen, review: now } of segments)
    if (now.state === "draft") await yuna.call(review.submitSegment, { segmentId, seen });
}

async function approveAll(martin: Client, articleId: string) {
  const { segments } = await martin.call(review.openArticle, { articleId });
  const seen = segments.map(({ id: segmentId, digests }) => ({ segmentId, seen: digests }));
  await martin.call(review.recordSeen, { articleId, seen });
  const { refused } = await martin.call(review.approveAll, { articleId, seen });
  for (const each of refused) console.log(`  not approved: ${each.message}`);
}

async function chooseCredits(desk: TestDesk, articleId: string, clients: Record<Part, Client>) {
  for (const who of ["translator", "editor", "journalist"] as const) {
    const mine = { articleId, personId: desk.people[who].id, credit: { as: "own-name" as const } };
    await clients[who].call(chooseCredit, mine);
  }
}

/** What the checks find in published news is looked at and let through by name; nothing else may stand in the way. */
async function letThrough(okja: Client, articleId: string) {
  const { lines } = await okja.call(readGate, { articleId });
  for (const { key, obstacle } of lines.filter(blocks)) {
    if (obstacle !== "blocking-finding") console.log(`  in the way: ${key}`);
    await okja.call(overrideGateLine, { articleId, key, reason: "It was published so" });
  }
}

async function exported(martin: Client, articleId: string): Promise<string> {
  const response = await martin.fetch(`/api/articles/${articleId}/editions/1/files/txt`);
  if (!response.ok) throw new Error(`The edition was not exported: ${response.status}`);
  return response.text();
}

/** Where the English that came out first differs from what went in, white space and the desk's own credit lines apart. */
function difference(before: string, after: string): string | undefined {
  const [went, came] = [plain(before), plain(after)];
  if (came.startsWith(went)) return undefined;
  const at = [...went].findIndex((letter, index) => came[index] !== letter);
  return `differs at ${at}: “${went.slice(at, at + 30)}” came out as “${came.slice(at, at + 30)}”`;
}

const plain = (text: string) =>
  text
    .normalize("NFC")
    .replace(/^\uFEFF/, "")
    .replace(/\s+/g, " ")
    .trim();
