import type { ReactNode } from "react";
import type { Kind } from "#shared/articles/kind.ts";
import { AtHandProvider, useGathered } from "./at-hand.ts";
import { NamesProvider, useNames } from "./places.ts";

/** Pages about an article name its paragraphs as the article's own page does. */
export function ArticleNames({
  segments,
  children,
}: {
  segments: readonly { id: string; kind: Kind }[];
  children: ReactNode;
}) {
  const atHand = useGathered();
  const names = useNames(segments, atHand);
  return (
    <AtHandProvider value={atHand}>
      <NamesProvider value={names}>{children}</NamesProvider>
    </AtHandProvider>
  );
}
