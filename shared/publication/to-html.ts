import type { Mark, Node } from "@tiptap/pm/model";
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
import { STYLESHEET } from "./stylesheet.ts";

/**
 * A whole page in one file: pictures inside it, no script, nothing loaded from anywhere. Every element that carries the
 * words of a segment names it in `data-segment`, so that a second program can hold the page against the manifest.
 */
export function toHtml(text: PublishedText, { pictures, draft = false }: Rendering): string {
  const blocks = blocksOf(text);
  const headLength = blocks.findIndex((block) => !isHead(block));
  const head = headLength === -1 ? blocks : blocks.slice(0, headLength);
  const body = blocks.slice(head.length);
  return [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escaped(text.headline || "Untitled")}</title>`,
    `<style>${STYLESHEET}</style>`,
    "</head>",
    "<body>",
    ...(draft ? [`<p class="draft" role="note">${escaped(DRAFT_MARK)}</p>`] : []),
    "<main>",
    "<article>",
    "<header>",
    ...(text.parts.length === 0 ? [`<h1>${escaped(text.headline)}</h1>`] : []),
    ...head.map((block) => block.type === "piece" && pieceHtml(block.piece)),
    ...(draft ? [] : [`<p class="date"><time datetime="${text.publishedAt}">${dateline(text.publishedAt)}</time></p>`]),
    "</header>",
    ...text.notices.map(noticeHtml),
    ...body.map((block) => blockHtml(block, pictures)),
    ...(text.credits.length > 0
      ? ['<footer class="credits">', ...text.credits.map((credit) => `<p>${escaped(credit)}</p>`), "</footer>"]
      : []),
    "</article>",
    "</main>",
    "</body>",
    "</html>",
    "",
  ]
    .filter((line) => line !== false)
    .join("\n");
}

const isHead = (block: Block) =>
  block.type === "piece" && ["headline", "standfirst", "byline"].includes(block.piece.part.kind);

function noticeHtml({ kind, text, at }: PublishedText["notices"][number]): string {
  const paragraphs = text.split(/\n{2,}/).map((paragraph) => `<p>${escaped(paragraph).replaceAll("\n", "<br>")}</p>`);
  const title = `<p class="notice-title"><strong>${NOTICE_TITLES[kind]}</strong> <time datetime="${at}">${dateline(at)}</time></p>`;
  return `<aside class="notice">\n${[title, ...paragraphs].join("\n")}\n</aside>`;
}

function blockHtml(block: Block, pictures: ReadonlyMap<string, Picture>): string {
  switch (block.type) {
    case "piece":
      return pieceHtml(block.piece);
    case "list":
      return `<ul>\n${block.pieces.map((piece) => element("li", piece)).join("\n")}\n</ul>`;
    case "quotation":
      return `<blockquote>\n${block.pieces.map((piece) => flow("", piece)).join("\n")}\n</blockquote>`;
    case "figure":
      return figureHtml(block.pieces, pictures.get(block.imageId));
  }
}

function pieceHtml(piece: Piece): string {
  switch (piece.part.kind) {
    case "headline":
      return element("h1", piece);
    case "subheading":
      return element("h2", piece);
    case "standfirst":
    case "byline":
    case "caption":
    case "credit":
    case "alttext":
      return flow(piece.part.kind, piece);
    case "note":
      return `<aside class="note">\n${flow("", piece)}\n</aside>`;
    default:
      return flow("", piece);
  }
}

function figureHtml(pieces: readonly Piece[], picture: Picture | undefined): string {
  const alt = pieceOfKind(pieces, "alttext");
  const others = pieces.filter(({ part }) => part.kind !== "alttext");
  const captions = ["caption", "credit"].flatMap((kind) =>
    others.filter(({ part }) => part.kind === kind).map((piece) => `<span class="${kind}" ${inside(piece)}</span>`),
  );
  return [
    "<figure>",
    ...(picture ? [imageHtml(picture, alt)] : []),
    ...pieces
      .filter(({ part }) => part.kind === "alttext" && (!picture || !isPlain(alt) || part !== alt?.part))
      .map(altText),
    ...(captions.length > 0 ? [`<figcaption>${captions.join(" ")}</figcaption>`] : []),
    "</figure>",
  ].join("\n");

  /** An attribute holds no emphasis: alternative text with some stands beside the picture as well, unseen, to be checked. */
  function altText(piece: Piece) {
    return `<div class="alttext"${picture ? " hidden" : ""} ${inside(piece)}</div>`;
  }
}

function imageHtml({ mediaType, base64, width, height }: Picture, alt: Piece | undefined): string {
  const named = alt && isPlain(alt) ? ` data-segment="${alt.part.segmentId}"` : "";
  const words = escaped(alt?.part.text ?? "").replaceAll("\n", "&#10;");
  return `<img src="data:${mediaType};base64,${base64}" width="${width}" height="${height}" alt="${words}"${named}>`;
}

function isPlain(piece: Piece | undefined): boolean {
  const [only, ...more] = piece?.paragraphs ?? [];
  return (
    only !== undefined && more.length === 0 && only.children.every((node) => node.isText && node.marks.length === 0)
  );
}

const element = (tag: string, piece: Piece) => `<${tag} ${inside(piece)}</${tag}>`;

/** One paragraph is a `p`; several are a `div` of them. */
function flow(name: string, piece: Piece): string {
  const named = name ? ` class="${name}"` : "";
  if (piece.paragraphs.length === 1) return `<p${named} ${inside(piece)}</p>`;
  const paragraphs = piece.paragraphs.map((paragraph) => `<p>${inlines(paragraph)}</p>`);
  return `<div${named} data-segment="${piece.part.segmentId}">${paragraphs.join("")}</div>`;
}

function inside({ part, paragraphs }: Piece): string {
  const [only, ...more] = paragraphs;
  const words =
    only && more.length === 0
      ? inlines(only)
      : paragraphs.map((paragraph) => `<span class="line">${inlines(paragraph)}</span>`).join("");
  return `data-segment="${part.segmentId}">${words}`;
}

const inlines = (paragraph: Node) => paragraph.children.map(inline).join("");

function inline(node: Node): string {
  if (node.type.name === "hardBreak") return "<br>";
  return node.marks.reduceRight((inner, mark) => wrapped(mark, inner), escaped(node.text ?? ""));
}

function wrapped(mark: Mark, inner: string): string {
  if (mark.type.name === "link")
    return `<a href="${escaped(String(mark.attrs.href))}" rel="noopener noreferrer">${inner}</a>`;
  return mark.type.name === "bold" ? `<strong>${inner}</strong>` : `<em>${inner}</em>`;
}

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
