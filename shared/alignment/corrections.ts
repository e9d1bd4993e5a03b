import { type Refusal, refusal } from "#shared/api/refusal.ts";
import type { Kind } from "#shared/articles/kind.ts";
import { schema } from "#shared/document/schema.ts";
import { documentOf, joinDocuments, standingParagraphs } from "#shared/document/standing-paragraphs.ts";
import type { Correction } from "./api.ts";
import { cutDocument } from "./cut.ts";
import { authorsOf, hasEnglish, inKoreanOrder, type Row, RUNNING_TEXT } from "./row.ts";

/** Neighbouring rows before and after a correction. Everything said of a row that is gone stays with the first after it. */
export interface Corrected {
  readonly before: readonly Row[];
  readonly after: readonly Row[];
  /** The row to stand on now. */
  readonly focus: string;
}

/**
 * What a correction makes of the rows of an article, or why it cannot be made.
 * @param rows in the order of the article
 * @param newId names the row that the correction may bring
 */
export function corrected(rows: readonly Row[], correction: Correction, newId: string): Corrected | Refusal {
  const index = rows.findIndex(({ id }) => id === correction.segmentId);
  const row = rows[index];
  if (!row) return refusal("not-found");
  const [previous, next] = [rows[index - 1], rows[index + 1]];
  switch (correction.act) {
    case "merge":
      return merge(row, next);
    case "split":
      return split(row, correction, newId);
    case "push":
      return give(row, next, correction.side, "push");
    case "pull":
      return give(row, next, correction.side, "pull");
    case "cross":
      return cross(row, next);
    case "move":
      return correction.by === 1 ? move(row, row, next) : move(row, previous, row);
    case "detach":
      return detach(row, newId);
    case "add":
      return add(row, newId);
    case "remove":
      return remove(row, previous, next);
    case "confirm":
      return confirm([row]);
    case "confirm-all":
      return confirm([row, ...rows.slice(index + 1)]);
  }
}

function merge(row: Row, next: Row | undefined): Corrected | Refusal {
  if (!next) return refusal("nothing-to-merge");
  const complete = completeEachOther(row, next);
  const mixed = complete ? whyNotOfOneImage(row, next) : whyNotTogether(row, next);
  if (mixed) return mixed;
  // Which kind of text it is, the Korean says: of two kinds, its row stays.
  const stays = complete && row.kind !== next.kind && row.source.length === 0 ? next : row;
  const merged = setByHand({
    ...stays,
    source: inKoreanOrder([...row.source, ...next.source]),
    document: joinDocuments([row.document, next.document]),
    authors: authorsOf(row, next),
    imageId: row.imageId ?? next.imageId,
  });
  return { before: [row, next], after: [merged], focus: merged.id };
}

type Split = Extract<Correction, { act: "split" }>;

function split(row: Row, { keepSource, keepTarget }: Split, newId: string): Corrected | Refusal {
  const cut = cutDocument(row.document, keepTarget);
  if (!cut || keepSource > row.source.length) return refusal("cannot-split");
  const [stays, goes] = [row.source.slice(0, keepSource), row.source.slice(keepSource)];
  const first = { ...row, source: stays, document: cut[0] };
  const second = { ...row, id: newId, kind: goes[0]?.kind ?? row.kind, source: goes, document: cut[1] };
  if (isEmpty(first) || isEmpty(second)) return refusal("cannot-split");
  const after = [first, second].map((part) => setByHand({ ...part, authors: authorsOf(part) }));
  return { before: [row], after, focus: row.id };
}

/** The last paragraph of a row goes over to the next one, or the first of the next one comes. */
function give(row: Row, next: Row | undefined, side: "source" | "target", way: "push" | "pull"): Corrected | Refusal {
  if (!next) return refusal("cannot-move");
  const mixed = whyNotTogether(row, next);
  if (mixed) return mixed;
  const moved = (side === "source" ? giveKorean : giveEnglish)(row, next, way);
  return moved ? { before: [row, next], after: moved.map(setByHand), focus: row.id } : refusal("cannot-move");
}

function giveKorean(row: Row, next: Row, way: "push" | "pull"): Row[] | undefined {
  const paragraph = way === "push" ? row.source.at(-1) : next.source[0];
  if (!paragraph) return undefined;
  const without = (source: Row["source"]) => source.filter(({ id }) => id !== paragraph.id);
  const withIt = (source: Row["source"]) => inKoreanOrder([...source, paragraph]);
  const [ours, theirs] = way === "push" ? [without, withIt] : [withIt, without];
  return [
    { ...row, source: ours(row.source) },
    { ...next, source: theirs(next.source) },
  ];
}

