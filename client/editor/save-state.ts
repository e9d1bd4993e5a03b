import type { SaveState } from "./surroundings.ts";

/** What the save line says of the whole page: the worst of what is true of any text on it. */
export interface PageSave {
  readonly save: SaveState;
  readonly savedAt: string | null;
  /** Paragraphs whose words were not taken. */
  readonly refused: number;
  /** Whether what is not saved yet is safe on this device. */
  readonly kept: boolean;
  /** Those among them that are not part of the article any more. */
  readonly gone: readonly string[];
}

const WORST_FIRST: readonly SaveState[] = ["reload", "signed-out", "offline", "retrying", "sending", "typing", "saved"];

export const worst = (states: Iterable<SaveState>): SaveState => {
  const present = new Set(states);
  return WORST_FIRST.find((state) => present.has(state)) ?? "saved";
};
