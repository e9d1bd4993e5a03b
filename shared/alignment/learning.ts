/** What there is to learn from: pairs of the memory, and links that people made or confirmed by hand. */
export interface Lessons {
  readonly pairs: number;
  readonly links: number;
  /** The newest pair, the newest correction and what is protected, apart by spaces: they change where the numbers do not. */
  readonly newest: string;
}

/** What the present lexicon was learnt from. */
export interface Learnt extends Lessons {
  readonly at: Date;
}

/** Fewer pairs relate hardly any words. */
const FEWEST = 20;
/** A change of this share is worth learning from at once; smaller ones wait. */
const SHARE = 0.02;
const PATIENCE_MS = 60 * 60 * 1_000;

/** Whether the words of the desk should be learnt anew. What has left the memory, or is protected since, is forgotten at once. */
export function isDue(learnt: Learnt | undefined, lessons: Lessons, now: Date): boolean {
  const held = lessons.pairs + lessons.links;
  if (!learnt) return held >= FEWEST;
  if (lessons.newest === learnt.newest && lessons.pairs === learnt.pairs) return false;
  const known = learnt.pairs + learnt.links;
  if (guardedIn(lessons) !== guardedIn(learnt)) return true;
  const grown = held - known >= Math.max(1, SHARE * known);
  return lessons.pairs < learnt.pairs || grown || now.getTime() - learnt.at.getTime() >= PATIENCE_MS;
}

const guardedIn = ({ newest }: Lessons) => newest.split(" ")[2];
