import type { Mark, Node } from "@tiptap/pm/model";
import { type CSSProperties, Fragment, type MouseEvent, memo, type ReactNode } from "react";
import { colourOf } from "#client/ui/people-look.ts";
import { proposalOf } from "#shared/document/suggestion-marks.ts";
import { type Highlight, pieces } from "./highlight.ts";
import { highlightClass } from "./highlight-class.ts";
import { suggestionClass } from "./suggestion-class.ts";

export interface StaticTextProps {
  document: Node;
  highlights?: readonly Highlight[];
}

/** A document as the live editor would draw it, without one: the same elements from the same schema. */
export const StaticText = memo(({ document, highlights = NONE }: StaticTextProps) => staticText(document, highlights));

/** The same for who draws its words together with what stands around them. */
export function staticText(document: Node, highlights: readonly Highlight[]): ReactNode {
  let offset = 0;
  return document.children.map((paragraph, index) => {
    if (index > 0) offset += PARAGRAPH_BREAK;
    const start = offset;
    offset += paragraph.content.size;
    // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no names of their own
    const words = <p key={index}>{inside(paragraph, start, highlights)}</p>;
    if (paragraph.marks.length === 0) return words;
    // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no names of their own
    return <Fragment key={index}>{underMarks(paragraph, words, false)}</Fragment>;
  });
}

/** The Korean, or any plain words, with what is said of them. */
export const markedText = (text: string, highlights: readonly Highlight[]): ReactNode => words(text, 0, highlights);

const NONE: readonly Highlight[] = [];
/** As `textOf` counts it. */
const PARAGRAPH_BREAK = 2;

function inside(paragraph: Node, start: number, highlights: readonly Highlight[]): ReactNode {
  if (paragraph.childCount === 0) return <br />;
  const only = paragraph.childCount === 1 ? paragraph.firstChild : null;
  if (only?.isText && only.marks.length === 0) return words(only.text ?? "", start, highlights);
  let offset = start;
  return paragraph.children.map((child, index) => {
    const from = offset;
    offset += child.nodeSize;
    const drawn = child.isText ? words(child.text ?? "", from, highlights) : <br />;
    // biome-ignore lint/suspicious/noArrayIndexKey: runs of text have no names of their own
    return <Fragment key={index}>{underMarks(child, drawn)}</Fragment>;
  });
}

const underMarks = ({ marks }: Node, drawn: ReactNode, inline = true): ReactNode =>
  marks.reduceRight<ReactNode>((inner, mark) => within(mark, inner, inline), drawn);

function words(text: string, start: number, highlights: readonly Highlight[]): ReactNode {
  // Most paragraphs are one run of plain words, and there are five hundred: they are given to the page as they are.
  if (highlights.length === 0) return text;
  return pieces(text, start, highlights).map((piece, index) =>
    piece.highlights.length === 0 ? (
      piece.text
    ) : (
      <span
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces are told apart by their order alone
        key={index}
        className={highlightClass(piece.highlights)}
        title={piece.highlights.find(({ title }) => title)?.title}
        data-highlight={piece.highlights.map(({ id }) => id).join(" ")}
      >
        {piece.text}
      </span>
    ),
  );
}

function within(mark: Mark, inner: ReactNode, inline: boolean): ReactNode {
  const { type, attrs } = mark;
  if (type.name === "insertion" || type.name === "deletion") return suggested(mark, type.name, inner, inline);
  if (type.name === "bold") return <strong>{inner}</strong>;
  if (type.name === "italic") return <em>{inner}</em>;
  if (type.name !== "link") return inner;
  return (
    <a
      href={String(attrs.href)}
      target="_blank"
      rel="noopener noreferrer nofollow"
      tabIndex={-1}
      onClick={onlyOnPurpose}
    >
      {inner}
    </a>
  );
}

function suggested(mark: Mark, kind: "insertion" | "deletion", inner: ReactNode, inline: boolean): ReactNode {
  const { id, by } = proposalOf(mark);
  const As = inline ? (kind === "insertion" ? "ins" : "del") : "div";
  return (
    <As className={suggestionClass(kind, inline)} style={colouredBy(by)} data-suggestion={id}>
      {inner}
    </As>
  );
}

const colouredBy = (personId: string) => ({ "--colour": colourOf(personId) }) as CSSProperties; // React's type knows no custom properties

/** A press in the text is for the text; a link is followed with Ctrl or ⌘, as in every editor. */
function onlyOnPurpose(event: MouseEvent): void {
  if (!event.ctrlKey && !event.metaKey) event.preventDefault();
}
