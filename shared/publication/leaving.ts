import { type Refusal, refusal } from "#shared/api/refusal.ts";
import type { Kind } from "#shared/articles/kind.ts";
import type { Guard } from "#shared/protection/guard.ts";
import { protectedPlaces } from "#shared/protection/places.ts";
import { placesOf } from "#shared/segments/places.ts";
import type { PublishedPart, PublishedText } from "./edition.ts";

/** All that a reader, or a colleague outside, would be given. */
export type Leaving = Pick<PublishedText, "articleId" | "credits" | "notices"> & {
  parts: readonly Pick<PublishedPart, "segmentId" | "text" | "document">[];
};

/**
 * Why a text does not leave the newsroom; undefined when it may. Says in which paragraph something stands, never what.
 * `also`: whatever else goes with it. `segments`: as the article has them now, by which paragraphs are counted.
 */
export function whyNotLeave(
  { parts, credits, notices }: Omit<Leaving, "articleId">,
  guard: Guard,
  segments: readonly { id: string; kind: Kind }[],
  also: readonly string[] = [],
): Refusal | undefined {
  const leaving = parts.map(({ segmentId, ...part }) => ({ id: segmentId, ...part }));
  const places = protectedPlaces(guard, leaving, [...credits, ...notices.map(({ text }) => text), ...also]);
  if (places.length === 0) return undefined;
  const called = placesOf(segments);
  const numbers = places.map((id) => {
    const place = called.get(id);
    return place?.kind === "paragraph" ? place.number : undefined;
  });
  return numbers.includes(undefined)
    ? refusal("holds-protected")
    : refusal("protected-in", { paragraphs: numbers.join(", ") });
}
