/**
 * The token stands behind the `#`, which is sent to nobody, and leaves the address at once: it is to stand neither in
 * the history nor on the screen. This tab keeps it for a reload.
 */
export function takeToken(): string {
  const given = /^#([\w-]{1,100})$/.exec(location.hash)?.[1];
  if (given === undefined) return attempt(() => sessionStorage.getItem(KEPT)) ?? "";
  attempt(() => sessionStorage.setItem(KEPT, given));
  history.replaceState(null, "", location.pathname);
  return given;
}

const KEPT = "naru.answer.token";

/** Storage may be full, or forbidden: the page goes on without it. */
export function attempt<Value>(act: () => Value): Value | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
