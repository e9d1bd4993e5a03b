import { NOTICE_TITLES } from "./assemble.ts";
import { type Block, blocksOf, DRAFT_MARK, dateline, type Piece, pieceOfKind } from "./blocks.ts";
import type { PublishedText } from "./edition.ts";

/** Plain text: every word of the English in order, a blank line between paragraphs, then the credits. */
export function toText(text: PublishedText, { draft = false }: { draft?: boolean } = {}): string {
  const paragraphs = [
    ...(draft ? [DRAFT_MARK] : []),
    ...(text.parts.length === 0 ? [text.headline] : []),
    ...text.notices.map((notice) => `${NOTICE_TITLES[notice.kind]} (${dateline(notice.at)}): ${notice.text}`),
    ...blocksOf(text).map(blockText),
    ...(text.credits.length > 0 ? [text.credits.join("\n")] : []),
  ];
  return `${paragraphs.join("\n\n")}\n`;
}

function blockText(block: Block): string {
  if (block.type === "piece") return block.piece.part.text;
  if (block.type === "list") return block.pieces.map(({ part }) => `• ${part.text}`).join("\n");
  if (block.type === "quotation") return block.pieces.map(({ part }) => part.text).join("\n\n");
  const alt = pieceOfKind(block.pieces, "alttext");
  return [alt, ...block.pieces.filter((piece) => piece !== alt)].flatMap((piece) => figureText(piece)).join("\n");
}

const figureText = (piece: Piece | undefined) =>
  piece ? [piece.part.kind === "alttext" ? `[Picture: ${piece.part.text}]` : piece.part.text] : [];
