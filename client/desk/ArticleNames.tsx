import { type ReactNode, useMemo } from "react";
import type { Kind } from "#shared/articles/kind.ts";
import { placesOf } from "#shared/segments/places.ts";
import { AtHandProvider, useGathered } from "./at-hand.ts";
import { PlacesProvider } from "./places.ts";

/** Pages about an article name its paragraphs as the article's own page does. */
export function ArticleNames({
  segments,
  children,
}: {
  segments: readonly { id: string; kind: Kind }[];
  children: ReactNode;
}) {
  const places = useMemo(() => placesOf(segments), [segments]);
  return (
    <AtHandProvider value={useGathered()}>
      <PlacesProvider value={places}>{children}</PlacesProvider>
    </AtHandProvider>
  );
}
