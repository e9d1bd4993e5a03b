import type { Trial } from "./trial.ts";

export const TRIALS: Record<string, () => Promise<Trial>> = {
  kill: async () => (await import("./kill.ts")).kill,
  stop: async () => (await import("./stop.ts")).stop,
  converge: async () => (await import("./converge.ts")).converge,
  revoke: async () => (await import("./revoke.ts")).revoke,
  nodes: async () => (await import("./nodes.ts")).nodes,
  outage: async () => (await import("./outage.ts")).outage,
  frames: async () => (await import("./frames.ts")).frames,
  korean: async () => (await import("./korean.ts")).korean,
};
