import { randomUUID } from "node:crypto";
import type { CleanPart, DraftPart } from "#server/intake/clean-parts.ts";
import { sourceDigest, targetDigest } from "#server/segments/digest.ts";
import { IMAGE_KINDS } from "#server/segments/image-rows.ts";
import type { Bead } from "#shared/alignment/bead.ts";
import { inEnglishOrder } from "#shared/alignment/english-order.ts";
import type { Kind } from "#shared/articles/kind.ts";
import { textOf } from "#shared/document/document.ts";
import { documentOf, joinDocuments } from "#shared/document/standing-paragraphs.ts";
import type { Segment, SourceParagraph } from "#shared/segments/segment.ts";

/** Which parts that were sent tell of an image. */
export interface TiedImage {
  id: string;
  captionPart?: number | undefined;
  creditPart?: number | undefined;
  altPart?: number | undefined;
}

export interface Brought {
  articleId: string;
  source: readonly CleanPart[];
  draft: readonly DraftPart[];
  images: readonly TiedImage[];
  /** Who brings the draft in, and is its author here. */
  by: string;
  at: Date;
  /** How the two were aligned. */
  beads: readonly Bead[];
}

/** The Korean paragraphs and the segments of a new article: the draft aligned, and every image with its rows. */
export function layOut(brought: Brought): { paragraphs: SourceParagraph[]; segments: Segment[] } {
  const { source, draft, beads: aligned } = brought;
  const paragraphs = source.map(({ kind, text }, position) => ({ id: randomUUID(), position, kind, text }));
  const beads = draft.length > 0 ? aligned : source.map((_, index) => ({ ...ALONE, source: [index] }));
  const images = imagesByParagraph(brought);
  const segments = inEnglishOrder(beads).map((bead) => segmentFrom(bead, brought, paragraphs, images));
  return { paragraphs, segments: withImageRows(segments, brought).map((each, position) => ({ ...each, position })) };
}

type LooseBead = Pick<Bead, "source" | "target"> & { readonly confidence: number | null };

const ALONE: LooseBead = { source: [], target: [], confidence: null };

function segmentFrom(
  bead: LooseBead,
  { articleId, source, draft, by, at }: Brought,
  paragraphs: readonly SourceParagraph[],
  images: ReadonlyMap<number, string>,
): Segment {
  const korean = bead.source.flatMap((index) => paragraphs[index] ?? []);
  const english = bead.target.flatMap((index) => draft[index] ?? []);
  const document = joinDocuments(english.map((part) => part.document));
  const hasDraft = english.length > 0;
  return {
    ...blankSegment(articleId, (korean[0] ?? english[0])?.kind ?? "body"),
    source: korean,
    document: document.toJSON(),
    text: textOf(document),
    version: hasDraft ? 1 : 0,
    digests: { source: sourceDigest(korean.map(({ text }) => text)), target: targetDigest(document) },
    authors: hasDraft ? [by] : [],
    writtenAt: hasDraft ? at.toISOString() : null,
    writtenBy: hasDraft ? by : null,
    confidence: bead.confidence,
    imageId: bead.source.map((index) => images.get(source[index]?.sent ?? -1)).find((image) => image) ?? null,
  };
}

function blankSegment(articleId: string, kind: Kind): Segment {
  const document = documentOf([]);
  return {
    id: randomUUID(),
    articleId,
    position: 0,
    kind,
    source: [],
    document: document.toJSON(),
    text: "",
    version: 0,
    digests: { source: sourceDigest([]), target: targetDigest(document) },
    authors: [],
    writtenAt: null,
    writtenBy: null,
    confidence: null,
    imageId: null,
  };
}

/** Number of a part as it was sent → the image that it tells of. */
function imagesByParagraph({ images }: Brought): Map<number, string> {
  const tied = new Map<number, string>();
  for (const { id, captionPart, creditPart, altPart } of images)
    for (const part of [captionPart, creditPart, altPart]) if (part !== undefined) tied.set(part, id);
  return tied;
}

/** What nobody has said of an image yet stands empty beside what was said, or at the end, so that the gate can ask for it. */
function withImageRows(segments: readonly Segment[], { articleId, images }: Brought): Segment[] {
  const result = [...segments];
  for (const { id } of images) {
    const rows = result.filter(({ imageId }) => imageId === id);
    const missing = IMAGE_KINDS.filter((kind) => !rows.some((row) => row.kind === kind));
    const last = rows.at(-1);
    const place = last ? result.indexOf(last) + 1 : result.length;
    result.splice(place, 0, ...missing.map((kind) => ({ ...blankSegment(articleId, kind), imageId: id })));
  }
  return result;
}
