const waiting = new Set<() => void>();
/** What it is done behind: a frame that is asked for, or only what the browser does now. */
let due: "frame" | "turn" | undefined;

/**
 * Does something once the next frame stands on the screen: what a key does to its own letter comes first. Asked for
 * again before that it is done once. @returns takes it back
 */
export function afterPaint(act: () => void): () => void {
  waiting.add(act);
  if (due !== "frame") {
    due = "frame";
    const timer = setTimeout(() => flush("frame"), NO_FRAMES); // a window that is hidden draws none
    requestAnimationFrame(() => {
      clearTimeout(timer);
      // The frame itself is drawn after this. A timer may fire before it; a message does not.
      soon(() => flush("frame"));
    });
  }
  return () => void waiting.delete(act);
}

/**
 * The same where a key has just been pressed; else it is done soon. To ask for a frame in which nothing is to be drawn
 * would cost the letter that comes next its own: Chromium gives no other for sixteen milliseconds.
 */
export function behindKeys(act: () => void): () => void {
  waiting.add(act);
  if (due === undefined) {
    due = "turn";
    soon(() => flush("turn"));
  }
  return () => void waiting.delete(act);
}

/** What a key or a press does is on its way to the screen. */
const pressed = () => void afterPaint(nothing);
const nothing = () => {};
for (const kind of ["keydown", "beforeinput", "compositionupdate", "click"])
  globalThis.document?.addEventListener(kind, pressed, { capture: true, passive: true });

/** Milliseconds. */
const NO_FRAMES = 150;

function soon(act: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    act();
  };
  port2.postMessage(null);
}

function flush(behind: typeof due): void {
  if (due !== behind) return;
  due = undefined;
  const acts = [...waiting];
  waiting.clear();
  for (const act of acts) act();
}
