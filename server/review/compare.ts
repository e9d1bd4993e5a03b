import { articleFor } from "#server/articles/store.ts";
import type { Desk } from "#server/db/desk.ts";
import { replay } from "#server/history/replay.ts";
import { type BatchRow, batchesOf } from "#server/history/store.ts";
import { type KoreanByDigest, sourceStatesOf } from "#server/segments/korean-store.ts";
import { segmentFor, segmentsOf } from "#server/segments/store.ts";
import type { OutputOf, ParsedInputOf } from "#shared/api/endpoint.ts";
import { writtenSince } from "#shared/history/authorship.ts";
import { sourceChanges } from "#shared/history/source-change.ts";
import type { Person } from "#shared/people/person.ts";
import type {
  compareArticle as articleContract,
  Compared,
  compareSegment as segmentContract,
} from "#shared/review/compare-api.ts";
import { parseSteps } from "#shared/segments/rebase.ts";
import { type Segment, sourceText } from "#shared/segments/segment.ts";
import { type Then, thenOf } from "./compare-bases.ts";

/** What differs in an article from what it was at a time that matters to the person who asks. */
export async function compareArticle(
  desk: Desk,
  by: Person,
  { articleId, since, visit }: ParsedInputOf<typeof articleContract>,
): Promise<OutputOf<typeof articleContract>> {
  const from = desk.database.sql;
  const { createdAt } = await articleFor(from, articleId, by);
  const segments = await segmentsOf(from, articleId);
  const bases = await thenOf(from, since, articleId, by, visit);
  const changed = segments.filter((segment) => differs(segment, bases.get(segment.id)));
  const ids = changed.map(({ id }) => id);
  const [korean, batches] = await Promise.all([sourceStatesOf(from, ids), batchesOf(from, ids)]);
  const compared = changed.map((segment) => {
    const past = { korean: korean.get(segment.id), batches: batches.get(segment.id) ?? [], createdAt };
    return compare(segment, bases.get(segment.id) ?? {}, past);
  });
  return { segments: compared, unknown: segments.filter(({ id }) => !bases.has(id)).length };
}

/** One paragraph against what it was, or one version of its English against another. */
export async function compareSegment(
  desk: Desk,
  by: Person,
  { segmentId, since, from: version, to, visit }: ParsedInputOf<typeof segmentContract>,
): Promise<OutputOf<typeof segmentContract>> {
  const from = desk.database.sql;
  const segment = await segmentFor(from, segmentId, by);
  const { createdAt } = await articleFor(from, segment.articleId, by);
  const bases = since && (await thenOf(from, since, segment.articleId, by, visit));
  const then = since ? bases?.get(segmentId) : { version: version ?? 0 };
  if (!then) return { compared: null };
  const [korean, batches] = await Promise.all([sourceStatesOf(from, [segmentId]), batchesOf(from, [segmentId])]);
  const past = { korean: korean.get(segmentId), batches: batches.get(segmentId) ?? [], createdAt };
  return { compared: compare(segment, then, past, to) };
}

function differs({ digests }: Segment, then: Then | undefined) {
  return (
    then?.digests !== undefined && (then.digests.source !== digests.source || then.digests.target !== digests.target)
  );
}

interface Past {
  korean: KoreanByDigest | undefined;
  batches: readonly BatchRow[];
  createdAt: Date;
}

function compare(segment: Segment, then: Then, { korean, batches, createdAt }: Past, to?: number): Compared {
  const upTo = batches.filter(({ version }) => version <= (to ?? segment.version));
  const states = replay(upTo, createdAt);
  const at = stateAt(states, then);
  const base = states[at];
  const end = states.at(-1);
  const source = then.digests ? (then.source ?? korean?.get(then.digests.source) ?? null) : sourceText(segment);
  const now = { source: sourceText(segment), target: end?.text ?? segment.text, at: end?.at ?? segment.writtenAt };
  return {
    segmentId: segment.id,
    kind: segment.kind,
    before: {
      source,
      target: then.target ?? base?.text ?? (states.length === 0 ? segment.text : null),
      at: then.at ?? base?.at ?? null,
      by: then.by ?? base?.by[0] ?? null,
    },
    now,
    sourceChanges: source === null ? [] : sourceChanges(source, now.source),
    written:
      base && end ? writtenSince(base.document.content.size, writingsAfter(upTo, base.version), end.document) : [],
  };
}

/** The state that is meant: of that version, or the newest that had these words. */
function stateAt(states: ReturnType<typeof replay>, { version, digests }: Then): number {
  const byVersion = states.findLastIndex((state) => version !== undefined && state.version <= version);
  if (!digests) return byVersion;
  const named = states[byVersion];
  if (named?.targetDigest === digests.target) return byVersion;
  return states.findLastIndex(({ targetDigest }) => targetDigest === digests.target);
}

const writingsAfter = (batches: readonly BatchRow[], version: number) =>
  batches
    .filter((batch) => batch.version > version)
    .map(({ steps, by }) => ({ by, maps: parseSteps(steps).map((step) => step.getMap()) }));
