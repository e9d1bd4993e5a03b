import { z } from "zod";
import { kind } from "#shared/articles/kind.ts";
import { documentJson } from "#shared/document/document.ts";

/** Which of the two texts is read: the Korean, or an English draft of it. */
export const side = z.enum(["source", "target"]);
export type Side = z.infer<typeof side>;

/** One part of the article as it was recognised. A draft's part also keeps its bold, italic and links in `document`. */
export const recognisedPart = z.object({ kind, text: z.string().min(1), document: documentJson.optional() });
export type RecognisedPart = z.infer<typeof recognisedPart>;

/** What was in the file and is not in the parts (for `table` and `link` only the form is left out, the words are kept). */
export const LEFT_OUT = [
  "deletion",
  "moved",
  "comment",
  "header",
  "footer",
  "hidden",
  "textbox",
  "equation",
  "phonetic",
  "object",
  "table",
  "link",
  "image",
  "script",
  "furniture",
] as const;
export const leftOut = z.object({
  what: z.enum(LEFT_OUT),
  count: z.int().positive(),
  texts: z.array(z.string()).describe("The words concerned, where there are any, so that nothing is lost unseen"),
});
export type LeftOut = z.infer<typeof leftOut>;
export type LeftOutWhat = LeftOut["what"];

/** What was changed on the way in, or should be looked at before the article is made. */
export const INTAKE_WARNINGS = [
  "controlCharactersRemoved",
  "composed",
  "replacementCharacters",
  "decoded",
  "insertionsAccepted",
  "footnotesAtEnd",
  "lineEndsInParagraphs",
  "noHeadline",
] as const;
export const intakeWarning = z.object({
  code: z.enum(INTAKE_WARNINGS),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type IntakeWarning = z.infer<typeof intakeWarning>;

/** A picture found in the file. Its bytes are as they came: they go through `cleanImage` before they are kept. */
export const recognisedImage = z.object({
  name: z.string(),
  mediaType: z.string(),
  bytes: z.base64(),
  captionPart: z.int().nonnegative().optional(),
  creditPart: z.int().nonnegative().optional(),
  altPart: z.int().nonnegative().optional(),
});
export type RecognisedImage = z.infer<typeof recognisedImage>;

/** A pasted text or a file as Naru understands it, to be corrected by a person before an article is made of it. */
export const recognised = z
  .object({
    parts: z.array(recognisedPart),
    images: z.array(recognisedImage),
    leftOut: z.array(leftOut),
    warnings: z.array(intakeWarning),
  })
  .meta({ id: "Recognised", description: "What was recognised in a pasted text or a file" });
export type Recognised = z.infer<typeof recognised>;
