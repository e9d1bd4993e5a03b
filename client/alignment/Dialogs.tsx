import type { ReviewedSegment } from "#shared/review/api.ts";
import { GiveReason } from "./GiveReason.tsx";
import { SplitDialog } from "./SplitDialog.tsx";
import type { Aligning } from "./use-aligning.ts";

export interface DialogsProps {
  aligning: Aligning;
  segments: readonly ReviewedSegment[];
  nameOf: (segmentId: string) => string;
}

/** What some corrections ask before they are made: a place, or a reason. */
export function Dialogs({ aligning, segments, nameOf }: DialogsProps) {
  const { asking, stopAsking, pending } = aligning;
  const segment = segments.find(({ id }) => id === asking?.segmentId);
  if (!asking || !segment) return null;
  const { act, segmentId } = asking;
  const common = { name: nameOf(segmentId), pending, onClose: stopAsking };
  if (act === "split") return <SplitDialog {...common} segment={segment} onSplit={aligning.correct} />;
  const give = (reason: string) =>
    act === "add" ? aligning.correct({ act: "add", segmentId, reason }) : aligning.say(act, segmentId, reason);
  return <GiveReason {...common} asking={{ act, segmentId }} onGive={give} />;
}
