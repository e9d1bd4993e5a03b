import { z } from "zod";
import { id, moment } from "#shared/api/values.ts";
import { kind } from "#shared/articles/kind.ts";
import { documentJson } from "#shared/document/document.ts";

/** SHA-256 over the normalised text, in hexadecimal. */
export const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** What an approval signs: these Korean words, these English words. */
export const digests = z.object({ source: digest, target: digest }).meta({ id: "Digests" });
export type Digests = z.infer<typeof digests>;

export const sameDigests = (a: Digests, b: Digests) => a.source === b.source && a.target === b.target;

export const sourceParagraph = z
  .object({ id, /** Place in the Korean, from 0. */ position: z.number().int(), kind, text: z.string() })
  .meta({ id: "SourceParagraph" });
export type SourceParagraph = z.infer<typeof sourceParagraph>;

/** The unit of work and of review: zero or more Korean paragraphs and the English that renders them. */
export const segment = z
  .object({
    id,
    articleId: id,
    /** Order in the article and in what is published. */
    position: z.number().int(),
    kind,
    source: z.array(sourceParagraph),
    /** With what is only suggested, as marks. */
    document: documentJson,
    /** The words that stand: as if every suggestion were rejected. */
    text: z.string(),
    /** Counts the batches of steps; a write names the version that it was made from. */
    version: z.number().int(),
    digests,
    /** Who wrote any of the present English since it was last approved. */
    authors: z.array(id),
    writtenAt: moment.nullable(),
    writtenBy: id.nullable(),
    /** The aligner's confidence in this row, 0 to 1; null once a person has set it. */
    confidence: z.number().nullable(),
    imageId: id.nullable(),
  })
  .meta({ id: "Segment" });
export type Segment = z.infer<typeof segment>;

export const hasTarget = (segment: Pick<Segment, "text">) => segment.text.trim() !== "";
export const sourceText = (segment: Pick<Segment, "source">) => segment.source.map((each) => each.text).join("\n\n");

/** What the checks of a whole article read of its segments. */
export const partsOf = (segments: readonly Pick<Segment, "source" | "text" | "kind">[]) =>
  segments.map((segment) => ({ source: sourceText(segment), target: segment.text, kind: segment.kind }));
