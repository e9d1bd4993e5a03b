import { z } from "zod";
import { endpoint } from "#shared/api/endpoint.ts";
import { id, moment, typedText } from "#shared/api/values.ts";
import { member } from "#shared/articles/article.ts";
import { kind } from "#shared/articles/kind.ts";
import { documentJson } from "#shared/document/document.ts";
import { recognised, side } from "./recognised.ts";

/** Files travel as base64 in JSON: one body form for every door, and 10 MB is plenty for an article. */
const FILE_LIMIT = 14_000_000;

export const recogniseText = endpoint({
  method: "POST",
  path: "/api/intake/texts",
  summary: "Recognise pasted text: headline, byline, captions, body…",
  input: z.object({
    side,
    text: z.string().max(3_000_000),
    /** What the clipboard offers beside the plain text; cleaned of login names and paths before and after it is sent. */
    html: z.string().max(4_000_000).optional(),
  }),
  output: recognised,
  bodyLimit: 8_000_000,
});

export const recogniseFile = endpoint({
  method: "POST",
  path: "/api/intake/files",
  summary: "Recognise a TXT, MD, HTML or DOCX file",
  input: z.object({ side, name: typedText(300), content: z.base64() }),
  output: recognised,
  bodyLimit: FILE_LIMIT,
});

export const MOST_PARTS = 2_000;
export const part = z.object({ kind, text: z.string().max(100_000) });

/** The file as it came, kept beside the article. */
export const original = z
  .object({ name: typedText(300), content: z.base64() })
  .nullable()
  .default(null);

export const createArticle = endpoint({
  method: "POST",
  path: "/api/articles",
  summary: "Create an article of a recognised text, with or without an English draft",
  input: z.object({
    source: z.array(part).min(1).max(MOST_PARTS),
    draft: z
      .array(part.extend({ document: documentJson.optional() }))
      .max(MOST_PARTS)
      .default([]),
    draftByMachine: z.boolean().default(false).describe("Every sentence of the draft is unedited machine text"),
    images: z
      .array(
        z.object({
          name: typedText(300),
          content: z.base64(),
          captionPart: z.number().int().min(0).optional(),
          creditPart: z.number().int().min(0).optional(),
          altPart: z.number().int().min(0).optional(),
        }),
      )
      .max(50)
      .default([]),
    original,
    restricted: z.boolean().default(false),
    dueAt: moment.nullable().default(null),
    koreanPublishedAt: moment.nullable().default(null),
    members: z
      .array(member.pick({ personId: true, part: true }))
      .max(200)
      .default([]),
    /** Makes a second press of the button harmless. */
    requestId: z.uuid(),
  }),
  output: z.object({ articleId: id, segments: z.number().int(), doubtful: z.number().int() }),
  bodyLimit: 40_000_000,
});
