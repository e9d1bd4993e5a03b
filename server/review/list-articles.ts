import { articleFrom } from "#server/articles/read-store.ts";
import type { Desk } from "#server/db/desk.ts";
import { grouped } from "#server/db/grouped.ts";
import { policiesOf } from "#server/people/store.ts";
import type { OutputOf, ParsedInputOf } from "#shared/api/endpoint.ts";
import { parseFilter } from "#shared/articles/filter.ts";
import type { Person } from "#shared/people/person.ts";
import type { Policies } from "#shared/people/policies.ts";
import { type ArticleSummary, type listArticles as contract, WAITS } from "#shared/review/api.ts";
import type { Fact } from "#shared/review/fact.ts";
import { reviewOf } from "#shared/review/state.ts";
import { type WaitingSegment, type WaitingThread, waitsFor } from "#shared/review/waits.ts";
import { type ListedRow, lightSegments, listedArticles, openThreads, waitingSuggestions } from "./list-store.ts";
import { factsOfArticles } from "./store.ts";

/** How many of the newest articles are looked through for what only the rules can tell: a state, or whom they wait for. */
const POOL = 400;

/** The desk, newest change first; what waits for the person, the most pressing first. A fixed number of queries. */
export async function listArticles(
  desk: Desk,
  by: Person,
  { q, before, limit }: ParsedInputOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const from = desk.database.sql;
  const now = new Date();
  const filter = parseFilter(q);
  const { state: states = [], is = [] } = filter.fields;
  const isWaiting = is.includes("waiting");
  const wanted = states.length > 0 || isWaiting ? POOL : limit + 1;
  const at = before === undefined ? undefined : new Date(before);
  const [rows, policies] = await Promise.all([
    listedArticles(from, by, filter, { before: at, limit: wanted, now }),
    policiesOf(from),
  ]);
  const summaries = await summarise(rows);
  const through = summaries
    .filter((each) => states.length === 0 || each.states.some((state) => states.includes(state)))
    .filter((each) => !isWaiting || each.waits.length > 0);
  const articles = (isWaiting ? through.sort(byPressure) : through).slice(0, limit);
  return { articles, more: through.length > limit || rows.length === POOL };

  async function summarise(listed: readonly ListedRow[]): Promise<ArticleSummary[]> {
    const ids = listed.map((row) => row.article.id);
    if (ids.length === 0) return [];
    const [segments, facts, threads, suggestions] = await Promise.all([
      lightSegments(from, ids),
      factsOfArticles(from, ids),
      openThreads(from, ids, by),
      waitingSuggestions(from, ids),
    ]);
    const proposersIn = grouped(suggestions, ({ segmentId }) => segmentId);
    const segmentsOf = grouped(segments, ({ articleId }) => articleId);
    const threadsOf = grouped(threads, ({ articleId }) => articleId);
    return listed.map((row) => {
      const own = (segmentsOf.get(row.article.id) ?? []).map((each) => ({
        ...reviewedLightly(each, facts, policies),
        suggestedBy: (proposersIn.get(each.id) ?? []).map((suggestion) => suggestion.by),
      }));
      return summary(by, row, own, threadsOf.get(row.article.id) ?? [], policies, now);
    });
  }
}

type LightSegment = Awaited<ReturnType<typeof lightSegments>>[number];

function reviewedLightly(
  { id, authors, written, source, target }: LightSegment,
  facts: ReadonlyMap<string, Fact[]>,
  { approvalsRequired }: Policies,
): Omit<WaitingSegment, "suggestedBy"> {
  const segment = { digests: { source, target }, text: written ? "written" : "" };
  return { id, authors, review: reviewOf(segment, facts.get(id) ?? [], approvalsRequired) };
}

function summary(
  by: Person,
  row: ListedRow,
  segments: readonly WaitingSegment[],
  threads: readonly WaitingThread[],
  policies: Policies,
  now: Date,
): ArticleSummary {
  const article = articleFrom(row, row.headline);
  const queries = threads.filter(({ kind }) => kind === "query");
  const waiting = {
    members: article.members,
    published: article.publication !== "unpublished",
    embargoed: row.article.embargoUntil !== null && row.article.embargoUntil > now,
    segments,
    threads,
  };
  return {
    article,
    states: segments.map(({ review }) => review.state),
    openQueries: queries.length,
    blockingQueries: queries.filter(({ blocking }) => blocking).length,
    waits: waitsFor(by, waiting, policies),
    changedAt: row.changedAt,
    changedBy: row.changedBy,
  };
}

/** The most pressing wait first, then the nearest deadline, then the newest change. */
function byPressure(a: ArticleSummary, b: ArticleSummary): number {
  return pressure(a) - pressure(b) || dueOf(a).localeCompare(dueOf(b)) || b.changedAt.localeCompare(a.changedAt);
}

const pressure = ({ waits }: ArticleSummary) => (waits[0] ? WAITS.indexOf(waits[0].why) : WAITS.length);
const dueOf = ({ article }: ArticleSummary) => article.dueAt ?? "9999";
