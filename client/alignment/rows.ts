import type { Row } from "#shared/alignment/row.ts";
import { parseDocument } from "#shared/document/document.ts";
import type { Segment } from "#shared/segments/segment.ts";

/** The rows that the rules of a correction look at. */
export const rowsFrom = (segments: readonly Segment[]): Row[] => segments.map(rowFrom);

const rowFrom = (segment: Segment): Row => ({ ...segment, document: documentOf(segment) });

/** Every drawing asks again; a document is read once as long as its segment is the same. */
export function documentOf(segment: Segment): Row["document"] {
  const known = read.get(segment.document);
  if (known) return known;
  const document = parseDocument(segment.document);
  read.set(segment.document, document);
  return document;
}
const read = new WeakMap<object, Row["document"]>();
