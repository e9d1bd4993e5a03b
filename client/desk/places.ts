import { createContext, useContext, useMemo } from "react";
import { type Place, placesOf } from "#shared/segments/places.ts";
import { useAtHand } from "./at-hand.ts";

const Places = createContext<ReadonlyMap<string, Place>>(new Map());
export const PlacesProvider = Places.Provider;

/** A segment is read anew with every rest of the hands; all rows are called as before unless one came, went or changed its kind. */
export function usePlaces(segments: Parameters<typeof placesOf>[0]): ReadonlyMap<string, Place> {
  const shape = segments.map(({ id, kind }) => `${id} ${kind}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the shape says all that the names are made of
  return useMemo(() => placesOf(segments), [shape]);
}

/** What the page calls a segment, in the language of the page. */
export function useNameOf(): (segmentId: string) => string {
  const { t } = useAtHand();
  const places = useContext(Places);
  return (segmentId) => {
    const place = places.get(segmentId);
    if (!place) return t("kind.paragraph");
    const kind = t(`kind.${place.kind}`);
    return place.number === undefined ? kind : t("numbered", { kind, number: place.number });
  };
}
