import type { SegmentVersion } from "./version.ts";

/** A state of the text that was kept: after one batch of steps, or as it came. */
export interface Kept {
  version: number;
  text: string;
  targetDigest: string;
  by: readonly string[];
  at: string;
  /** Came in one go and not letter by letter: an earlier version, a draft from outside, an omission. */
  inOneGo?: boolean;
}

/** Something said of the text at a version: a submission, an approval, a publication. */
export interface SaidOfVersion {
  kind: string;
  version: number;
  targetDigest: string;
}

/** A pause after which one begins anew. */
const SITTING = 10 * 60_000;

/**
 * The states that somebody would look back at, newest first: what one person wrote in one sitting, and the words of
 * which something was said.
 * @param kept every state, oldest first
 */
export function versionsOf(segmentId: string, kept: readonly Kept[], said: readonly SaidOfVersion[]): SegmentVersion[] {
  const versions: SegmentVersion[] = [];
  let from: string | undefined;
  for (const [index, state] of kept.entries()) {
    const next = kept[index + 1];
    from ??= state.at;
    const about = said.filter((each) => each.version === state.version && each.targetDigest === state.targetDigest);
    if (next && about.length === 0 && isSameSitting(state, next)) continue;
    versions.push({
      segmentId,
      version: state.version,
      text: state.text,
      targetDigest: state.targetDigest,
      by: [...state.by],
      from,
      at: state.at,
      facts: [...new Set(about.map(({ kind }) => kind))],
      isCurrent: next === undefined,
    });
    from = undefined;
  }
  return versions.filter(isWorthShowing).reverse();
}

/** What is replaced in one go is never lost among the letters before it: there somebody would look for it. */
const isSameSitting = (state: Kept, next: Kept) =>
  state.version > 0 &&
  !next.inOneGo &&
  !isThrownAway(state.text, next.text) &&
  state.by.join() === next.by.join() &&
  Date.parse(next.at) - Date.parse(state.at) <= SITTING;

/** Everything selected and typed over. */
const isThrownAway = ({ length }: string, { length: left }: string) => length - left >= A_SENTENCE && 2 * left < length;

const A_SENTENCE = 40;

/** A sitting that left the words as they were is no version; what was said of it, and the present text, always are. */
function isWorthShowing(version: SegmentVersion, index: number, all: readonly SegmentVersion[]): boolean {
  const before = all[index - 1];
  if (version.isCurrent || version.facts.length > 0) return true;
  return before ? before.targetDigest !== version.targetDigest : version.text !== "";
}
