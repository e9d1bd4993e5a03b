import { createContext, useContext, useMemo } from "react";
import { type Place, placesOf } from "#shared/segments/places.ts";
import type { AtHand } from "./at-hand.ts";

type NameOf = (segmentId: string) => string;

const Names = createContext<NameOf>(() => "");
export const NamesProvider = Names.Provider;

/** A segment is read anew with every rest of the hands; all rows are called as before unless one came, went or changed its kind. */
export function useNames(segments: Parameters<typeof placesOf>[0], { t }: Pick<AtHand, "t">): NameOf {
  const shape = segments.map(({ id, kind }) => `${id} ${kind}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the shape says all that the names are made of
  return useMemo(() => namesOf(placesOf(segments), t), [shape, t]);
}

/** What the page calls a segment, in the language of the page. */
export const useNameOf = (): NameOf => useContext(Names);

function namesOf(places: ReadonlyMap<string, Place>, t: AtHand["t"]): NameOf {
  const known = new Map<string, string>();
  const name = (place: Place | undefined) => {
    if (!place) return t("kind.paragraph");
    const kind = t(`kind.${place.kind}`);
    return place.number === undefined ? kind : t("numbered", { kind, number: place.number });
  };
  return (segmentId) => {
    const said = known.get(segmentId) ?? name(places.get(segmentId));
    known.set(segmentId, said);
    return said;
  };
}
