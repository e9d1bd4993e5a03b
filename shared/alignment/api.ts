import { z } from "zod";
import { endpoint } from "#shared/api/endpoint.ts";
import { id, moment, nothing, reason } from "#shared/api/values.ts";

/** The shape of the article as the person saw it: refused when it has moved on since. */
const seen = z.object({ structure: z.number().int().describe("The structure number that `openArticle` gave") });

/** One correction of the alignment. "Next" and "previous" are neighbours in the order of the article. */
export const correction = z
  .discriminatedUnion("act", [
    z.object({ act: z.literal("merge"), segmentId: id }).describe("Join with the next row: Korean and English"),
    z
      .object({
        act: z.literal("split"),
        segmentId: id,
        /** How many of the Korean paragraphs stay. */
        keepSource: z.number().int().min(0),
        /** Characters of the English text that stay. */
        keepTarget: z.number().int().min(0),
      })
      .describe("Cut a row in two; everything said of it stays with the first part"),
    z
      .object({ act: z.literal("push"), segmentId: id, side: z.enum(["source", "target"]) })
      .describe("Give the last paragraph of this side to the next row"),
    z
      .object({ act: z.literal("pull"), segmentId: id, side: z.enum(["source", "target"]) })
      .describe("Take the first paragraph of this side from the next row"),
    z
      .object({ act: z.literal("cross"), segmentId: id })
      .describe("Exchange the Korean with the next row: the English stands in another order"),
    z
      .object({ act: z.literal("move"), segmentId: id, by: z.union([z.literal(-1), z.literal(1)]) })
      .describe("Move the whole row up or down"),
    z
      .object({ act: z.literal("detach"), segmentId: id })
      .describe("This English does not render this Korean: two rows of one side each"),
    z.object({ act: z.literal("add"), segmentId: id, reason }).describe("Add English with no Korean after this row"),
    z.object({ act: z.literal("remove"), segmentId: id }).describe("Take away an empty added row"),
    z.object({ act: z.literal("confirm"), segmentId: id }).describe("This row is right as it stands"),
    z
      .object({ act: z.literal("confirm-all"), segmentId: id })
      .describe("This row and all that follow it are right as they stand"),
  ])
  .meta({ id: "Correction" });
export type Correction = z.infer<typeof correction>;
export type CorrectionAct = Correction["act"];

export const correctAlignment = endpoint({
  method: "POST",
  path: "/api/articles/:articleId/alignment/corrections",
  summary: "Correct the alignment",
  input: seen.extend({ articleId: id, correction }),
  output: z.object({ structure: z.number().int(), changeId: id, focus: id.describe("The row to stand on now") }),
});

export const realignRest = endpoint({
  method: "POST",
  path: "/api/articles/:articleId/alignment/realignments",
  summary: "Align the rest again from a row on; what was confirmed or corrected stays",
  input: seen.extend({ articleId: id, segmentId: id }),
  output: z.object({ structure: z.number().int(), changeId: id, focus: id.describe("The row to stand on now") }),
});

export const undoAlignment = endpoint({
  method: "POST",
  path: "/api/articles/:articleId/alignment/undo",
  summary: "Take back one's own latest correction that still stands",
  input: seen.extend({ articleId: id }),
  output: z.object({ structure: z.number().int(), focus: id }),
});

/** A sentence as [paragraph, sentence within it], both from 0. */
const places = z.array(z.tuple([z.number().int(), z.number().int()]).readonly());

export const linkSentences = endpoint({
  method: "GET",
  path: "/api/segments/:segmentId/sentences",
  summary: "Which sentences of the English render which of the Korean; one side empty where a sentence has no other",
  input: z.object({ segmentId: id }),
  output: z.object({
    beads: z.array(z.object({ source: places, target: places })),
    korean: z.array(z.number().int()).describe("How many sentences each Korean paragraph has"),
    english: z.array(z.number().int()).describe("The same of the English that they were counted in"),
  }),
});

export const readLexicon = endpoint({
  method: "GET",
  path: "/api/alignment/lexicon",
  summary: "What drafts are aligned by: how many words were learnt, from how many of the desk's own pairs, and when",
  input: z.object({}),
  output: z.object({
    words: z.number().int().describe("Korean words whose English is known from the desk's own pairs"),
    pairs: z.number().int().describe("Pairs of the memory that taught them"),
    links: z.number().int().describe("Links that people made or confirmed by hand, likewise"),
    learntAt: moment.nullable().describe("Null while nothing was learnt yet"),
    learning: z.boolean().describe("Whether they are being learnt anew just now"),
  }),
});

export const learnAnew = endpoint({
  method: "POST",
  path: "/api/alignment/lexicon",
  summary: "Learn the words of the desk anew from its memory, in the background; `readLexicon` says when it is done",
  input: z.object({}),
  output: nothing,
});