function giveEnglish(row: Row, next: Row, way: "push" | "pull"): Row[] | undefined {
  const [ours, theirs] = [standingParagraphs(row.document), standingParagraphs(next.document)];
  if ((way === "push" ? ours : theirs).length === 0) return undefined;
  const all = [...ours, ...theirs];
  const border = way === "push" ? ours.length - 1 : ours.length + 1;
  const [first, second] = [documentOf(all.slice(0, border)), documentOf(all.slice(border))];
  const both = authorsOf(row, next);
  const kept = (part: Row) => (hasEnglish(part) ? part.authors : []);
  return way === "push"
    ? [withEnglish(row, first, kept), { ...next, document: second, authors: both }]
    : [{ ...row, document: first, authors: both }, withEnglish(next, second, kept)];
}

function withEnglish(row: Row, document: Row["document"], kept: (row: Row) => readonly string[]): Row {
  const given = { ...row, document };
  return { ...given, authors: kept(given) };
}

function cross(row: Row, next: Row | undefined): Corrected | Refusal {
  if (!next || row.source.length + next.source.length === 0) return refusal("cannot-move");
  const mixed = whyNotTogether(row, next);
  if (mixed) return mixed;
  const after = [
    { ...row, source: next.source },
    { ...next, source: row.source },
  ];
  return { before: [row, next], after: after.map(setByHand), focus: row.id };
}

function move(row: Row, upper: Row | undefined, lower: Row | undefined): Corrected | Refusal {
  if (!upper || !lower) return refusal("cannot-move");
  return { before: [upper, lower], after: [lower, upper], focus: row.id };
}

/** The English keeps the row and all that was said of it; the Korean waits below for its own. */
function detach(row: Row, newId: string): Corrected | Refusal {
  const [first] = row.source;
  if (!first || !hasEnglish(row)) return refusal("cannot-split");
  const korean: Row = { ...row, id: newId, kind: first.kind, document: documentOf([]), authors: [] };
  return { before: [row], after: [{ ...row, source: [] }, korean].map(setByHand), focus: row.id };
}

function add(row: Row, newId: string): Corrected {
  const kind: Kind = RUNNING_TEXT.has(row.kind) ? row.kind : "body";
  const document = schema.node("doc", null, [schema.node("paragraph")]);
  const added: Row = { id: newId, kind, source: [], document, authors: [], confidence: null, imageId: null };
  return { before: [row], after: [row, added], focus: newId };
}

/** Rows of an image stay, so that the gate can name what the image lacks. */
function remove(row: Row, previous: Row | undefined, next: Row | undefined): Corrected | Refusal {
  const neighbour = previous ?? next;
  if (!neighbour || !isEmpty(row) || row.imageId !== null) return refusal("cannot-remove");
  return { before: previous ? [previous, row] : [row, neighbour], after: [neighbour], focus: neighbour.id };
}

function confirm(rows: readonly [Row, ...Row[]]): Corrected {
  return { before: rows, after: rows.map(setByHand), focus: rows[0].id };
}

const isEmpty = (row: Row) => row.source.length === 0 && !hasEnglish(row);

/** A person has decided: the aligner's doubt is over. */
const setByHand = (row: Row): Row => ({ ...row, confidence: null });

/** Texts of two rows may meet when both are running text, or the same part of the same image or article. */
function whyNotTogether(row: Row, next: Row): Refusal | undefined {
  const sameKind = row.kind === next.kind || (RUNNING_TEXT.has(row.kind) && RUNNING_TEXT.has(next.kind));
  return sameKind ? whyNotOfOneImage(row, next) : mixedKinds(row, next);
}

const whyNotOfOneImage = (row: Row, next: Row) =>
  row.imageId === null || next.imageId === null || row.imageId === next.imageId ? undefined : mixedKinds(row, next);

const mixedKinds = (row: Row, next: Row) => refusal("mixed-kinds", { first: row.kind, second: next.kind });

/** Korean without English, and English without Korean. */
function completeEachOther(row: Row, next: Row): boolean {
  const [korean, english] = row.source.length > 0 ? [row, next] : [next, row];
  return korean.source.length > 0 && !hasEnglish(korean) && english.source.length === 0 && hasEnglish(english);
}
