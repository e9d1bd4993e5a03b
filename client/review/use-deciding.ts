import { useQueryClient } from "@tanstack/react-query";
import { call } from "#client/api/call.ts";
import { useCommand } from "#client/api/use-command.ts";
import { settled } from "#client/editor/settled.ts";
import { useTextOf } from "#client/editor/texts.ts";
import { keys } from "#client/live/keys.ts";
import { useMe, usePolicies } from "#client/people/desk-people.ts";
import { useSayWhy } from "#client/people/say-why.ts";
import { useTranslation } from "#client/ui/i18n.ts";
import { useRefusals } from "#client/ui/refusals.ts";
import { tell } from "#client/ui/toasts.ts";
import type { InputOf } from "#shared/api/endpoint.ts";
import type { Pending } from "#shared/document/pending.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import { whyNotDecide } from "#shared/review/suggesting.ts";
import { decideSuggestions } from "#shared/review/suggestion-api.ts";
import { keepSegment } from "./data.ts";

export type Verdict = InputOf<typeof decideSuggestions>["verdict"];

export interface Deciding {
  /** The rule's sentence when this person may not; the same that the desk would say. */
  whyNot(verdict: Verdict, suggestion: Pick<Pending, "by">): string | undefined;
  decide(verdict: Verdict, suggestions: readonly Pending[]): void;
  pending: boolean;
}

/** Accepting and rejecting in one paragraph: as the words are on this screen, once what was typed here is saved. */
export function useDeciding(segment: ReviewedSegment): Deciding {
  const { t } = useTranslation("review");
  const { explain } = useRefusals();
  const sayWhy = useSayWhy();
  const me = useMe();
  const policies = usePolicies();
  const client = useQueryClient();
  const text = useTextOf(segment.id);
  const deciding = useCommand({
    mutationFn: (input: InputOf<typeof decideSuggestions>) => call(decideSuggestions, input),
    onSuccess: (after) => {
      keepSegment(client, after);
      void client.invalidateQueries({ queryKey: keys.gate(after.articleId) });
      void client.invalidateQueries({ queryKey: keys.decisions(after.articleId, after.id) });
    },
  });
  const decide = async (verdict: Verdict, suggestions: readonly Pending[]) => {
    if (deciding.isPending || suggestions.length === 0) return;
    if (!(await settled(text))) return tell(t("unsaved"), { tone: "danger" });
    const seen = suggestions.map(({ id, shape }) => ({ id, shape }));
    try {
      await deciding.mutateAsync({ segmentId: segment.id, verdict, suggestions: seen });
      tell(t(`suggestion.done.${verdict}`, { count: seen.length }));
    } catch (error) {
      tell(explain(error), { tone: "danger" });
    }
  };
  return {
    whyNot: (verdict, suggestion) => sayWhy(whyNotDecide(verdict, me, suggestion, segment, policies)),
    decide: (verdict, suggestions) => void decide(verdict, suggestions),
    pending: deciding.isPending,
  };
}
