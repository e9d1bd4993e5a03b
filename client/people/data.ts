import { useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "#client/api/call.ts";
import { useCommand } from "#client/api/use-command.ts";
import type { InputOf } from "#shared/api/endpoint.ts";
import {
  changeAccount,
  changePassword,
  changeRole,
  endSession,
  invitePerson,
  listAddresses,
  listInvitations,
  listSessions,
  reinstatePerson,
  revokeInvitation,
  setPolicies,
  suspendPerson,
} from "#shared/people/api.ts";
import type { Colleague } from "#shared/people/person.ts";
import type { Policies } from "#shared/people/policies.ts";
import { SESSION, type Session } from "./session.ts";

const INVITATIONS = ["invitations"] as const;
const SESSIONS = ["account-sessions"] as const;

export function useInvitations(enabled: boolean) {
  return useQuery({
    queryKey: INVITATIONS,
    queryFn: ({ signal }) => call(listInvitations, {}, { signal }),
    select: ({ invitations }) => invitations,
    enabled,
  });
}

/** For whoever looks after the desk's people; `enabled` only for them. */
export function useAddresses(enabled: boolean): ReadonlyMap<string, string> | undefined {
  return useQuery({
    queryKey: ["addresses"],
    queryFn: ({ signal }) => call(listAddresses, {}, { signal }),
    select: ({ addresses }) => new Map(addresses.map(({ personId, email }) => [personId, email])),
    enabled,
  }).data;
}

export function useInvite() {
  const client = useQueryClient();
  return useCommand({
    mutationFn: (input: InputOf<typeof invitePerson>) => call(invitePerson, input),
    onSuccess: () => client.invalidateQueries({ queryKey: INVITATIONS }),
  });
}

export function useRevokeInvitation() {
  const client = useQueryClient();
  return useCommand({
    mutationFn: (invitationId: string) => call(revokeInvitation, { invitationId }),
    onSettled: () => client.invalidateQueries({ queryKey: INVITATIONS }),
  });
}

export function useChangeRole() {
  const keep = useKeepColleague();
  return useCommand({
    mutationFn: (input: InputOf<typeof changeRole>) => call(changeRole, input),
    onSuccess: keep,
  });
}

export function useSuspend() {
  const keep = useKeepColleague();
  return useCommand({ mutationFn: (personId: string) => call(suspendPerson, { personId }), onSuccess: keep });
}

export function useReinstate() {
  const keep = useKeepColleague();
  return useCommand({ mutationFn: (personId: string) => call(reinstatePerson, { personId }), onSuccess: keep });
}

export function useSetPolicies() {
  const client = useQueryClient();
  const show = (policies: Policies | null) =>
    client.setQueryData<Session>(SESSION, (session) => session && { ...session, policies });
  return useCommand({
    mutationFn: (policies: Policies) => call(setPolicies, { policies }),
    onMutate: (policies) => {
      const before = client.getQueryData<Session>(SESSION)?.policies ?? null;
      show(policies);
      return before;
    },
    onSuccess: (saved) => {
      show(saved);
      // A policy can change what is approved and what stands in the way, in every article.
      return client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION[0], refetchType: "none" });
    },
    onError: (_error, _policies, before) => show(before ?? null),
  });
}

export function useChangeAccount() {
  const client = useQueryClient();
  return useCommand({
    mutationFn: (input: InputOf<typeof changeAccount>) => call(changeAccount, input),
    onSuccess: (person) => {
      client.setQueryData<Session>(SESSION, (session) => session && withColleague({ ...session, person }, person));
    },
  });
}

export function useChangePassword() {
  const client = useQueryClient();
  return useCommand({
    mutationFn: (input: InputOf<typeof changePassword>) => call(changePassword, input),
    onSuccess: () => client.invalidateQueries({ queryKey: SESSIONS }),
  });
}

export function useSessions() {
  return useQuery({
    queryKey: SESSIONS,
    queryFn: ({ signal }) => call(listSessions, {}, { signal }),
    select: ({ sessions }) => sessions,
    staleTime: 0,
  });
}

export function useEndSession() {
  const client = useQueryClient();
  return useCommand({
    mutationFn: (sessionId: string) => call(endSession, { sessionId }),
    onSettled: () => client.invalidateQueries({ queryKey: SESSIONS }),
  });
}

function useKeepColleague() {
  const client = useQueryClient();
  return (colleague: Colleague) => {
    client.setQueryData<Session>(SESSION, (session) => session && withColleague(session, colleague));
  };
}

function withColleague(session: Session, { id, name, role, suspended }: Colleague): Session {
  const { person } = session;
  return {
    ...session,
    person: person && person.id === id ? { ...person, name, role, suspended } : person,
    people: session.people.map((each) => (each.id === id ? { id, name, role, suspended } : each)),
  };
}
