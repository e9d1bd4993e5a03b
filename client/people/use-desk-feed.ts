import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { feed } from "#client/live/feed.ts";
import { SESSION } from "./session.ts";

/**
 * Every page follows the desk, also those that follow no article: a suspension or a sign-out elsewhere is noticed at
 * once, and people and policies are as they are now.
 */
export function useDeskFeed(signedIn: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!signedIn) return;
    return feed.listen({
      onEvent: ({ articleId }) => {
        if (articleId === null) void client.invalidateQueries({ queryKey: SESSION });
      },
      onResync: () => void client.invalidateQueries({ queryKey: SESSION }),
    });
  }, [client, signedIn]);
}
