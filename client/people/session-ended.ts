import type { QueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { ApiError } from "#client/api/errors.ts";
import { feed } from "#client/live/feed.ts";

/** Why a session is over: by itself or signed out elsewhere; or because its person has another role now. */
export type WhyEnded = "ended" | "role-changed";

/** The desk no longer knows who this is: said once, by whoever was told so. The page stays as it is. */
export function sessionHasEnded(why: WhyEnded = "ended"): void {
  // The line of this very person knows more than a refused letter, whichever comes first.
  publish(ended === "role-changed" ? ended : why);
}

/** Whoever signs out here goes to the door and is not asked to come back in. */
export function signedOutHere(): void {
  publish(undefined);
  leaving = true;
}

export function sessionIsBack(): void {
  publish(undefined);
}

/** The person was suspended: nothing brings this page back. */
export function useAccessHasEnded(): boolean {
  return useSyncExternalStore(feed.subscribe, () => feed.status === "suspended");
}

export const useSessionHasEnded = (): boolean => useWhyEnded() !== undefined;

export function useWhyEnded(): WhyEnded | undefined {
  return useSyncExternalStore(listen, () => ended);
}

/** Listens to every read and write of the page for the refusal that means "sign in again", and to the feed for its cut. */
export function watchForRefusals(client: QueryClient): () => void {
  const stops = [
    client.getQueryCache().subscribe((event) => {
      // A read that is asked again still holds its old error: only a new one counts.
      if (event.type === "updated" && event.action.type === "error" && isSignedOut(event.action.error))
        sessionHasEnded();
    }),
    client.getMutationCache().subscribe((event) => {
      if (event.type === "updated" && event.action.type === "error" && isSignedOut(event.action.error))
        sessionHasEnded();
    }),
    feed.subscribe(() => {
      if (feed.status === "signed-out") sessionHasEnded();
      if (feed.status === "role-changed") sessionHasEnded("role-changed");
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

const isSignedOut = (error: unknown) => error instanceof ApiError && error.code === "signed-out";

let ended: WhyEnded | undefined;
let leaving = false;
const listeners = new Set<() => void>();

function publish(next: WhyEnded | undefined): void {
  if (leaving || ended === next) return;
  ended = next;
  if (ended) feed.pause();
  else feed.resume();
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
