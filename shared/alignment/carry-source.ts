import { EMPTY_DOCUMENT, parseDocument } from "#shared/document/document.ts";
import type { SourceParagraph } from "#shared/segments/segment.ts";
import { normalise } from "#shared/text/normalise.ts";
import { hasEnglish, inKoreanOrder, type Row } from "./row.ts";

export interface CarriedSource {
  /** The rows with the new Korean beside the English that they had. */
  rows: Row[];
  /** Paragraph of before → the paragraph that continues it; nothing for what is no more. */
  successors: ReadonlyMap<string, SourceParagraph>;
}

/** Korean that stood beside English which has none now. */
export interface TakenOut {
  row: string;
  text: string;
}

/**
 * Puts a new version of the Korean into the rows of an article. A paragraph goes where the one that it continues was;
 * one that had been taken out comes back to its English; a new one gets a row of its own behind the one that stands
 * before it in the Korean; a row that has neither Korean nor English left goes. No English is touched.
 * @param before the Korean until now, in its order, also what stood in no row
 * @param matches for each new paragraph the one of before that it continues, as `matchParagraphs` answers
 * @param takenOut what may come back
 * @param newId ids for rows that come
 */
export function carrySource(
  rows: readonly Row[],
  before: readonly SourceParagraph[],
  fresh: readonly SourceParagraph[],
  matches: readonly (number | undefined)[],
  takenOut: readonly TakenOut[],
  newId: () => string,
): CarriedSource {
  const home = new Map(rows.flatMap(({ id, source }) => source.map((paragraph) => [paragraph.id, id])));
  const successors = new Map<string, SourceParagraph>();
  const placed = new Map<string, SourceParagraph[]>(rows.map(({ id }) => [id, []]));
  const order = rows.map(({ id }) => id);
  const made = new Map<string, Row>();
  const away = [...takenOut];
  let last: string | undefined;
  for (const [at, paragraph] of fresh.entries()) {
    const old = before[matches[at] ?? -1];
    if (old && !successors.has(old.id)) successors.set(old.id, paragraph);
    let row = (old && home.get(old.id)) ?? backTo(away, paragraph);
    if (row === undefined) {
      row = newId();
      made.set(row, blankRow(row, paragraph));
      placed.set(row, []);
      order.splice(last === undefined ? 0 : order.indexOf(last) + 1, 0, row);
    }
    placed.get(row)?.push(paragraph);
    last = row;
  }
  const known = new Map([...rows.map((row) => [row.id, row] as const), ...made]);
  const carried = order.flatMap((id) => withSource(known.get(id), placed.get(id) ?? []));
  return { rows: carried, successors };
}

/** The row to which a paragraph comes back; two that read alike come back to two. */
function backTo(away: TakenOut[], { text }: SourceParagraph): string | undefined {
  const at = away.findIndex((each) => normalise(each.text) === normalise(text));
  return at === -1 ? undefined : away.splice(at, 1)[0]?.row;
}

const blankRow = (id: string, { kind }: SourceParagraph): Row => ({
  id,
  kind,
  source: [],
  document: parseDocument(EMPTY_DOCUMENT),
  authors: [],
  confidence: null,
  imageId: null,
});

function withSource(row: Row | undefined, source: readonly SourceParagraph[]): Row[] {
  if (!row) return [];
  const isLeftEmpty = row.source.length > 0 && source.length === 0 && !hasEnglish(row) && row.imageId === null;
  return isLeftEmpty ? [] : [{ ...row, source: inKoreanOrder(source) }];
}
