import type { IconName } from "#client/ui/icons.ts";
import type { Correction } from "#shared/alignment/api.ts";

/** Everything that can be done to a row, with its key. Left-hand keys move Korean, right-hand keys move English. */
export const ACTS = {
  confirm: { keys: "C", icon: "check" },
  merge: { keys: "M", icon: "merge" },
  split: { keys: "S", icon: "split" },
  cross: { keys: "X", icon: "cross" },
  detach: { keys: "T", icon: "unlink" },
  up: { keys: "Alt+ArrowUp", icon: "arrowUp" },
  down: { keys: "Alt+ArrowDown", icon: "arrowDown" },
  "pull-source": { keys: "Q", icon: "arrowUp" },
  "push-source": { keys: "A", icon: "arrowDown" },
  "pull-target": { keys: "P", icon: "arrowUp" },
  "push-target": { keys: "L", icon: "arrowDown" },
  realign: { keys: "G", icon: "redo" },
  omit: { keys: "O", icon: "omit" },
  restore: { keys: "R", icon: "undo" },
  "mark-added": { keys: "D", icon: "add" },
  "withdraw-addition": { keys: "U", icon: "undo" },
  add: { keys: "I", icon: "add" },
  remove: { keys: "Delete", icon: "trash" },
} as const satisfies Record<string, { keys: string; icon: IconName }>;

export type ActId = keyof typeof ACTS;
export const ACT_IDS = Object.keys(ACTS) as ActId[]; // the keys of a const object are its key type

/** Steps of review that belong to aligning: they say that a side is missing on purpose. */
export const SAID = ["omit", "restore", "mark-added", "withdraw-addition"] as const;
export type Said = (typeof SAID)[number];
export const isSaid = (act: string): act is Said => SAID.some((said) => said === act);

/** What an act asks of the desk; undefined for those that need a place or a reason first. */
export function correctionFor(act: ActId, segmentId: string): Correction | undefined {
  switch (act) {
    case "up":
      return { act: "move", segmentId, by: -1 };
    case "down":
      return { act: "move", segmentId, by: 1 };
    case "pull-source":
      return { act: "pull", segmentId, side: "source" };
    case "push-source":
      return { act: "push", segmentId, side: "source" };
    case "pull-target":
      return { act: "pull", segmentId, side: "target" };
    case "push-target":
      return { act: "push", segmentId, side: "target" };
    case "confirm":
    case "merge":
    case "cross":
    case "detach":
    case "remove":
      return { act, segmentId };
    default:
      return undefined;
  }
}
