import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { LISTS } from "./keys.ts";
import { useFeed } from "./use-live.ts";

/**
 * Renews the lists when anything happens that this person may know of. A colleague who types makes an event a second,
 * so the lists are read again once in a while, not once an event.
 */
export function useListFeed(): void {
  const client = useQueryClient();
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);
  const soon = () => {
    waiting.current ??= setTimeout(() => {
      waiting.current = undefined;
      void client.invalidateQueries({ queryKey: LISTS });
    }, ONCE_IN);
  };
  useFeed({
    onEvent: soon,
    onResync: soon,
  });
}

const ONCE_IN = 1_200;
