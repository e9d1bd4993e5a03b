import type { PlantName } from "./plants.ts";

/** One thing that must never happen, tried many times. */
export interface Trial {
  /** What is counted, in the plural: "kills", "sequences". */
  unit: string;
  /** How many in every run of the tests, and how many for a figure to publish. */
  sizes: { small: number; full: number };
  run(asked: Asked): Promise<Outcome>;
}

export interface Asked {
  seed: number;
  size: number;
  /** The bug that was planted in what is tried, which it must catch. */
  plant?: PlantName;
  /** Told of now and then, while it runs. */
  say?: (line: string) => void;
}

export interface Outcome {
  /** How often it was tried. */
  tried: number;
  /** Each a sentence with what is needed to see it again. */
  failures: string[];
  figures: Record<string, number>;
}

/** Zero failures in n trials show, with 95 % confidence, only that fewer than 3 in n fail (Hanley and Lippman-Hand 1983). */
export const boundOf = ({ tried, failures }: Outcome) => (failures.length === 0 ? 3 / tried : undefined);

/** The largest of some figures, and those in the middle and near the end, in whole numbers. */
export function spread(name: string, figures: readonly number[]): Record<string, number> {
  const sorted = [...figures].sort((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { [`${name}P50`]: at(0.5), [`${name}P95`]: at(0.95), [`${name}Max`]: at(1) };
}
