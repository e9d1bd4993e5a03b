import type { ThreadHome } from "#server/alignment/table.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { sourceDigest } from "#server/segments/digest.ts";
import { rewrite } from "#server/segments/rewrite.ts";
import { bringRows, linkSource, placeRows, removeRows } from "#server/segments/row-store.ts";
import { mapAnchors } from "#server/threads/anchors.ts";
import { homesOf, moveThreads } from "#server/threads/store.ts";
import type { Corrected } from "#shared/alignment/corrections.ts";
import type { Row } from "#shared/alignment/row.ts";
import { textOf } from "#shared/document/document.ts";
import type { Person } from "#shared/people/person.ts";
import { hasTarget, type Segment } from "#shared/segments/segment.ts";
import { followWords, wentAlong } from "#shared/threads/follow-words.ts";
import { tellLapsed } from "./tell-lapsed.ts";

export type Homes = Record<string, ThreadHome>;

export interface RowsChanged {
  /** The rows after it. */
  rows: Segment[];
  /** Conversations that went elsewhere, and where they were. */
  homes: Homes;
}

/**
 * Makes the rows of a locked article what a correction says: rows come and go, Korean changes its place, English goes
 * the way of every writing, conversations follow.
 * @param segments all of the article, in order
 */
export async function changeRows(
  tx: Transaction,
  by: Person,
  segments: readonly Segment[],
  { before, after }: Corrected,
): Promise<RowsChanged> {
  const homes = await homesOf(tx.sql, before.map(idOf));
  const gone = before.filter((row) => !after.some(({ id }) => id === row.id));
  const known = await withNewRows(tx, segments, after);
  await removeRows(tx.sql, gone.map(idOf), tx.now);
  await placeRows(tx.sql, movedPlaces(segments, known, before, after));
  const linked = after.map((row) => linkedTo(row, known));
  await linkSource(
    tx.sql,
    linked.filter((row) => isLinkedAnew(row, known)),
    gone.map(idOf),
    tx.now,
  );
  const rows: Segment[] = [];
  const writer = newestWriter(segments, before);
  for (const [index, segment] of linked.entries()) rows.push(await reword(tx, by, segment, after[index], writer));
  const ids = new Set(before.map(idOf));
  await tellLapsed(
    tx,
    by,
    segments.filter(({ id }) => ids.has(id)),
    rows,
  );
  const mapped = await homesOf(tx.sql, before.map(idOf));
  const moved = { ...movedHomes(mapped, gone, after), ...goneAlong(homes, mapped, before, after) };
  await moveThreads(tx.sql, moved);
  return { rows, homes: changedHomes(homes, { ...mapped, ...moved }) };
}

const idOf = ({ id }: { id: string }) => id;

async function withNewRows(tx: Transaction, segments: readonly Segment[], after: readonly Row[]) {
  const known = new Map(segments.map((segment) => [segment.id, segment]));
  const fresh = after.filter(({ id }) => !known.has(id));
  const articleId = segments[0]?.articleId;
  if (!articleId) return known;
  const brought = await bringRows(
    tx.sql,
    articleId,
    fresh.map(({ id, kind, imageId }) => ({ id, kind, imageId, position: -1 })),
  );
  for (const segment of brought) known.set(segment.id, segment);
  return known;
}

/** The places of all rows that stand elsewhere once the rows before have given way to the rows after. */
function movedPlaces(
  segments: readonly Segment[],
  known: ReadonlyMap<string, Segment>,
  before: readonly Row[],
  after: readonly Row[],
) {
  const order = segments.map(idOf);
  const start = segments.findIndex(({ id }) => before.some((row) => row.id === id));
  order.splice(start, before.length, ...after.map(idOf));
  return order
    .map((id, position) => ({ id, position }))
    .filter(({ id, position }) => known.get(id)?.position !== position);
}

function linkedTo({ id, source, confidence, imageId }: Row, known: ReadonlyMap<string, Segment>): Segment {
  const segment = known.get(id);
  if (!segment) throw new Error("A row of the correction is not in the article");
  const digests = { ...segment.digests, source: sourceDigest(source.map(({ text }) => text)) };
  return { ...segment, source: [...source], digests, confidence, imageId };
}

function isLinkedAnew(now: Segment, known: ReadonlyMap<string, Segment>) {
  const then = known.get(now.id);
  return then?.confidence !== now.confidence || then.source.map(idOf).join() !== now.source.map(idOf).join();
}

type Writer = Pick<Segment, "writtenBy" | "writtenAt">;

/** Whoever moves words is not their author: the newest writer of the rows that they come from stays their writer. */
function newestWriter(segments: readonly Segment[], before: readonly Row[]): Writer {
  const ids = new Set(before.map(idOf));
  const from = segments.filter((each) => hasTarget(each) && ids.has(each.id));
  const [newest] = from.toSorted((a, b) => (b.writtenAt ?? "").localeCompare(a.writtenAt ?? ""));
  return { writtenBy: newest?.writtenBy ?? null, writtenAt: newest?.writtenAt ?? null };
}

async function reword(
  tx: Transaction,
  by: Person,
  segment: Segment,
  row: Row | undefined,
  writer: Writer,
): Promise<Segment> {
  if (!row) return segment;
  const rewritten = await rewrite(tx, by, segment, row.document, { authors: [...row.authors], ...writer });
  if (!rewritten) return segment;
  await mapAnchors(tx, segment.id, rewritten.before, rewritten.after, rewritten.maps);
  return rewritten.segment;
}

/** Words about Korean go with their Korean; everything else said of a row that is gone goes to the first of the rows. */
function movedHomes(homes: Homes, gone: readonly Row[], after: readonly Row[]): Homes {
  const moved: Homes = {};
  for (const [threadId, home] of Object.entries(homes)) {
    const now = newHome(home, gone, after);
    if (now.segmentId !== home.segmentId) moved[threadId] = now;
  }
  return moved;
}

function newHome(home: ThreadHome, gone: readonly Row[], after: readonly Row[]): ThreadHome {
  const { anchor } = home;
  if (anchor.side === "source") {
    const korean = after.find(({ source }) => source.some(({ id }) => id === anchor.sourceParagraphId));
    if (korean) return { segmentId: korean.id, anchor };
  }
  const left = gone.find(({ id }) => id === home.segmentId);
  const [heir] = after;
  if (!left || !heir) return home;
  return { segmentId: heir.id, anchor: followWords(anchor, textOf(left.document), textOf(heir.document)) };
}

/** Conversations whose words went over to another row that is there go with them. */
function goneAlong(were: Homes, mapped: Homes, before: readonly Row[], after: readonly Row[]): Homes {
  const textIn = (rows: readonly Row[], wanted: string) => {
    const row = rows.find(({ id }) => id === wanted);
    return row ? textOf(row.document) : "";
  };
  const along: Homes = {};
  for (const [threadId, { segmentId, anchor }] of Object.entries(were)) {
    const now = mapped[threadId]?.anchor;
    if (now?.side !== "target" || !now.orphaned || !after.some(({ id }) => id === segmentId)) continue;
    for (const { id, document } of after.filter((row) => row.id !== segmentId)) {
      const reworded = { was: textIn(before, id), now: textOf(document) };
      const went = wentAlong(anchor, textIn(before, segmentId), reworded);
      if (went) along[threadId] = { segmentId: id, anchor: went };
    }
  }
  return along;
}

function changedHomes(before: Homes, after: Homes): Homes {
  const changed = Object.entries(before).filter(([id, home]) => JSON.stringify(home) !== JSON.stringify(after[id]));
  return Object.fromEntries(changed);
}
