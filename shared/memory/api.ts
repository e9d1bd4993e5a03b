import { z } from "zod";
import { endpoint } from "#shared/api/endpoint.ts";
import { id, moment, nothing, typedText } from "#shared/api/values.ts";
import { LONGEST_TEXT, memoryMatch, memoryPair } from "./pair.ts";

export const memoryImport = z
  .object({
    id,
    name: z.string(),
    by: id.nullable(),
    at: moment,
    /** Null while it goes on. */
    finishedAt: moment.nullable(),
    withdrawnAt: moment.nullable(),
    pairs: z.number().int(),
    repeated: z.number().int().describe("Pairs that the memory had already"),
    malformed: z.number().int().describe("Entries that could not be used"),
    /** The first of those: on which line, and why. */
    faults: z.array(z.object({ at: z.number().int(), why: z.string() })),
    bytes: z.number().int(),
    bytesRead: z.number().int(),
  })
  .meta({ id: "MemoryImport" });
export type MemoryImport = z.infer<typeof memoryImport>;

export const goesOn = ({ finishedAt, withdrawnAt }: Pick<MemoryImport, "finishedAt" | "withdrawnAt">): boolean =>
  finishedAt === null && withdrawnAt === null;

export const lookUpSegment = endpoint({
  method: "GET",
  path: "/api/segments/:segmentId/memory",
  summary: "What was said before that is like the Korean of this paragraph, best first; never its own edition",
  input: z.object({ segmentId: id }),
  output: z.object({
    matches: z.array(
      memoryMatch.extend({ asked: z.string().describe("The paragraph, or the sentence of it, that was looked up") }),
    ),
  }),
});

export const lookUpText = endpoint({
  method: "POST",
  path: "/api/memory/lookup",
  summary: "What was said before that is like this Korean text, best first",
  input: z.object({
    text: typedText(LONGEST_TEXT),
    limit: z.number().int().min(1).max(50).default(5),
    min: z.number().min(0).max(1).default(0.7),
  }),
  output: z.object({ matches: z.array(memoryMatch) }),
});

export const searchMemory = endpoint({
  method: "GET",
  path: "/api/memory",
  summary: "Concordance: every pair that holds these words, in Korean or in English, newest first",
  input: z.object({ words: typedText(200), before: z.coerce.number().int().positive().optional() }),
  output: z.object({
    pairs: z.array(memoryPair),
    /** Ask again with this as `before`; null when that was all. */
    next: z.number().int().nullable(),
  }),
});

export const listImports = endpoint({
  method: "GET",
  path: "/api/memory/imports",
  summary: "The files that were brought into the memory, newest first, and how many pairs the memory holds",
  input: z.object({}),
  output: z.object({ imports: z.array(memoryImport), pairs: z.number().int() }),
});

export const readImport = endpoint({
  method: "GET",
  path: "/api/memory/imports/:importId",
  summary: "How far one file is, to be asked again while it goes on",
  input: z.object({ importId: id }),
  output: memoryImport,
});

/** So long is a piece of a file at most, in bytes: short enough that taking one in holds nobody up. */
export const LONGEST_PIECE = 1_000_000;
/** A memory of this size has some three million pairs. */
export const LARGEST_FILE = 1_000_000_000;

export const beginImport = endpoint({
  method: "POST",
  path: "/api/memory/imports",
  summary: "Begin to bring a TMX or JSONL file into the memory; its pieces follow",
  input: z.object({ name: typedText(200), bytes: z.number().int().min(1).max(LARGEST_FILE) }),
  output: memoryImport,
});

export const sendPiece = endpoint({
  method: "POST",
  path: "/api/memory/imports/:importId/pieces",
  summary: "The next piece of a file, as base64. After the last the file is read; how far, the list of imports says",
  bodyLimit: 1_400_000,
  input: z.object({
    importId: id,
    number: z
      .number()
      .int()
      .min(0)
      .max(LARGEST_FILE / 1_000),
    piece: z
      .base64()
      .min(1)
      .max((LONGEST_PIECE * 4) / 3 + 4),
    last: z.boolean(),
  }),
  output: nothing,
});

export const withdrawImport = endpoint({
  method: "DELETE",
  path: "/api/memory/imports/:importId",
  summary: "Take an import back: its pairs leave the memory. Also cancels one that goes on",
  input: z.object({ importId: id }),
  output: nothing,
});

export const exportMemory = endpoint({
  method: "GET",
  path: "/api/memory/export",
  summary: "The memory as TMX or JSONL, without what stands in restricted articles",
  input: z.object({ format: z.enum(["tmx", "jsonl"]) }),
  output: z.string(),
});
