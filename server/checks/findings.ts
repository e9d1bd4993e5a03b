import { setImmediate as nextTurn } from "node:timers/promises";
import type { UneditedText } from "#server/segments/machine-store.ts";
import type { KnownTerms } from "#server/terms/base.ts";
import { runArticleChecks } from "#shared/checks/article-checks.ts";
import type { ReachInArticle } from "#shared/checks/check.ts";
import { runChecks } from "#shared/checks/checks.ts";
import { englishWords } from "#shared/checks/english-words.ts";
import type { Finding } from "#shared/checks/finding.ts";
import { quotationReaches } from "#shared/checks/quotation-reaches.ts";
import { partsOf, type Segment, sourceText } from "#shared/segments/segment.ts";
import { fingerprint } from "#shared/text/fingerprint.ts";
import { WITHIN } from "#shared/text/quotations.ts";
import type { DeskRules } from "./desk-rules.ts";

/** What a check may know of the article around a paragraph. */
export interface Checked {
  restricted: boolean;
  koreanPublishedAt: Date | null;
  /** What the desk calls things. */
  terms?: KnownTerms | undefined;
  /** What a machine wrote in it. Always to be asked for: forgotten, it would be published as if somebody had read it. */
  machine: UneditedText;
  /** The chief's own rules. */
  rules: DeskRules;
}

/**
 * What the checks say of every segment of an article, in its order, as they grade it themselves. They are pure, and an
 * article is opened far more often than its texts change: what they said of the last texts is kept in this process.
 */
export function findingsOf(article: Checked, segments: readonly Segment[]): Finding[][] {
  const looking = look(article, segments);
  for (;;) {
    const { done, value } = looking.next();
    if (done) return value;
  }
}

/** The same, and others are answered meanwhile: of a long article that nobody has opened yet it takes half a second. */
export async function findingsInTurn(article: Checked, segments: readonly Segment[]): Promise<Finding[][]> {
  const looking = look(article, segments);
  for (let resting = performance.now(); ; ) {
    const { done, value } = looking.next();
    if (done) return value;
    if (performance.now() - resting < AT_A_STRETCH_MS) continue;
    await nextTurn();
    resting = performance.now();
  }
}

const AT_A_STRETCH_MS = 10;

/** Stops behind each segment. */
function* look(article: Checked, segments: readonly Segment[]): Generator<undefined, Finding[][]> {
  const found: Finding[][] = [];
  const reaches = quotationReaches(partsOf(segments));
  let earlier = "";
  for (const [at, segment] of segments.entries()) {
    const reach = reaches[at] ?? WITHIN;
    const around = [segment, segments[at - 1], segments[at + 1]].map(textsOf);
    const key = [earlier, ...around, keyOfReach(reach), circumstances(article)].join(" ");
    found.push(kept(key, () => [ofSegment(article, segments, at, reach)])[0] ?? []);
    earlier = fingerprint(earlier + segment.digests.source);
    yield;
  }
  const whole = kept(keyOfArticle(article, segments), () => ofWhole(article, segments));
  return found.map((own, at) => [...own, ...(whole[at] ?? [])]);
}

/** A map gives its keys in the order in which they were set: the first is the one that was not asked for the longest. */
const KEPT = new Map<string, Finding[][]>();
const MOST_KEPT = 20_000;

function kept(key: string, run: () => Finding[][]): Finding[][] {
  const findings = KEPT.get(key) ?? run();
  KEPT.delete(key);
  KEPT.set(key, findings);
  if (KEPT.size > MOST_KEPT) KEPT.delete(KEPT.keys().next().value ?? key);
  return findings;
}

function ofSegment(
  article: Checked,
  segments: readonly Segment[],
  at: number,
  quotationReach: ReachInArticle,
): Finding[] {
  const segment = segments[at]!; // asked for by its own place
  const [before, after] = [segments[at - 1], segments[at + 1]];
  return runChecks(
    { source: sourceText(segment), target: segment.text },
    {
      ...contextOf(article),
      before: before?.text,
      after: after?.text,
      beforeSource: before && sourceText(before),
      afterSource: after && sourceText(after),
      earlierSource: segments.slice(0, at).map(sourceText).join("\n").slice(-EARLIER),
      quotationReach,
      kind: segment.kind,
      termsFound: article.terms?.base.find(sourceText(segment)),
      machineKeys: article.machine.keys,
      deskRules: article.rules.rules,
    },
  );
}

/** As far back as a reader remembers who is meant. */
const EARLIER = 6000;

const ofWhole = (article: Checked, segments: readonly Segment[]) =>
  runArticleChecks(partsOf(segments), contextOf(article));

const contextOf = ({ koreanPublishedAt, restricted }: Checked) => ({
  publishedAt: koreanPublishedAt?.toISOString(),
  restricted,
  english: englishWords(),
});

/**
 * Digests alone would not do: two spaces and one have the same digest, and a check tells them apart. The version of a
 * segment names its text to the letter.
 */
const textsOf = (segment: Segment | undefined) =>
  segment ? `${segment.id}:${segment.version}:${segment.digests.source}` : "";

const keyOfReach = ({ takesUp, goesOn, opening = "" }: ReachInArticle) =>
  `${takesUp}:${goesOn}:${fingerprint(opening)}`;

const circumstances = ({ koreanPublishedAt, restricted, terms, machine, rules }: Checked) =>
  `${koreanPublishedAt?.getTime() ?? ""} ${restricted} ${terms?.state ?? ""} ${machine.state} ${rules.state}`;

const keyOfArticle = (article: Checked, segments: readonly Segment[]) =>
  `whole ${fingerprint(segments.map(textsOf).join(" "))} ${circumstances(article)}`;
