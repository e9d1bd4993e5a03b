const DAY = 24 * 60 * 60 * 1_000;

/** What is kept beside an article, and the last edition of it; ISO 8601. */
export interface Kept {
  at: string;
  publishedAt: string | null;
}

/**
 * When it is erased, counted from its making or from the last edition, whichever is later: while somebody still works
 * on a story its notes stay. Null where the policy keeps it.
 */
export function eraseAt({ at, publishedAt }: Kept, days: number | null): string | null {
  if (days === null) return null;
  const from = Math.max(Date.parse(at), Date.parse(publishedAt ?? at));
  return new Date(from + days * DAY).toISOString();
}

/** So long before it is erased it is named to those who may read it. */
const NOTICE = 14 * DAY;
export const isDueSoon = (at: string | null, now: Date) => at !== null && Date.parse(at) - now.getTime() < NOTICE;
