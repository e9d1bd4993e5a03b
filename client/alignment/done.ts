import { useRef } from "react";
import { useMe } from "#client/people/desk-people.ts";
import { useKept } from "#client/ui/kept.ts";
import { asDone, type Done, type DoneList } from "./done-list.ts";

/** What was done, the newest last; undoing takes it off. It outlives a reload, as the desk's own list does. */
export function useDone(articleId: string) {
  const me = useMe();
  const [done, keep] = useKept<DoneList>(`${me.id}.${articleId}.aligned`, asDone, NOTHING);
  // Pressed three times, three steps back: the second press may come before the list is drawn anew.
  const now = useRef(done);
  const put = (next: DoneList) => {
    now.current = next;
    keep(next.length > 0 ? next : undefined);
  };
  return {
    done,
    newest: () => now.current.at(-1),
    add: (one: Done) => put([...now.current, one].slice(-MOST)),
    drop: () => put(now.current.slice(0, -1)),
  };
}

/** More than anybody walks back. */
const MOST = 200;
const NOTHING: DoneList = [];
