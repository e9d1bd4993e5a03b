import type { TFunction } from "i18next";
import { createContext, useContext, useMemo } from "react";
import { useMe, usePeopleById, usePolicies } from "#client/people/desk-people.ts";
import { type SayWhy, useSayWhy } from "#client/people/say-why.ts";
import { useTranslation } from "#client/ui/i18n.ts";
import type { Refusal } from "#shared/api/refusal.ts";
import { whyNotInArchive } from "#shared/articles/rules.ts";
import type { Colleague, Person } from "#shared/people/person.ts";
import type { Policies } from "#shared/people/policies.ts";

/**
 * What every row needs to know and none of them decides: who reads, by which policies, in which words. Asked once for
 * the page; five hundred rows that each ask for themselves would weigh more than the article.
 */
export interface AtHand {
  me: Person;
  policies: Policies;
  people: ReadonlyMap<string, Colleague>;
  t: TFunction<"desk">;
  ui: TFunction<"ui">;
  sayWhy: SayWhy;
  /** Why nobody may change anything in this article; undefined on the desk. */
  shut: Refusal | undefined;
}

const Context = createContext<AtHand | undefined>(undefined);
export const AtHandProvider = Context.Provider;

export function useAtHand(): AtHand {
  const atHand = useContext(Context);
  if (!atHand) throw new Error("A row is drawn inside an article's page");
  return atHand;
}

/** The same object as long as neither the people nor the language changes, nor the article goes off the desk. */
export function useGathered(isArchived = false): AtHand {
  const me = useMe();
  const policies = usePolicies();
  const people = usePeopleById();
  const { t } = useTranslation("desk");
  const { t: ui } = useTranslation("ui");
  const sayWhy = useSayWhy();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sentences change with the language, as `t` does
  return useMemo(() => {
    const shut = isArchived ? whyNotInArchive("segment.written") : undefined;
    return { me, policies, people, t, ui, sayWhy, shut };
  }, [me, policies, people, t, ui, isArchived]);
}
