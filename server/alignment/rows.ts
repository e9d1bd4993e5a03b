import type { Row } from "#shared/alignment/row.ts";
import { type DocumentJson, parseDocument } from "#shared/document/document.ts";
import type { Segment, SourceParagraph } from "#shared/segments/segment.ts";
import type { RowSnapshot } from "./table.ts";

export const rowFrom = (segment: Segment): Row => ({
  id: segment.id,
  kind: segment.kind,
  source: segment.source,
  document: parseDocument(segment.document),
  authors: segment.authors,
  confidence: segment.confidence,
  imageId: segment.imageId,
});

export const snapshotOf = (row: Row): RowSnapshot => ({
  segmentId: row.id,
  kind: row.kind,
  source: row.source.map(({ id }) => id),
  document: row.document.toJSON() as DocumentJson, // a document writes itself as one
  authors: [...row.authors],
  confidence: row.confidence,
  imageId: row.imageId,
});

/** @param korean every paragraph of the article, by id */
export function rowFromSnapshot(snapshot: RowSnapshot, korean: ReadonlyMap<string, SourceParagraph>): Row {
  const { segmentId, kind, source, document, authors, confidence, imageId } = snapshot;
  return {
    id: segmentId,
    kind,
    source: source.flatMap((id) => korean.get(id) ?? []),
    document: parseDocument(document),
    authors,
    confidence,
    imageId,
  };
}
