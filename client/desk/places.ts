import { createContext, useContext } from "react";
import type { Place } from "#shared/segments/places.ts";
import { useAtHand } from "./at-hand.ts";

const Places = createContext<ReadonlyMap<string, Place>>(new Map());
export const PlacesProvider = Places.Provider;

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
