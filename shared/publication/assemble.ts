import { parseDocument } from "#shared/document/document.ts";
import { withoutSuggestions } from "#shared/document/settle.ts";
import { hasTarget, type Segment } from "#shared/segments/segment.ts";
import type { EditionKind, PublishedPart, PublishedText } from "./edition.ts";

export interface Assembled {
  articleId: string;
  editionNumber: number;
  segments: readonly (Segment & { review: { omitted: unknown } })[];
  credits: readonly string[];
  notices: PublishedText["notices"];
  publishedAt: Date;
}

/** The article as a reader gets it: the English in order, what was left out left out. */
export function assemble(from: Assembled): PublishedText {
  const { articleId, editionNumber, segments, credits, notices, publishedAt } = from;
  const parts = segments
    .filter((segment) => hasTarget(segment) && !segment.review.omitted)
    .map(
      ({ id, kind, document, text, imageId }): PublishedPart => ({
        segmentId: id,
        kind,
        document: withoutSuggestions(parseDocument(document)).toJSON(),
        text,
        imageId,
        omitted: false,
      }),
    );
  return {
    articleId,
    editionNumber,
    headline: headlineOf(parts),
    parts,
    credits: [...credits],
    notices,
    publishedAt: publishedAt.toISOString(),
  };
}

/** What stands in the place of a withdrawn article: the notice alone. Nothing of the text, which may be why it was withdrawn. */
export function withdrawnText(
  articleId: string,
  editionNumber: number,
  notice: string,
  publishedAt: Date,
): PublishedText {
  const at = publishedAt.toISOString();
  return {
    articleId,
    editionNumber,
    headline: "Article withdrawn",
    parts: [],
    credits: [],
    notices: [{ kind: "withdrawal", text: notice, at }],
    publishedAt: at,
  };
}

const headlineOf = (parts: readonly PublishedPart[]) =>
  parts.find(({ kind }) => kind === "headline")?.text.replace(/\s*\n\s*/g, " ") ?? "";

/** Whether a reader would see any difference, notices apart. */
export function readsTheSame(one: PublishedText, other: PublishedText): boolean {
  return JSON.stringify(visible(one)) === JSON.stringify(visible(other));
}

/** Field by field: what comes back from the database has its keys in another order. */
const visible = ({ parts, credits }: PublishedText) => [
  parts.map(({ segmentId, kind, document, imageId }) => [segmentId, kind, sorted(document), imageId]),
  credits,
];

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => [key, sorted(field)]);
}

export const NOTICE_TITLES: Record<EditionKind, string> = {
  publication: "Notice",
  typo: "Notice",
  clarification: "Clarification",
  correction: "Correction",
  withdrawal: "Withdrawn",
  restoration: "Notice",
};
