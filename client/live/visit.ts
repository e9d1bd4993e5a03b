/** Away for longer than this, one comes back as to a new visit. */
const AWAY = 30 * 60_000;

/** A reload and a second tab belong to the same visit. */
const KEPT = "naru.visit";

interface Visit {
  id: string;
  /** When it was last known to go on, in milliseconds since 1970. */
  at: number;
  articleId: string;
}

/** The visit that was kept, unless it was to another article or one has been away since. */
export function visitAt(kept: string | null, articleId: string, now: number): Visit {
  const [id = "", at = "", to = ""] = kept?.split(" ") ?? [];
  const goesOn = ID.test(id) && to === articleId && now - Number(at) <= AWAY;
  return { id: goesOn ? id : crypto.randomUUID(), at: now, articleId };
}

export const asKept = ({ id, at, articleId }: Visit) => `${id} ${at} ${articleId}`;

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

let visit: Visit | undefined;

/** The visit to an article, on all of its pages: what was seen before it is what one saw last time. */
export function currentVisit(articleId: string): string {
  const known = visit ? asKept(visit) : stored();
  visit = visitAt(known, articleId, Date.now());
  store(asKept(visit));
  return visit.id;
}

/** One has gone elsewhere on the desk. */
export function endVisit(): void {
  visit = undefined;
  store(null);
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

function store(kept: string | null): void {
  try {
    if (kept === null) localStorage.removeItem(KEPT);
    else localStorage.setItem(KEPT, kept);
  } catch {
    // Only a reload would begin a new visit.
  }
}

globalThis.document?.addEventListener("visibilitychange", () => {
  if (visit && document.visibilityState === "hidden") currentVisit(visit.articleId);
});
