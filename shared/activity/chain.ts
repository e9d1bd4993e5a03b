import type { Event } from "./event.ts";

/** An event as it is kept, whatever somebody has made of its kind. */
export type KeptEvent = Omit<Event, "kind"> & { kind: string };

/** The previous hash of the first event of a chain. */
export const CHAIN_START = "0".repeat(64);

/**
 * JSON with one spelling for one value: keys sorted, no white space (after RFC 8785, for the JSON that events hold:
 * strings, whole numbers, booleans, null, arrays and objects).
 * @throws TypeError for what JSON cannot carry
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new TypeError("Only finite numbers can be written as JSON");
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object") throw new TypeError(`${typeof value} cannot be written as JSON`);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  fields.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(",")}}`;
}

/** What the hash of an event is taken of: `SHA-256(previous ‖ linkedText)`. */
export function linkedText(event: Omit<KeptEvent, "link" | "number"> & { place: number }): string {
  const { kind, articleId, segmentId, threadId, by, at, data, place } = event;
  return canonicalJson({ kind, articleId, segmentId, threadId, by, at, data, place });
}

/** The first event whose place, previous hash or own hash is not what the events before it say; undefined when all is well. */
export function firstBroken(
  events: readonly KeptEvent[],
  hash: (text: string) => string,
): { place: number; why: string } | undefined {
  let previous = CHAIN_START;
  for (const [index, event] of events.entries()) {
    const place = index + 1;
    if (!event.link) return { place, why: "is not part of the chain" };
    if (event.link.place !== place) return { place, why: `is missing: number ${event.link.place} stands in its place` };
    if (event.link.previous !== previous) return { place, why: "does not follow from the event before it" };
    if (event.link.hash !== hash(previous + linkedText({ ...event, place }))) return { place, why: "was changed" };
    previous = event.link.hash;
  }
  return undefined;
}
