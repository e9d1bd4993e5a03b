import { useMe } from "#client/people/desk-people.ts";
import { useKept } from "#client/ui/kept.ts";

/** One correction of this person in this tab, in the words it was told in. */
export type DoneList = readonly string[];

/** What was corrected, the newest last; undoing takes it off. It outlives a reload, as the desk's own list does. */
export function useDone(articleId: string) {
  const me = useMe();
  return useKept<DoneList>(`${me.id}.${articleId}.aligned`, asDone, NOTHING);
}

const NOTHING: DoneList = [];
const asDone = (kept: unknown): DoneList | undefined =>
  Array.isArray(kept) ? kept.filter((each) => typeof each === "string") : undefined;

/** More than anybody walks back. */
const MOST = 200;
export const withDone = (done: DoneList, words: string): DoneList => [...done, words].slice(-MOST);
