import type { Node } from "@tiptap/pm/model";
import { NOTICE_TITLES } from "./assemble.ts";
import {
  type Block,
  blocksOf,
  DRAFT_MARK,
  dateline,
  type Picture,
  type Piece,
  pieceOfKind,
  type Rendering,
} from "./blocks.ts";
import type { PublishedText } from "./edition.ts";

/**
 * CommonMark. Whatever the text holds, it reads as that text and never becomes markup by accident. The pictures are in
 * the file, as in HTML, but at its end, where they do not stand between the words.
 */
export function toMarkdown(text: PublishedText, { pictures, draft = false }: Rendering): string {
  const shown = picturesShown(text, pictures);
  const paragraphs = [
    ...(draft ? [`**${DRAFT_MARK}**`] : []),
    ...(text.parts.length === 0 ? [`# ${escapeLine(text.headline)}`] : []),
    ...text.notices.map(({ kind, text: words, at }) =>
      quoted(`**${NOTICE_TITLES[kind]}** (${dateline(at)}): ${words.split("\n").map(escapeLine).join("\n")}`),
    ),
    ...blocksOf(text).map((block) => blockMarkdown(block, shown)),
    ...(text.credits.length > 0 ? ["---", text.credits.map(escapeLine).join("\\\n")] : []),
    ...[...shown.values()].map(
      ({ label, picture }) => `[${label}]: <data:${picture.mediaType};base64,${picture.base64}>`,
    ),
  ];
  return `${paragraphs.join("\n\n")}\n`;
}

interface Shown {
  label: string;
  picture: Picture;
}

/** The pictures that there are, numbered as they come. */
function picturesShown(text: PublishedText, pictures: Rendering["pictures"]): Map<string, Shown> {
  const shown = new Map<string, Shown>();
  for (const { imageId } of text.parts) {
    const picture = imageId === null ? undefined : pictures.get(imageId);
    if (imageId !== null && picture && !shown.has(imageId))
      shown.set(imageId, { label: `picture-${shown.size + 1}`, picture });
  }
  return shown;
}

function blockMarkdown(block: Block, shown: ReadonlyMap<string, Shown>): string {
  if (block.type === "list") return block.pieces.map((piece) => `- ${indented(flow(piece))}`).join("\n");
  if (block.type === "quotation") return quoted(block.pieces.map(flow).join("\n\n"));
  if (block.type === "figure") return figureMarkdown(block.imageId, block.pieces, shown);
  const { piece } = block;
  if (piece.part.kind === "headline") return `# ${oneLine(piece)}`;
  if (piece.part.kind === "subheading") return `## ${oneLine(piece)}`;
  return flow(piece);
}

/** Without the picture, its alternative text says what stood there. */
function figureMarkdown(imageId: string, pieces: readonly Piece[], shown: ReadonlyMap<string, Shown>): string {
  const alt = pieceOfKind(pieces, "alttext");
  const words = alt ? escapeInline(alt.part.text.replace(/\s*\n\s*/g, " ")) : "";
  const label = shown.get(imageId)?.label;
  const figure = label ? `![${words}][${label}]` : `\\[Picture: ${words}\\]`;
  return [figure, ...pieces.filter((piece) => piece !== alt).map(flow)].join("\n\n");
}

const quoted = (text: string) =>
  text
    .split("\n")
    .map((line) => (line === "" ? ">" : `> ${line}`))
    .join("\n");
const indented = (text: string) => text.replaceAll("\n", "\n  ");

const flow = ({ paragraphs }: Piece) => paragraphs.map((paragraph) => paragraphMarkdown(paragraph)).join("\n\n");

/** A heading is one line in Markdown. */
const oneLine = ({ paragraphs }: Piece) =>
  paragraphs.map((paragraph) => paragraphMarkdown(paragraph).replaceAll("\\\n", " ")).join(" ");

function paragraphMarkdown(paragraph: Node): string {
  const { children } = paragraph;
  const written = children.map((node, at) =>
    node.type.name === "hardBreak"
      ? "\\\n"
      : inline(node, neighbour(children[at - 1], -1), neighbour(children[at + 1], 0)),
  );
  return written.join("").split("\n").map(escapeStart).join("\n");
}

/** The character that touches; an asterisk where the neighbour is emphasised too and may end or begin with one. */
function neighbour(node: Node | undefined, at: 0 | -1): string | undefined {
  const character = node?.text?.at(at);
  if (character === undefined || /\s/.test(character)) return character;
  return node?.marks.some(({ type }) => type.name !== "link") ? "*" : character;
}

/** Marks do not reach over white space at their ends, where CommonMark would not see them. */
function inline(node: Node, before: string | undefined, after: string | undefined): string {
  const text = node.text ?? "";
  const [, left = "", core = "", right = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (core === "") return text;
  const tight = fits(core, left === "" ? before : left.at(-1), right === "" ? after : right.at(0));
  const marked = node.marks.reduceRight((inner, mark) => {
    if (mark.type.name === "link")
      return `[${inner}](<${String(mark.attrs.href).replace(/[<>\\]/g, encodeURIComponent)}>)`;
    if (mark.type.name === "bold") return tight ? `**${inner}**` : `<strong>${inner}</strong>`;
    return tight ? `*${inner}*` : `<em>${inner}</em>`;
  }, escapeInline(core));
  return left + marked + right;
}

/**
 * Whether asterisks around these words would be seen as emphasis beside these characters.
 * https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run
 */
function fits(core: string, before: string | undefined, after: string | undefined): boolean {
  const opens = !isPunctuation(core.at(0)) || isBoundary(before);
  const closes = !isPunctuation(core.at(-1)) || isBoundary(after);
  return opens && closes && before !== "*" && after !== "*";
}

const isPunctuation = (character: string | undefined) => character !== undefined && /[\p{P}\p{S}]/u.test(character);
const isBoundary = (character: string | undefined) =>
  character === undefined || /\s/.test(character) || isPunctuation(character);

const escapeLine = (text: string) => escapeStart(escapeInline(text));
const escapeInline = (text: string) => text.replace(/[\\`*_[\]<>&~|$]/g, "\\$&");

/** What would begin a heading, a list, a quotation, a rule or code at the start of a line. */
const escapeStart = (line: string) =>
  line
    .replace(/^(\s*)([#+=-])/, "$1\\$2")
    .replace(/^(\s*\d{1,9})([.)])/, "$1\\$2")
    .replace(/^[ \t]+/, (space) => "&nbsp;".repeat(space.length));
