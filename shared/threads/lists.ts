import { z } from "zod";
import { endpoint } from "#shared/api/endpoint.ts";
import { id } from "#shared/api/values.ts";
import { thread } from "./thread.ts";

/** Conversations of all articles. `waiting`: queries that nobody has answered; `overdue`: those whose time has passed. */
export const THREAD_LISTS = ["mine", "mentions", "open", "waiting", "overdue"] as const;
export const threadList = z.enum(THREAD_LISTS);
export type ThreadListName = z.infer<typeof threadList>;

export const listedThread = z
  .object({
    thread,
    /** The chief lets the article be published without its answer: it blocks nothing. */
    letStand: z.boolean(),
    article: z.object({
      headline: z.object({ ko: z.string(), en: z.string() }),
      restricted: z.boolean(),
    }),
  })
  .meta({ id: "ListedThread" });
export type ListedThread = z.infer<typeof listedThread>;

export const listDeskThreads = endpoint({
  method: "GET",
  path: "/api/threads",
  summary:
    "Conversations of all articles that I may read: newest first; queries by when they are due, then oldest first",
  input: z.object({ list: threadList, after: id.optional().describe("The last conversation of the page before") }),
  output: z.object({
    threads: z.array(listedThread),
    /** How many stand in each list. */
    counts: z.record(threadList, z.number().int()),
    more: z.boolean(),
  }),
});
