import { articleFrom } from "#server/articles/read-store.ts";
import { deskRulesOf } from "#server/checks/desk-rules.ts";
import { findingsInTurn } from "#server/checks/findings.ts";
import { waiversOf } from "#server/checks/store.ts";
import type { Desk } from "#server/db/desk.ts";
import { uneditedTextOf } from "#server/segments/machine-store.ts";
import { segmentsOf, segmentsSince } from "#server/segments/store.ts";
import { standingSuggestions } from "#server/segments/suggestion-store.ts";
import { termBaseOf } from "#server/terms/base.ts";
import type { OutputOf } from "#shared/api/endpoint.ts";
import type { Article } from "#shared/articles/article.ts";
import { called } from "#shared/articles/called.ts";
import type { Person } from "#shared/people/person.ts";
import type { openArticle as contract, ReviewedSegment } from "#shared/review/api.ts";
import { reviewOf } from "#shared/review/state.ts";
import { hasTarget, type Segment, sourceText } from "#shared/segments/segment.ts";
import { articleStamp, sharedArticleRead } from "./article-store.ts";
import { threadCounts } from "./counts-store.ts";
import { countsOf, standingFindings } from "./findings.ts";
import { factsOfArticles } from "./store.ts";

export type ArticlePage = OutputOf<typeof contract>;

/** The article page, in a fixed number of queries whatever its length. The feed's place is read before the texts. */
export async function openArticle(desk: Desk, by: Person, articleId: string): Promise<ArticlePage> {
  const { lastEvent } = await articleStamp(desk.database.sql, articleId, by);
  const [around, texts] = await Promise.all([readAround(desk, articleId), readTexts(desk, articleId)]);
  return { ...(await pageOf(around, texts)), lastEvent };
}

export type Around = Awaited<ReturnType<typeof readAround>>;
export type Texts = Awaited<ReturnType<typeof readTexts>>;

/** What the page shows beside its texts, of an article that the person may see: it stays as it is while people type. */
export async function readAround(desk: Desk, articleId: string) {
  const from = desk.database.sql;
  const [{ row, policies }, facts, threads, waivers, terms, rules] = await Promise.all([
    sharedArticleRead(from, articleId),
    factsOfArticles(from, [articleId]),
    threadCounts(from, articleId),
    waiversOf(from, articleId),
    termBaseOf(from),
    deskRulesOf(from),
  ]);
  return { row, policies, facts, threads, waivers, terms, rules };
}

/** What typing changes. @param known the paragraphs as they were, where nothing but typing has happened since */
export async function readTexts(desk: Desk, articleId: string, known?: readonly Segment[]) {
  const from = desk.database.sql;
  const [segments, suggestions, machine] = await Promise.all([
    known ? segmentsSince(from, articleId, known) : segmentsOf(from, articleId),
    standingSuggestions(from, articleId),
    uneditedTextOf(from, articleId),
  ]);
  return { segments, suggestions, machine };
}

export async function pageOf(
  around: Around,
  { segments, suggestions, machine }: Texts,
): Promise<Omit<ArticlePage, "lastEvent">> {
  const { row, policies, facts, threads, waivers, terms, rules } = around;
  const all = await findingsInTurn({ ...row.article, terms, machine, rules }, segments);
  const findings = standingFindings(all, segments, waivers, policies);
  return {
    article: articleFrom(row, nameOf(segments)),
    segments: segments.map(
      (segment): ReviewedSegment => ({
        ...segment,
        review: reviewOf(segment, facts.get(segment.id) ?? [], policies.approvalsRequired),
        threads: threads.get(segment.id) ?? { open: 0, blocking: 0 },
        // That nothing is written yet is its state, not a fault in what was written.
        findings: countsOf(hasTarget(segment) ? (findings.get(segment.id) ?? []) : []),
        suggestions: suggestions.get(segment.id) ?? [],
      }),
    ),
    structure: row.article.structure,
  };
}

function nameOf(segments: readonly Segment[]): Article["headline"] {
  const texts = segments
    .map((segment) => ({ kind: segment.kind, en: segment.text, ko: sourceText(segment) }))
    .filter(({ en, ko }) => en !== "" || ko !== "");
  const first = texts.find(({ kind }) => kind === "headline") ?? texts[0];
  return first ? called(first) : { ko: "", en: "" };
}
