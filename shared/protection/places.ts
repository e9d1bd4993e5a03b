import { holds } from "./match.ts";
import type { ProtectedItem } from "./protected-item.ts";

/**
 * Where items stand in what would be published: ids of segments, and the credits.
 * @throws when the items could not be read: then nobody knows that nothing protected leaves
 */
export function protectedPlaces(
  items: readonly ProtectedItem[] | undefined,
  segments: readonly { id: string; text: string }[],
  credits: readonly string[],
): string[] {
  if (!items) throw new Error("The protected items cannot be read");
  const isIn = (text: string) => items.some(({ words }) => holds(text, words));
  const places = segments.filter(({ text }) => isIn(text)).map(({ id }) => id);
  return isIn(credits.join("\n")) ? [...places, "credits"] : places;
}
