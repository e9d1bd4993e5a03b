import { randomUUID } from "node:crypto";
import { pino } from "pino";
import { readConfig } from "#server/config/config.ts";
import type { Desk } from "#server/db/desk.ts";
import { openDesk } from "#server/db/open.ts";
import { perform } from "#server/demo/perform.ts";
import { openSession } from "#server/people/session.ts";
import { addPerson } from "#server/people/store.ts";
import { createArticle } from "#shared/intake/api.ts";
import type { Role } from "#shared/people/capabilities.ts";
import type { Person } from "#shared/people/person.ts";
import { approveAll, openArticle, type ReviewedSegment, recordSeen, submitSegment } from "#shared/review/api.ts";
import { openComment } from "#shared/threads/api.ts";
import { benchParts } from "./bench-article.ts";

export const SECRET = "a secret that only a bench knows, long enough";

export interface Seeded {
  articleId: string;
  segments: ReviewedSegment[];
  /** Session cookies, one a person. */
  cookies: string[];
  editorCookie: string;
}

/** A desk of translators with one article half-way through review, written before the server starts on it. */
export async function seed(env: Record<string, string>, paragraphs: number, translators = 1): Promise<Seeded> {
  const config = readConfig({ NARU_SECRET: SECRET, NODE_ENV: "production", ...env });
  const desk = await openDesk(config, pino({ level: "silent" }));
  try {
    const people = await Promise.all(
      Array.from({ length: translators }, (_, at) => join(desk, `Yuna ${at}`, "translator")),
    );
    const editor = await join(desk, "Martin", "editor");
    const [author] = people;
    if (!author) throw new Error("A desk needs a translator");
    const { articleId } = await bring(desk, author, paragraphs);
    await review(desk, author, editor, articleId);
    const { segments } = await perform(desk, editor, openArticle, { articleId });
    const cookies = await Promise.all(people.map((person) => cookieOf(desk, person)));
    return { articleId, segments, cookies, editorCookie: await cookieOf(desk, editor) };
  } finally {
    await desk.database.close();
  }
}

const join = (desk: Desk, name: string, role: Role): Promise<Person> =>
  addPerson(desk.database.sql, {
    name,
    email: `${name.toLowerCase().replace(" ", ".")}@bench.example`,
    role,
    language: "en",
  });

async function cookieOf(desk: Desk, { id }: Person): Promise<string> {
  const [cookie = ""] = await openSession(desk, id, { "user-agent": "bench" });
  return cookie.slice(0, cookie.indexOf(";"));
}

function bring(desk: Desk, by: Person, paragraphs: number) {
  const parts = benchParts(paragraphs);
  return perform(desk, by, createArticle, {
    source: parts.map(({ kind, ko }) => ({ kind, text: ko })),
    draft: parts.map(({ kind, en }) => ({ kind, text: en })),
    requestId: randomUUID(),
  });
}

/** Three of five submitted, two of five approved, a conversation at one of five. */
async function review(desk: Desk, author: Person, editor: Person, articleId: string) {
  const { segments } = await perform(desk, author, openArticle, { articleId });
  const share = (whole: number, of: number) => segments.filter((_, at) => at % of < whole);
  for (const { id: segmentId, digests: seen } of share(3, 5))
    await perform(desk, author, submitSegment, { segmentId, seen });
  const seen = share(2, 5).map(({ id: segmentId, digests }) => ({ segmentId, seen: digests }));
  await perform(desk, editor, recordSeen, { articleId, seen });
  await perform(desk, editor, approveAll, { articleId, seen });
  for (const { id: segmentId } of share(1, 5))
    await perform(desk, editor, openComment, {
      segmentId,
      anchor: { side: "segment" },
      body: "Is this the usual word?",
    });
}
