/** Away for longer than this, one comes back as to a new sitting. */
const AWAY = 30 * 60_000;

/** A reload and a second tab belong to the same sitting. */
const KEPT = "naru.visit";
interface Visit {
  id: string;
  /** When it was last known to go on, in milliseconds since 1970. */
  at: number;
}

/** The sitting that was kept, unless one has been away since. */
export function visitAt(kept: string | null, now: number): Visit {
  const [id = "", at = ""] = kept?.split(" ") ?? [];
  const goesOn = ID.test(id) && now - Number(at) <= AWAY;
  return { id: goesOn ? id : crypto.randomUUID(), at: now };
}

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

let visit: Visit | undefined;
let leftAt: number | undefined;

/** The sitting at this page: what was seen before it is what one saw last time. */
export function currentVisit(): string {
  const now = Date.now();
  visit = visit ? { ...visit, at: now } : visitAt(stored(), now);
  keep(visit);
  return visit.id;
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

function keep({ id, at }: Visit): void {
  try {
    localStorage.setItem(KEPT, `${id} ${at}`);
  } catch {
    // Only a reload would begin a new sitting.
  }
}

globalThis.document?.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") {
    leftAt = Date.now();
    currentVisit();
  } else if (leftAt !== undefined && Date.now() - leftAt > AWAY) visit = undefined;
});
