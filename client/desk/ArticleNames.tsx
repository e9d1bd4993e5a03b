import type { ReactNode } from "react";
import type { Kind } from "#shared/articles/kind.ts";
import { AtHandProvider, useGathered } from "./at-hand.ts";
import { PlacesProvider, usePlaces } from "./places.ts";

/** Pages about an article name its paragraphs as the article's own page does. */
export function ArticleNames({
  segments,
  children,
}: {
  segments: readonly { id: string; kind: Kind }[];
  children: ReactNode;
}) {
  const places = usePlaces(segments);
  return (
    <AtHandProvider value={useGathered()}>
      <PlacesProvider value={places}>{children}</PlacesProvider>
    </AtHandProvider>
  );
}
