import { type QueryClient, queryOptions, type UseQueryResult, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { actAs, actAsWhoeverIsIn, call } from "#client/api/call.ts";
import { useCommand } from "#client/api/use-command.ts";
import { wipeOutbox } from "#client/editor/outbox-store.ts";
import { speak } from "#client/ui/i18n.ts";
import { forgetKept } from "#client/ui/kept.ts";
import { seat } from "#client/ui/people-look.ts";
import type { OutputOf } from "#shared/api/endpoint.ts";
import { changeAccount, readSession, signOut } from "#shared/people/api.ts";
import type { Language } from "#shared/people/person.ts";
import { sessionHasEnded, sessionIsBack, signedOutHere } from "./session-ended.ts";

export type Session = OutputOf<typeof readSession>;

export const SESSION = ["session"] as const;

const sessionQuery = queryOptions({
  queryKey: SESSION,
  queryFn: async ({ signal, client }) => {
    const fresh = await call(readSession, {}, { signal });
    seat((fresh.demo ?? fresh.people).map(({ id }) => id)); // before and after one signs in by a click the same
    const known = client.getQueryData<Session>(SESSION);
    if (known?.person && fresh.person?.id !== known.person.id) {
      sessionHasEnded(); // the page stays, with what was typed on it; `SignInAgain` asks
      return known;
    }
    if (fresh.person) actAs(fresh.person.id);
    return fresh;
  },
  staleTime: Number.POSITIVE_INFINITY,
});

/** Before the first drawing: what is there already needs no skeleton. */
export const readSessionAhead = (client: QueryClient): Promise<void> => client.prefetchQuery(sessionQuery);

/** Who is signed in, and the desk's people and policies. Asked once; the live feed and refusals renew it. */
export function useSession(): UseQueryResult<Session> {
  const session = useQuery(sessionQuery);
  const language = session.data?.person?.language;
  useEffect(() => {
    if (language) void speak(language);
  }, [language]);
  return session;
}

/** Forgets everything that was read under this session: the next person at this screen may see less. */
export function useSignOut() {
  const client = useQueryClient();
  return useCommand({
    mutationFn: () => call(signOut, {}),
    onSuccess: async () => {
      signedOutHere();
      forgetKept();
      await wipeOutbox();
      // What stands on the page is drawn from what is known until the page goes; a fresh one keeps nothing in memory.
      window.addEventListener("pagehide", () => client.clear(), { once: true });
      location.assign("/");
    },
  });
}

/** After somebody has come in: nothing that was read before counts any more, and the page knows who it is drawn for. */
export async function arrive(client: QueryClient): Promise<Session> {
  // The door was found shut by what a page reads before it knows that nobody is signed in.
  sessionIsBack();
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION[0] });
  client.setQueryData<Session>(SESSION, (before) => before && { ...before, person: null });
  actAsWhoeverIsIn();
  return client.fetchQuery({ ...sessionQuery, staleTime: 0 });
}

/** The language goes with the person to other browsers, and into the mail the desk sends. */
export function useChangeLanguage() {
  const client = useQueryClient();
  return useCommand({
    mutationFn: (language: Language) => call(changeAccount, { language }),
    onSuccess: (person) => {
      client.setQueryData<Session>(SESSION, (session) => (session ? { ...session, person } : session));
    },
  });
}
