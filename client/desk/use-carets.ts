import { useMemo } from "react";
import { caretToShow } from "#client/editor/caret-way.ts";
import type { Caret } from "#client/editor/carets.ts";
import type { SegmentText } from "#client/editor/segment-text.ts";
import { useOthersOn } from "#client/live/use-live.ts";
import { colourOf } from "#client/ui/people-look.ts";
import { useAtHand } from "./at-hand.ts";

/** Where colleagues write in this paragraph, in the text as it stands on this screen. */
export function useCarets(text: SegmentText, version: number): readonly Caret[] {
  const others = useOthersOn(text.segmentId);
  const { people } = useAtHand();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version is another place for the same caret
  return useMemo(
    () =>
      others.flatMap(({ clientId, personId, selection }) => {
        const shown = selection && caretToShow(text, selection);
        if (!shown) return [];
        const name = people.get(personId)?.name.split(" ")[0] ?? "";
        return [{ id: clientId, name, colour: colourOf(personId), ...shown }];
      }),
    [others, people, text, version],
  );
}
