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
  Time,
} from "#shared/review/compare-api.ts";
import { parseSteps } from "#shared/segments/rebase.ts";
import { type Segment, sourceText } from "#shared/segments/segment.ts";
import { type Then, thenOf } from "./compare-bases.ts";

/** What differs in an article between two times that matter to the person who asks, or one of them and now. */
export async function compareArticle(
  desk: Desk,
  by: Person,
  { articleId, since, until, visit }: ParsedInputOf<typeof articleContract>,
): Promise<OutputOf<typeof articleContract>> {
  const from = desk.database.sql;
  const { createdAt } = await articleFor(from, articleId, by);
  const segments = await segmentsOf(from, articleId);
  const bases = await thenOf(from, since, articleId, by, visit);
  const ends = until && (await thenOf(from, until, articleId, by, visit));
  const endOf = (segment: Segment) => (ends ? ends.get(segment.id) : nowOf(segment));
  const changed = segments.filter((segment) => differ(bases.get(segment.id), ends ? endOf(segment) : segment));
  const ids = changed.map(({ id }) => id);
  const [korean, batches] = await Promise.all([sourceStatesOf(from, ids), batchesOf(from, ids)]);
  const compared = changed.map((segment) => {
    const past = { korean: korean.get(segment.id), batches: batches.get(segment.id) ?? [], createdAt };
    return compare(segment, bases.get(segment.id) ?? {}, endOf(segment) ?? {}, past);
  });
  const unknown = segments.filter((segment) => !bases.has(segment.id) || !endOf(segment)).length;
  return { segments: compared, known: segments.length - unknown, unknown };
}

/** One paragraph at two times: versions of its English, approvals, or times that matter to the person who asks. */
export async function compareSegment(
  desk: Desk,
  by: Person,
  asked: ParsedInputOf<typeof segmentContract>,
): Promise<OutputOf<typeof segmentContract>> {
  const { segmentId, visit } = asked;
  const from = desk.database.sql;
  const segment = await segmentFor(from, segmentId, by);
  const { createdAt } = await articleFor(from, segment.articleId, by);
  const at = async (time: Time) => (await thenOf(from, time, segment.articleId, by, visit)).get(segmentId);
  const then = asked.since ? await at(asked.since) : { version: asked.from ?? 0 };
  const end = asked.until ? await at(asked.until) : nowOf(segment, asked.to);
  if (!then || !end) return { compared: null };
  const [korean, batches] = await Promise.all([sourceStatesOf(from, [segmentId]), batchesOf(from, [segmentId])]);
  const past = { korean: korean.get(segmentId), batches: batches.get(segmentId) ?? [], createdAt };
  return { compared: compare(segment, then, end, past) };
}

const nowOf = ({ version }: Segment, upTo = version): Then => ({ version: upTo });

function differ(then: Pick<Then, "digests"> | undefined, end: Pick<Then, "digests"> | undefined) {
  const [was, is] = [then?.digests, end?.digests];
  return was !== undefined && is !== undefined && (was.source !== is.source || was.target !== is.target);
}

interface Past {
  korean: KoreanByDigest | undefined;
  batches: readonly BatchRow[];
  createdAt: Date;
}

function compare(segment: Segment, then: Then, end: Then, { korean, batches, createdAt }: Past): Compared {
  const states = replay(batches, createdAt);
  const [base, last] = [stateOf(states, then), stateOf(states, end)];
  const sourceAt = ({ digests, source }: Then) =>
    digests ? (source ?? korean?.get(digests.source) ?? null) : sourceText(segment);
  const targetAt = ({ target }: Then, state: State) =>
    target ?? state?.text ?? (states.length === 0 ? segment.text : null);
  const [before, now] = [sourceAt(then), sourceAt(end)];
  return {
    segmentId: segment.id,
    kind: segment.kind,
    before: {
      source: before,
      target: targetAt(then, base),
      at: then.at ?? base?.at ?? null,
      by: then.by ?? base?.by[0] ?? null,
    },
    now: { source: now, target: targetAt(end, last), at: end.at ?? last?.at ?? segment.writtenAt },
    sourceChanges: before === null || now === null ? [] : sourceChanges(before, now),
    written: base && last ? writtenBetween(batches, base, last) : [],
  };
}

type States = ReturnType<typeof replay>;
type State = States[number] | undefined;

/** The state that is meant: of that version, or the newest that had these words. */
function stateOf(states: States, { version, digests }: Then): State {
  const byVersion = states.findLast((state) => version !== undefined && state.version <= version);
  if (!digests || byVersion?.targetDigest === digests.target) return byVersion;
  return states.findLast(({ targetDigest }) => targetDigest === digests.target);
}

function writtenBetween(batches: readonly BatchRow[], base: States[number], last: States[number]) {
  const between = batches.filter(({ version }) => version > base.version && version <= last.version);
  const writings = between.map(({ steps, by }) => ({ by, maps: parseSteps(steps).map((step) => step.getMap()) }));
  return last.version < base.version ? [] : writtenSince(base.document.content.size, writings, last.document);
}
