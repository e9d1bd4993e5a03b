import { useMemo } from "react";
import { useFormats } from "#client/ui/formats.ts";
import { useTranslation } from "#client/ui/i18n.ts";
import { type Capability, can, rolesWith, type Ties } from "#shared/people/capabilities.ts";
import type { Colleague, Person } from "#shared/people/person.ts";
import type { Policies } from "#shared/people/policies.ts";
import { useSession } from "./session.ts";

/** The person who is signed in. Only for pages that are drawn for somebody. */
export function useMe(): Person {
  const person = useSession().data?.person;
  if (!person) throw new Error("This part of the page is drawn for a person who is signed in");
  return person;
}

export function usePolicies(): Policies {
  const policies = useSession().data?.policies;
  if (!policies) throw new Error("This part of the page is drawn for a person who is signed in");
  return policies;
}

/** Everybody on the desk, also those who are suspended: their names stand under what they did. */
export function usePeople(): readonly Colleague[] {
  return useSession().data?.people ?? NOBODY;
}

const NOBODY: readonly Colleague[] = [];

export function usePeopleById(): ReadonlyMap<string, Colleague> {
  const people = usePeople();
  return useMemo(() => new Map(people.map((person) => [person.id, person])), [people]);
}

/** Why the person at this screen may not; undefined when they may. Names who can, in the language of the page. */
export function useWhyNot(capability: Capability, ties: Ties = {}): string | undefined {
  const { t } = useTranslation("people");
  const formats = useFormats();
  const me = useMe();
  if (can(me, capability, ties)) return undefined;
  return t("needsRole", { who: formats.list(rolesWith(capability).map((role) => t(`role.${role}`))) });
}
