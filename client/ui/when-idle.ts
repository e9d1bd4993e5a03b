/** Once the browser has time to spare. Safari does not say when, and is given a moment. */
export function whenIdle(act: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(act, { timeout: AT_LAST });
  else setTimeout(act, A_MOMENT);
}

/** Milliseconds. */
const AT_LAST = 500;
const A_MOMENT = 50;
