import { useEffect, useMemo, useReducer } from "react";
import type { SegmentText } from "#client/editor/segment-text.ts";
import type { Writer } from "#client/editor/suggesting.ts";
import { useTexts } from "#client/editor/texts.ts";
import { type Found, findWords, replacementFor, type Wanted } from "#shared/document/find-words.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import { useAtHand } from "./at-hand.ts";
import { howOneWrites, useSuggesting } from "./suggesting.ts";

/** More places than anybody looks through. */
export const MOST = 500;

export interface Place extends Found {
  /** By its surroundings: it stays the same place when a colleague writes elsewhere in the paragraph. */
  key: string;
  /** What would stand there. */
  put: string;
  open: boolean;
}

/** The places of one paragraph. */
export interface FoundIn {
  segment: ReviewedSegment;
  text: SegmentText;
  writer: Writer;
  /** Why this person may not write here. */
  whyNot: string | undefined;
  places: readonly Place[];
}

/** Where the words stand in the English of the article, as it is on this page at every moment. */
export function useFoundWords(segments: readonly ReviewedSegment[], wanted: Wanted, put: string) {
  const texts = useTexts();
  const atHand = useAtHand();
  const suggesting = useSuggesting();
  const [changes, heard] = useReducer((count: number) => count + 1, 0);
  useEffect(() => texts.watch(heard), [texts]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of any text is the occasion
  const found = useMemo(
    () =>
      segments.flatMap((segment) => {
        const text = texts.of(segment.id);
        const places = text ? findWords(text.state.doc, wanted) : [];
        return text && places.length > 0 ? [{ segment, text, places }] : [];
      }),
    [segments, texts, wanted, changes],
  );
  const count = found.reduce((sum, { places }) => sum + places.length, 0);
  const foundIn = useMemo(() => {
    if (count > MOST) return [];
    return found.map(({ segment, text, places }): FoundIn => {
      const { writer, refused } = howOneWrites(segment, atHand, suggesting.isOn(segment));
      return {
        segment,
        text,
        writer,
        whyNot: atHand.sayWhy(refused),
        places: keyed(segment.id, places).map((place) => {
          const words = replacementFor(place, wanted, put);
          return { ...place, put: words, open: !refused && !place.suggested && words !== place.words };
        }),
      };
    });
  }, [found, count, atHand, suggesting, wanted, put]);
  return { foundIn, count };
}

function keyed(segmentId: string, places: readonly Found[]): (Found & { key: string })[] {
  const met = new Map<string, number>();
  return places.map((place) => {
    const around = `${segmentId} ${place.before.slice(-SEEN)}|${place.after.slice(0, SEEN)}`;
    const before = met.get(around) ?? 0;
    met.set(around, before + 1);
    return { ...place, key: `${around} ${before}` };
  });
}

const SEEN = 24;
