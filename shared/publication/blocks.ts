import type { Node } from "@tiptap/pm/model";
import { parseDocument } from "#shared/document/document.ts";
import type { PublishedPart, PublishedText } from "./edition.ts";

/** A part with its document, ready to be written in any format. */
export interface Piece {
  part: PublishedPart;
  paragraphs: readonly Node[];
}

/** What a renderer writes one after the other: pictures with their texts, lists and quotations as one thing each. */
export type Block =
  | { type: "piece"; piece: Piece }
  | { type: "list"; pieces: Piece[] }
  | { type: "quotation"; pieces: Piece[] }
  | { type: "figure"; imageId: string; pieces: Piece[] };

const FIGURE_KINDS = new Set(["caption", "credit", "alttext"]);

/** The parts in order; the texts of a picture stand together where the first of them stands. */
export function blocksOf({ parts }: Pick<PublishedText, "parts">): Block[] {
  const blocks: Block[] = [];
  const figures = new Map<string, Piece[]>();
  for (const part of parts) {
    const piece: Piece = { part, paragraphs: paragraphsOf(part) };
    const last = blocks.at(-1);
    if (part.imageId && FIGURE_KINDS.has(part.kind)) {
      const figure = figures.get(part.imageId);
      if (figure) figure.push(piece);
      else {
        const pieces = [piece];
        figures.set(part.imageId, pieces);
        blocks.push({ type: "figure", imageId: part.imageId, pieces });
      }
    } else if (part.kind === "listitem" || part.kind === "blockquote") {
      const type = part.kind === "listitem" ? "list" : "quotation";
      if (last?.type === type) last.pieces.push(piece);
      else blocks.push({ type, pieces: [piece] });
    } else blocks.push({ type: "piece", piece });
  }
  return blocks;
}

/** Paragraphs that hold something; the schema allows empty ones. */
const paragraphsOf = (part: PublishedPart) =>
  parseDocument(part.document).children.filter((paragraph) => paragraph.content.size > 0);

export const pieceOfKind = (pieces: readonly Piece[], kind: PublishedPart["kind"]) =>
  pieces.find(({ part }) => part.kind === kind);

/** A date as newspapers write it, in UTC. */
export function dateline(moment: string): string {
  const date = new Date(moment);
  return `${MONTHS[date.getUTCMonth()]} ${date.getUTCDate()}, ${date.getUTCFullYear()}`;
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** Said on everything that leaves the desk without having passed the gate. */
export const DRAFT_MARK = "DRAFT – not for publication";

/** A picture as renderers need it. */
export interface Picture {
  mediaType: string;
  base64: string;
  width: number;
  height: number;
}

export interface Rendering {
  /** By image id. */
  pictures: ReadonlyMap<string, Picture>;
  draft?: boolean;
}
