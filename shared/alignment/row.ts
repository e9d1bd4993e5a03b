import type { Node } from "@tiptap/pm/model";
import type { Kind } from "#shared/articles/kind.ts";
import { canonicalText } from "#shared/document/canonical.ts";
import { textOf } from "#shared/document/document.ts";
import type { SourceParagraph } from "#shared/segments/segment.ts";

/** What a correction of the alignment moves about: Korean paragraphs in their own order, and the English beside them. */
export interface Row {
  readonly id: string;
  readonly kind: Kind;
  readonly source: readonly SourceParagraph[];
  readonly document: Node;
  /** Who wrote the English since it was last approved; whoever moves it writes nothing. */
  readonly authors: readonly string[];
  readonly confidence: number | null;
  readonly imageId: string | null;
}

/** Kinds of text whose rows may meet. */
export const RUNNING_TEXT: ReadonlySet<Kind> = new Set(["body", "blockquote", "listitem"]);

export const hasEnglish = (row: Pick<Row, "document">) => textOf(row.document).trim() !== "";

/** Whether both rows hold the same Korean and the same English, as a reader sees them. */
export function sameTexts(a: Row, b: Row | undefined): boolean {
  return (
    b !== undefined &&
    a.source.length === b.source.length &&
    a.source.every((paragraph, index) => paragraph.id === b.source[index]?.id) &&
    canonicalText(a.document) === canonicalText(b.document)
  );
}

/** Korean stands in the order of the Korean, whichever way it came into the row. */
export const inKoreanOrder = (source: readonly SourceParagraph[]) => source.toSorted((a, b) => a.position - b.position);

/** The people whose words are in any of the rows. */
export const authorsOf = (...rows: readonly Row[]) => [
  ...new Set(rows.filter(hasEnglish).flatMap(({ authors }) => authors)),
];
