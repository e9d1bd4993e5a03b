import { z } from "zod";
import { eventKind } from "#shared/activity/event.ts";
import { endpoint } from "#shared/api/endpoint.ts";
import { id } from "#shared/api/values.ts";

/** What a browser learns of an event: that it happened, where, and who did it. It reads the rest through the usual doors. */
export const liveEvent = z.object({
  number: z.number().int(),
  kind: eventKind,
  articleId: id.nullable(),
  segmentId: id.nullable(),
  threadId: id.nullable(),
  by: id.nullable(),
});
export type LiveEvent = z.infer<typeof liveEvent>;

/** Where somebody is. */
export const presence = z.object({
  personId: id,
  clientId: z.string(),
  articleId: id,
  segmentId: id.nullable(),
  /** Caret and selection in the segment's document, at a version. */
  selection: z.object({ version: z.number().int(), anchor: z.number().int(), head: z.number().int() }).nullable(),
});
export type Presence = z.infer<typeof presence>;

const liveSteps = z.object({
  segmentId: id,
  version: z.number().int(),
  steps: z.array(z.record(z.string(), z.unknown())),
  clientId: z.string(),
  batchId: z.string(),
  by: id,
  at: z.string(),
  digests: z.object({ source: z.string(), target: z.string() }),
  authors: z.array(id),
});

/** Server → browser. */
export const serverMessage = z.discriminatedUnion("type", [
  z.object({ type: z.literal("hello"), clientId: z.string() }),
  z.object({ type: z.literal("event"), event: liveEvent }),
  z.object({ type: z.literal("steps"), articleId: id, batch: liveSteps }),
  z.object({ type: z.literal("present"), articleId: id, people: z.array(presence) }),
  /** All that was missed has been told; the versions say which texts to catch up on. Sent after `open`, and now and then. */
  z.object({
    type: z.literal("caught-up"),
    articleId: id,
    cursor: z.number().int(),
    versions: z.record(z.string(), z.number().int()),
  }),
  /** The article is not this person's to see any more. */
  z.object({ type: z.literal("closed"), articleId: id }),
  /** Too much was missed: read everything again. */
  z.object({ type: z.literal("resync") }),
  /** The line still stands. */
  z.object({ type: z.literal("here") }),
]);
export type ServerMessage = z.infer<typeof serverMessage>;

/** What a frame holds: one message, or several in their order where much happens at once. The desk's own words. */
export function messagesIn(frame: string): ServerMessage[] {
  const said: ServerMessage | ServerMessage[] = JSON.parse(frame);
  return Array.isArray(said) ? said : [said];
}

/** The desk says this often that it is there; a page that has heard nothing for longer than the other opens a new line. */
export const HERE_EVERY = 15_000;
export const LONGEST_SILENCE = 40_000;

/** With these codes the desk closes a feed whose session has ended, by itself or for another role, or whose person has no access any more. */
export const SIGNED_OUT = 4401;
export const ROLE_CHANGED = 4402;
export const SUSPENDED = 4403;

/** Browser → server: presence only. Text goes through the API, where it is asked who may write. */
export const browserMessage = z.discriminatedUnion("type", [
  z.object({ type: z.literal("open"), articleId: id, since: z.number().int().nullable() }), // `since`: the cursor of the last "caught-up", or `lastEvent` of `openArticle`
  z.object({ type: z.literal("leave"), articleId: id }),
  z.object({ type: z.literal("at"), articleId: id, segmentId: id.nullable(), selection: presence.shape.selection }),
]);
export type BrowserMessage = z.infer<typeof browserMessage>;

export const changesSince = endpoint({
  method: "GET",
  path: "/api/articles/:articleId/changes",
  summary: "What happened since an event number: the same feed, polled",
  input: z.object({
    articleId: id,
    since: z.coerce.number().int().min(0).describe("A place in the feed, as an earlier answer gave it"),
  }),
  output: z.object({
    events: z.array(liveEvent),
    versions: z.record(z.string(), z.number().int()).describe("The version of each segment's text"),
    next: z
      .number()
      .int()
      .describe("Where the feed stands now: ask from here the next time. What is under way may be told twice"),
  }),
});
