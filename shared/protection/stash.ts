import { z } from "zod";
import { id, moment, typedText } from "#shared/api/values.ts";

/** So many an article; each is looked for in everything that would leave. */
export const MOST_NOTES = 100;

export const stashWords = typedText(4_000);

/** A note that lies beside an article and never leaves it: in no paragraph, digest, search, mail, memory, edition or file. */
export const stashNote = z
  .object({
    id,
    words: z.string(),
    /** Stands under the words and is copied with them: wherever it turns up, something of the note did. */
    canary: z.string(),
    by: id,
    at: moment,
  })
  .meta({ id: "StashNote" });
export type StashNote = z.infer<typeof stashNote>;
