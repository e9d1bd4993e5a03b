import { useDeferredValue, useMemo } from "react";
import { useWaivers } from "#client/checks/data.ts";
import { useRulesOn } from "#client/checks/desk-rule-data.ts";
import { useEnglish } from "#client/checks/english.ts";
import { Findings } from "#client/checks/Findings.tsx";
import { lookOver } from "#client/checks/look-over.ts";
import { useRestedText, useTexts } from "#client/editor/texts.ts";
import { useMe, usePolicies } from "#client/people/desk-people.ts";
import { useSayWhy } from "#client/people/say-why.ts";
import { whyNotWaive } from "#shared/checks/rules.ts";
import { textOf } from "#shared/document/document.ts";
import { withoutSuggestions } from "#shared/document/settle.ts";
import { sourceText } from "#shared/segments/segment.ts";
import { useArticleTerms } from "./article-terms.ts";
import { useMachineKeys } from "./machine-text.ts";
import type { ParagraphPanelProps } from "./ParagraphPanel.tsx";
import { useWhyNotWrite } from "./use-as-read.ts";

const NONE: never[] = [];
/** As far back as the server looks, too. */
const EARLIER = 6000;

/** What the checks say of the paragraph as it reads now: the words on this page, not the last ones that were read. */
export default function ParagraphChecks({ open, segment }: Pick<ParagraphPanelProps, "open" | "segment">) {
  const texts = useTexts();
  const policies = usePolicies();
  const me = useMe();
  const sayWhy = useSayWhy();
  const english = useEnglish();
  const { data: waivers = NONE } = useWaivers(open.article.id);
  const terms = useArticleTerms();
  const machineKeys = useMachineKeys();
  const deskRules = useRulesOn();
  // The checks follow the typing; they never hold it up: they read what stands once the hands rest for a moment.
  const { document, digests } = useDeferredValue(useRestedText(segment.id));
  const whole = useDeferredValue(open);
  const { looked, checked } = useMemo(() => {
    const at = whole.segments.findIndex(({ id }) => id === segment.id);
    const beside = (index: number) => {
      const other = texts.of(whole.segments[index]?.id ?? "");
      return other && textOf(withoutSuggestions(other.snapshot().document));
    };
    const { koreanPublishedAt, restricted } = whole.article;
    const target = textOf(withoutSuggestions(document));
    const context = {
      before: beside(at - 1),
      after: beside(at + 1),
      kind: segment.kind,
      publishedAt: koreanPublishedAt ?? undefined,
      restricted,
      earlierSource: whole.segments.slice(0, at).map(sourceText).join("\n").slice(-EARLIER),
      english,
      termsFound: terms?.find(sourceText(segment)),
      machineKeys,
      deskRules,
    };
    const parts = whole.segments.map((each) => ({
      source: sourceText(each),
      target: each.id === segment.id ? target : textOf(texts.of(each.id)?.snapshot().document ?? document),
      kind: each.kind,
    }));
    const looked = lookOver(
      { segmentId: segment.id, source: sourceText(segment), target, digests, context, article: { parts, at } },
      policies,
      waivers,
    );
    return { looked, checked: target };
  }, [document, digests, whole, segment, texts, policies, waivers, english, terms, machineKeys, deskRules]);
  const whyNotWrite = useWhyNotWrite(segment);
  return (
    <Findings
      articleId={open.article.id}
      segmentId={segment.id}
      looked={looked}
      checked={checked}
      digests={digests}
      whyNotWrite={whyNotWrite}
      whyNotWaive={sayWhy(whyNotWaive(me))}
    />
  );
}
