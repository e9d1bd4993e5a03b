import { useMe } from "#client/people/desk-people.ts";
import { type SayWhy, useSayWhy } from "#client/people/say-why.ts";
import { THREAD_STEPS, type ThreadStep, whyNotThread } from "#shared/threads/rules.ts";
import type { Thread } from "#shared/threads/thread.ts";
import { journalistsOf, type TalkedAbout } from "./people-here.ts";

export interface Acting {
  /** The article is the person's own, as its journalist. */
  own: boolean;
  /** For each step why this person may not take it, in the desk's own sentence. */
  refused: Record<ThreadStep, string | undefined>;
}

export function useActing(article: TalkedAbout, thread: Thread): Acting {
  const me = useMe();
  const sayWhy: SayWhy = useSayWhy();
  const own = journalistsOf(article).includes(me.id);
  const refused = Object.fromEntries(
    THREAD_STEPS.map((step) => [step, sayWhy(whyNotThread(step, me, thread, own))]),
  ) as Acting["refused"]; // one entry for each step
  return { own, refused };
}
