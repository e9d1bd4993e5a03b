import { useMe, usePolicies } from "#client/people/desk-people.ts";
import { type SayWhy, useSayWhy } from "#client/people/say-why.ts";
import { whyNotAble } from "#shared/people/rules.ts";
import { THREAD_STEPS, type ThreadStep, whyNotLink, whyNotThread } from "#shared/threads/rules.ts";
import type { Thread } from "#shared/threads/thread.ts";
import { journalistsOf, type TalkedAbout } from "./people-here.ts";

export interface Acting {
  /** The article is the person's own, as its journalist. */
  own: boolean;
  /** For each step why this person may not take it, in the desk's own sentence. */
  refused: Record<ThreadStep | "link" | "without", string | undefined>;
}

export function useActing(article: TalkedAbout, thread: Thread): Acting {
  const me = useMe();
  const sayWhy: SayWhy = useSayWhy();
  const own = journalistsOf(article).includes(me.id);
  const { restrictedLinks } = usePolicies().queries;
  const steps = Object.fromEntries(
    THREAD_STEPS.map((step) => [step, sayWhy(whyNotThread(step, me, thread, own))]),
  ) as Record<ThreadStep, string | undefined>; // one entry for each step
  const refused = {
    ...steps,
    link: sayWhy(whyNotLink(me, thread, { restricted: article.restricted, restrictedLinks })),
    without: sayWhy(whyNotAble(me, "override")),
  };
  return { own, refused };
}
