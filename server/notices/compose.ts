import { headlineOf } from "#server/articles/read-store.ts";
import { articleFor } from "#server/articles/store.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { Refused } from "#server/errors.ts";
import type { Letter } from "#server/jobs/send-mail.ts";
import { allPeople, personById, policiesOf } from "#server/people/store.ts";
import { guardOfArticle } from "#server/protection/guards.ts";
import { compareSegment } from "#server/review/compare.ts";
import { newAnswerLink } from "#server/threads/answer-links.ts";
import { isKeptIn } from "#server/threads/leaving.ts";
import { queryLetter } from "#server/threads/query-letter.ts";
import { replyAddress } from "#server/threads/reply-address.ts";
import { threadFor } from "#server/threads/store.ts";
import { isOfLapse } from "#shared/notices/notice.ts";
import type { Person } from "#shared/people/person.ts";
import { isUnanswered } from "#shared/threads/rules.ts";
import { type LetterLine, linesOf } from "./letter-store.ts";
import { type LetterEntry, noticeLetter } from "./notice-letter.ts";

export interface Composed {
  letter: Letter;
  /** The query that this letter brings to the journalist. */
  asks?: string;
}

/**
 * The letter as it is to be sent now: through the access that its reader has at this moment, without what was read
 * meanwhile. Undefined when nothing is left to say.
 */
export async function compose(desk: Desk, letterId: string, personId: string): Promise<Composed | undefined> {
  const { sql } = desk.database;
  const person = await personById(sql, personId);
  if (!person || person.suspended) return undefined;
  const unread = (await linesOf(sql, letterId)).filter(({ readAt }) => readAt === null);
  const [first] = unread;
  if (!first) return undefined;
  if (unread.length === 1 && first.threadId && (first.kind === "query-asked" || first.kind === "query-reminder"))
    return composeQuery(desk, person, first.threadId, first.kind === "query-asked" ? "asked" : "reminder");
  const names = new Map((await allPeople(sql)).map(({ id, name }) => [id, name]));
  const entries: LetterEntry[] = [];
  for (const line of unread) {
    const entry = await entryOf(desk, person, line, names);
    if (entry) entries.push(entry);
  }
  if (entries.length === 0) return undefined;
  return { letter: { to: person.email, ...noticeLetter(entries, person.language, desk.config.url) } };
}

async function composeQuery(
  desk: Desk,
  person: Person,
  threadId: string,
  why: "asked" | "reminder",
): Promise<Composed | undefined> {
  return inTransaction(desk, async (tx) => {
    const thread = await seen(() => threadFor(tx.sql, threadId, person));
    if (!thread || !isUnanswered(thread)) return undefined;
    const { restricted } = await articleFor(tx.sql, thread.articleId, person);
    const { queries } = await policiesOf(tx.sql);
    const keptIn = await isKeptIn(desk, tx.sql, thread);
    const linked = !keptIn && (!restricted || queries.restrictedLinks);
    const discreet = restricted || keptIn;
    const days = linked ? queries.linkDays : undefined;
    const link = linked
      ? await newAnswerLink(tx, thread, { days: queries.linkDays, madeBy: null })
      : `${desk.config.url}/articles/${thread.articleId}${wordsSpot(thread.segmentId, thread.id)}`;
    const replyTo = discreet ? undefined : await replyAddress(desk, threadId);
    const words = queryLetter({ why, thread, link, discreet, days, answerable: replyTo !== undefined });
    const letter: Letter = { to: person.email, ...words, ...(replyTo ? { replyTo } : {}) };
    return why === "asked" ? { letter, asks: threadId } : { letter };
  });
}

async function entryOf(desk: Desk, person: Person, line: LetterLine, names: ReadonlyMap<string, string>) {
  const { sql } = desk.database;
  const { kind, articleId } = line;
  if (articleId === null) return { kind, by: undefined, discreet: false, link: `${desk.config.url}/mail` };
  const article = await seen(() => articleFor(sql, articleId, person));
  if (!article) return undefined;
  const { segmentId, threadId } = line;
  const link = `${desk.config.url}/articles/${articleId}${spotOf(line)}`;
  const discreet = { kind, discreet: true, link, by: undefined };
  if (article.restricted) return discreet;
  const headline = await headlineOf(sql, articleId);
  const thread = threadId === null ? undefined : await seen(() => threadFor(sql, threadId, person));
  const said = thread?.messages.find(({ at }) => at === line.at)?.body || thread?.body;
  const changed = isOfLapse(kind) ? await changesOf(desk, person, segmentId, line.approvalId) : [];
  const by = line.by === null ? undefined : names.get(line.by);
  const about = headline[person.language] || headline.ko;
  const guard = await guardOfArticle(desk, sql, articleId);
  if (guard(by, about, said, ...changed.flatMap(({ from, to }) => [from, to]))) return discreet;
  return { kind, discreet: false, link, said, changed, by, headline: about };
}

/** The words that were approved, and the present ones, in each language that differs. */
async function changesOf(desk: Desk, person: Person, segmentId: string | null, approvalId: string | null) {
  if (segmentId === null || approvalId === null) return [];
  const read = await seen(() => compareSegment(desk, person, { segmentId, since: approvalId }));
  if (!read?.compared) return [];
  const { before, now } = read.compared;
  return (["source", "target"] as const).flatMap((side) => {
    const [from, to] = [before[side], now[side]];
    return from === null || to === null || from === to ? [] : [{ from, to }];
  });
}

/** Where the words are that a notice is about, under the article's address. */
/** The conversation, exactly the comparison, the editions. */
function spotOf({ kind, segmentId, threadId, approvalId, between }: LetterLine): string {
  if (isOfLapse(kind)) return changeSpot(segmentId, approvalId);
  if (kind === "edition") return between ? queried("/compare", between) : "/editions";
  return wordsSpot(segmentId, threadId);
}

const wordsSpot = (segment: string | null, thread: string | null) => queried("", { segment, thread });

/** What became of the words that were approved: exactly that comparison. */
const changeSpot = (segment: string | null, approval: string | null) =>
  queried("/compare", { segment, since: approval ?? "approved" });

function queried(path: string, values: Record<string, string | null>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value) query.set(name, value);
  return query.size > 0 ? `${path}?${query}` : path;
}

/** What may not be seen is not there. */
async function seen<Value>(read: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}
