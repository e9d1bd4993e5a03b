import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { call } from "#client/api/call.ts";
import { useText } from "#client/editor/texts.ts";
import { announce } from "#client/ui/Announcer.tsx";
import { useShortcut } from "#client/ui/shortcuts.ts";
import { linkSentences } from "#shared/alignment/api.ts";
import { countSentences, paragraphsIn, sentencesFrom } from "#shared/alignment/sentence-places.ts";
import { textOf } from "#shared/document/document.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import { useAtHand } from "./at-hand.ts";
import { useSettledChoice } from "./chosen.ts";
import { KEYS } from "./keys.ts";
import { litBy } from "./lit-by.ts";
import { light, type StoodIn, standIn, useStoodIn } from "./standing.ts";

/** Lights the sentence on the other side of the one that one stands in. Drawn as nothing; fetched behind the page. */
export function LitSentences({ segments }: { segments: readonly ReviewedSegment[] }) {
  const { segmentId } = useSettledChoice();
  const at = useStoodIn();
  const segment = segments.find(({ id }) => id === segmentId);
  useEffect(() => () => light(undefined), []);
  return segment ? (
    <InParagraph key={segment.id} segment={segment} at={at?.segmentId === segment.id ? at : undefined} />
  ) : null;
}

const SOON_MS = 1_500;

function InParagraph({ segment, at }: { segment: ReviewedSegment; at: StoodIn | undefined }) {
  const { now } = useText(segment.id);
  const text = useMemo(() => textOf(now.document), [now.document]);
  const korean = useMemo(() => segment.source.map((paragraph) => paragraph.text), [segment.source]);
  const counts = useMemo(
    () => ({ korean: countSentences(korean), english: countSentences(paragraphsIn(text)) }),
    [korean, text],
  );
  const key = JSON.stringify(counts);
  const { data } = useQuery({
    queryKey: ["article", segment.articleId, "sentences", segment.id, key],
    queryFn: ({ signal }) => call(linkSentences, { segmentId: segment.id }, { signal }),
    // One sentence beside one sentence says nothing that the row does not say.
    enabled: at !== undefined && total(counts.korean) + total(counts.english) > 2,
    staleTime: 60_000,
    // What was typed a moment ago may not be at the desk yet: it has counted another text.
    refetchInterval: ({ state: { data, error } }) => (data && !error && keyOf(data) !== key ? SOON_MS : false),
  });
  const beads = data && keyOf(data) === key ? data.beads : undefined;
  useEffect(() => {
    light(at && beads ? litBy(beads, at, korean, text) : undefined);
  }, [at, beads, korean, text]);
  useEffect(() => () => light(undefined), []);
  useStepping(segment, korean, at);
  return null;
}

const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
const keyOf = ({ korean, english }: { korean: number[]; english: number[] }) => JSON.stringify({ korean, english });

/** From sentence to sentence of the Korean by a key, each with its English lit, round and round. */
function useStepping({ id: segmentId }: ReviewedSegment, korean: readonly string[], at: StoodIn | undefined) {
  const { t } = useAtHand();
  const step = (by: 1 | -1) => {
    const all = sentencesFrom(korean);
    const here =
      at?.side === "source"
        ? all.findLastIndex(({ paragraph, from }) => paragraph === at.paragraph && from <= at.offset)
        : -1;
    const next = all.at((Math.max(here, by === 1 ? -1 : 0) + by + all.length) % Math.max(1, all.length));
    if (!next) return;
    standIn({ segmentId, side: "source", paragraph: next.paragraph, offset: next.from });
    announce(next.text);
  };
  const stepping = (id: string, keys: string, by: 1 | -1) =>
    ({
      id,
      keys,
      label: t(by === 1 ? "keys.nextSentence" : "keys.previousSentence"),
      group: "moving",
      run: () => step(by),
    }) as const;
  useShortcut(stepping("next-sentence", KEYS.nextSentence, 1));
  useShortcut(stepping("previous-sentence", KEYS.previousSentence, -1));
}
