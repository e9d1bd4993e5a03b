import { z } from "zod";
import { id, moment, typedText } from "#shared/api/values.ts";
import { kind } from "#shared/articles/kind.ts";
import { documentJson } from "#shared/document/document.ts";
import { question } from "#shared/gate/sign-off.ts";
import { digest, digests } from "#shared/segments/segment.ts";

export const editionKind = z.enum(["publication", "typo", "clarification", "correction", "withdrawal", "restoration"]);
export type EditionKind = z.infer<typeof editionKind>;

/** One part of an article as it reads: what a renderer is given. */
export const publishedPart = z.object({
  segmentId: id,
  kind,
  document: documentJson,
  text: z.string(),
  imageId: id.nullable(),
  omitted: z.boolean(),
});
export type PublishedPart = z.infer<typeof publishedPart>;

/** Everything a reader gets, before it is put into a format. Nothing that is not in here is published. */
export const publishedText = z
  .object({
    articleId: id,
    editionNumber: z.number().int(),
    headline: z.string(),
    parts: z.array(publishedPart),
    credits: z.array(z.string()).describe("Finished lines: “Translated by Jang Min-ji”"),
    notices: z.array(z.object({ kind: editionKind, text: z.string(), at: moment })),
    publishedAt: moment,
  })
  .meta({ id: "PublishedText" });
export type PublishedText = z.infer<typeof publishedText>;

/** Proof of an edition that can be checked without Naru: what was published, who approved which words, what was let through. */
export const manifest = z
  .object({
    format: z.literal("naru-edition-1"),
    articleId: id,
    edition: z.number().int(),
    kind: editionKind,
    publishedAt: moment,
    publishedBy: id,
    previous: digest.nullable().describe("SHA-256 of the previous edition's manifest"),
    html: digest.describe("SHA-256 of the edition's HTML file, byte for byte"),
    text: digest.describe("SHA-256 of the edition's plain text file, byte for byte"),
    segments: z.array(
      z.object({
        segmentId: id,
        kind,
        digests,
        approvals: z.array(z.object({ by: id, at: moment })),
        omitted: z.boolean(),
        added: z.boolean(),
      }),
    ),
    waivers: z.array(z.object({ segmentId: id, check: z.string(), by: id, at: moment, reason: z.string() })),
    overrides: z.array(z.object({ key: z.string(), by: id, at: moment, reason: z.string() })),
    images: z.array(z.object({ imageId: id, sha256: digest })),
    signOff: z
      .array(z.object({ question, by: id, at: moment, answer: digest.nullable() }))
      .optional()
      .describe("Restricted articles: who answered for the sources; of the answers only a digest of what was sealed"),
  })
  .meta({ id: "Manifest" });
export type Manifest = z.infer<typeof manifest>;

export const edition = z
  .object({
    id,
    articleId: id,
    number: z.number().int(),
    kind: editionKind,
    notice: z.string().nullable(),
    by: id,
    at: moment,
    headline: z.string(),
    segments: z.array(z.object({ segmentId: id, kind, text: z.string(), digests })),
    manifest,
    /** Ed25519 over the canonical JSON of the manifest, base64. */
    signature: z.string(),
  })
  .meta({ id: "Edition" });
export type Edition = z.infer<typeof edition>;

export const FORMATS = ["html", "md", "docx", "txt", "json"] as const;
export const format = z.enum(FORMATS);
export type Format = z.infer<typeof format>;

export const notice = typedText(2_000);
