import { call } from "#client/api/call.ts";
import { markMachineText } from "#shared/segments/machine-api.ts";
import { machineKeysIn } from "#shared/segments/machine-text.ts";
import type { Pasted } from "./use-mark-machine.ts";

const MOST = 2_000;
/** Fewer words than this are a name or a phrase, and nobody lets a machine write those. */
const A_SENTENCE = 8;

export const isWorthAsking = (text: string, { from, to }: Pasted): boolean =>
  (text.slice(from, to).match(/[A-Za-z]{2,}/g)?.length ?? 0) >= A_SENTENCE;

/** Marks the sentences that a stretch of a paragraph touches. Answers how many they are. */
export async function markMachine(segmentId: string, text: string, { from, to }: Pasted): Promise<number> {
  const keys = machineKeysIn(text, from, to).slice(0, MOST);
  if (keys.length > 0) await call(markMachineText, { segmentId, keys });
  return keys.length;
}
