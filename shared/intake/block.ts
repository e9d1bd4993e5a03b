/** A stretch of text under one set of marks. A line end in `text` is a line break. */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
  href?: string;
}

/** What the markup of a file says that a paragraph is. */
export type Hint =
  | "title"
  | "subtitle"
  | "heading"
  | "byline"
  | "quote"
  | "listitem"
  | "caption"
  | "alttext"
  | "footnote"
  | "paragraph";

/**
 * A paragraph on its way in, before its kind is decided. `image` ties it to a picture; a block without runs only marks
 * the place where a picture stands.
 */
export interface Block {
  runs: Run[];
  hint?: Hint;
  image?: number;
}

export const plainBlock = (text: string, hint?: Hint): Block => ({ runs: [{ text }], ...(hint && { hint }) });

export const blockText = (block: Block): string => block.runs.map((run) => run.text).join("");
