import { useMe } from "#client/people/desk-people.ts";
import { useKept } from "#client/ui/kept.ts";

interface Kept {
  reason: string;
  /** By the place of the Korean paragraph in its row: its id is another in every version. */
  typed: Record<string, Typed>;
}

interface Typed {
  text: string;
  /** The Korean on which it was begun. */
  over: string;
}

/**
 * A correction that somebody has begun, and the Korean over which it was typed: closing the dialog keeps it, and so does
 * a colleague's correction of the same words.
 * @param now the Korean of the chosen paragraph as it stands
 */
export function useTypedKorean(articleId: string, name: string, at: number, now: string) {
  const [{ reason, typed }, keep] = useKept(`${useMe().id}.${articleId}.${name}.korean`, read, EMPTY);
  const { over, text } = typed[at] ?? { over: now, text: now };
  const put = (next: Typed) => keep({ reason, typed: { ...typed, [at]: next } });
  return {
    text,
    reason,
    /** What stood there when the typing began, where something else stands there by now. */
    before: over === now || text === now ? undefined : over,
    type: (words: string) => put({ over: text === now ? now : over, text: words }),
    giveReason: (words: string) => keep({ reason: words, typed }),
    goOn: () => put({ over: now, text }),
    takeTheirs: () => put({ over: now, text: now }),
    forget: () => keep(undefined),
  };
}

const EMPTY: Kept = { reason: "", typed: {} };

function read(kept: unknown): Kept | undefined {
  if (typeof kept !== "object" || kept === null || !("reason" in kept && "typed" in kept)) return undefined;
  const { reason, typed } = kept;
  if (typeof reason !== "string" || typeof typed !== "object" || typed === null) return undefined;
  return { reason, typed: Object.fromEntries(Object.entries(typed).filter(isTyped)) };
}

const isTyped = (entry: [string, unknown]): entry is [string, Typed] => {
  const [, words] = entry;
  if (typeof words !== "object" || words === null || !("text" in words && "over" in words)) return false;
  return typeof words.text === "string" && typeof words.over === "string";
};
