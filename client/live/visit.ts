/** Away for longer than this, one comes back as to a new sitting. */
const AWAY = 30 * 60_000;

let visit = crypto.randomUUID();
let leftAt: number | undefined;

/** The sitting at this page: what was seen before it is what one saw last time. */
export function currentVisit(): string {
  return visit;
}

document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") leftAt = Date.now();
  else if (leftAt !== undefined && Date.now() - leftAt > AWAY) visit = crypto.randomUUID();
});
