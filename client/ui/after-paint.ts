const waiting = new Set<() => void>();
let isDue = false;

/**
 * Does something once the next frame stands on the screen: what a key does to its own letter comes first. Asked for
 * again before that it is done once. @returns takes it back
 */
export function afterPaint(act: () => void): () => void {
  waiting.add(act);
  if (!isDue) {
    isDue = true;
    const timer = setTimeout(flush, NO_FRAMES); // a window that is hidden draws none
    requestAnimationFrame(() => {
      clearTimeout(timer);
      // The frame itself is drawn after this. A timer may fire before it; a message does not.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        flush();
      };
      port2.postMessage(null);
    });
  }
  return () => void waiting.delete(act);
}

/** Milliseconds. */
const NO_FRAMES = 150;

function flush(): void {
  if (!isDue) return;
  isDue = false;
  const acts = [...waiting];
  waiting.clear();
  for (const act of acts) act();
}
