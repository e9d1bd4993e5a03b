import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { call } from "#client/api/call.ts";
import { useMe } from "#client/people/desk-people.ts";
import { openedQuery } from "#shared/threads/api.ts";
import type { Thread } from "#shared/threads/thread.ts";
import { keepThread } from "./data.ts";

/** Tells the desk, once, that the journalist has the query before them. */
export function useOpening({ id: threadId, addressedTo, state }: Thread, shown: boolean): void {
  const client = useQueryClient();
  const me = useMe();
  const first = shown && addressedTo === me.id && state !== "opened";
  useEffect(() => {
    if (!first) return;
    void call(openedQuery, { threadId })
      .then((thread) => keepThread(client, thread))
      .catch(() => {}); // only a note for those who asked
  }, [first, threadId, client]);
}
