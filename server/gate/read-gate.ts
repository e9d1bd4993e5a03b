import { articleFrom } from "#server/articles/read-store.ts";
import { deskRulesOf } from "#server/checks/desk-rules.ts";
import { findingsOf } from "#server/checks/findings.ts";
import { waiversOf } from "#server/checks/store.ts";
import type { Queries, SqlTransaction } from "#server/db/database.ts";
import type { Desk } from "#server/db/desk.ts";
import { allPeople } from "#server/people/store.ts";
import { readableGuard } from "#server/protection/guards.ts";
import { type ArticleRead, articleRead } from "#server/review/article-store.ts";
import { standingFindings } from "#server/review/findings.ts";
import { factsOfArticles } from "#server/review/store.ts";
import { uneditedTextOf } from "#server/segments/machine-store.ts";
import { segmentsOf } from "#server/segments/store.ts";
import { standingSuggestions } from "#server/segments/suggestion-store.ts";
import { termBaseOf } from "#server/terms/base.ts";
import type { Finding } from "#shared/checks/finding.ts";
import { gateOf } from "#shared/gate/gate.ts";
import type { GatedSegment, GateInput } from "#shared/gate/input.ts";
import { blocks, type GateLine } from "#shared/gate/line.ts";
import type { Person } from "#shared/people/person.ts";
import { protectedPlaces } from "#shared/protection/places.ts";
import { type Credits, creditsOf, type Work } from "#shared/publication/credits.ts";
import type { Fact } from "#shared/review/fact.ts";
import { reviewOf } from "#shared/review/state.ts";
import { hasTarget } from "#shared/segments/segment.ts";
import { type SealedAnswer, signOffNow } from "./answer-store.ts";
import { imagesWithMetadata } from "./image-metadata.ts";
import { openBlockingQueries, overridesOf, unalignedSource, usedImages, writersOf } from "./store.ts";

/** What stands between an article and publication, and what it was computed from. */
export interface Gate {
  lines: GateLine[];
  open: boolean;
  article: ArticleRead;
  input: GateInput;
  credits: Credits;
  /** Who did what, from which the credits were made. */
  work: Work;
  /** Who answered for the sources; null where the article is not restricted. */
  answers: SealedAnswer[] | null;
}

export async function readGate(desk: Desk, by: Person, articleId: string) {
  const { lines, open } = await gateNow(desk, desk.database.sql, articleId, by, new Date());
  return { lines, open };
}

/** The gate as it stands where `from` reads: publication computes it in the transaction that publishes. */
export async function gateNow(
  desk: Desk,
  from: Queries | SqlTransaction,
  articleId: string,
  by: Person,
  now: Date,
): Promise<Gate> {
  const article = await articleRead(from, articleId, by);
  const { row, policies } = article;
  const [
    plain,
    facts,
    waivers,
    suggestions,
    unaligned,
    queries,
    used,
    writers,
    overrides,
    people,
    terms,
    machine,
    rules,
    signOff,
  ] = await Promise.all([
    segmentsOf(from, articleId),
    factsOfArticles(from, [articleId]),
    waiversOf(from, articleId),
    standingSuggestions(from, articleId),
    unalignedSource(from, articleId),
    openBlockingQueries(from, articleId),
    usedImages(from, articleId),
    writersOf(from, articleId),
    overridesOf(from, articleId),
    allPeople(from),
    termBaseOf(from),
    uneditedTextOf(from, articleId),
    deskRulesOf(from),
    row.article.restricted ? signOffNow(from, articleId) : null,
  ]);
  const segments: GatedSegment[] = plain.map((segment) => ({
    ...segment,
    review: reviewOf(segment, facts.get(segment.id) ?? [], policies.approvalsRequired),
  }));
  const { members, embargoUntil } = articleFrom(row, { ko: "", en: "" });
  const failed: string[] = [];
  const findings = orFailed("findings", () =>
    standingFindings(findingsOf({ ...row.article, terms, machine, rules }, plain), plain, waivers, policies),
  );
  const images = await imagesWithMetadata(from, articleId, used).catch(() => {
    failed.push("image-metadata");
    return [];
  });
  const published = segments.filter((segment) => hasTarget(segment) && !segment.review.omitted);
  const work: Work = {
    members,
    people,
    writers,
    approvers: published.flatMap(({ review }) => review.approvals.map((approval) => approval.by)),
    hasByline: published.some(({ kind }) => kind === "byline"),
    edited: row.article.credits,
  };
  const credits = creditsOf(work);
  const guard = await readableGuard(desk, from, articleId);
  if (!guard) failed.push("protection");
  const protectedIn = guard ? protectedPlaces(guard, published, credits.lines) : [];
  const input: GateInput = {
    article: { members, embargoUntil },
    segments,
    unaligned,
    queries,
    suggestions,
    findings: findings ?? new Map<string, Finding[]>(),
    images,
    credits,
    signOff,
    protectedIn,
    objections: new Map(plain.flatMap(({ id }) => objectionIn(facts.get(id) ?? []))),
    policies,
    overrides,
    now,
    failed,
  };
  const lines = gateOf(input);
  return { lines, open: !lines.some(blocks), article, input, credits, work, answers: signOff?.answers ?? null };

  function orFailed<Result>(check: string, run: () => Result): Result | undefined {
    try {
      return run();
    } catch {
      failed.push(check);
      return undefined;
    }
  }
}

const objectionIn = (facts: readonly Fact[]) => {
  const newest = facts.findLast(({ kind }) => kind === "return" || kind === "reopening");
  return newest ? [[newest.segmentId, newest.at] as const] : [];
};
