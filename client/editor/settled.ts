import type { SegmentText } from "./segment-text.ts";

/** Waits until all that was typed here is committed. False when it was refused or cannot be sent now: nothing may be said of it yet. */
export function settled(text: SegmentText): Promise<boolean> {
  text.sendNow();
  return new Promise((resolve) => {
    const check = () => {
      const { save, refused } = text.snapshot();
      if (save === "typing" || save === "sending") return;
      stop();
      resolve(save === "saved" && refused.length === 0);
    };
    const stop = text.subscribe(check);
    check();
  });
}
