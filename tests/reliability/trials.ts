import type { Trial } from "./trial.ts";

export const TRIALS: Record<string, () => Promise<Trial>> = {
  kill: async () => (await import("./kill.ts")).kill,
  converge: async () => (await import("./converge.ts")).converge,
};
