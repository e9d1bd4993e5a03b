import { useEffect, useMemo, useState } from "react";
import type { Looking } from "#client/checks/checker.ts";
import { useDeskRules } from "#client/checks/desk-rule-data.ts";
import { lastAsked } from "#client/checks/last-asked.ts";
import { checker } from "#client/checks/page-checker.ts";
import type { Around } from "#client/checks/questions.ts";
import { useRestedText, useTexts } from "#client/editor/texts.ts";
import type { OpenArticle } from "#client/review/data.ts";
import { patiently } from "#client/ui/part.ts";
import type { Finding } from "#shared/checks/finding.ts";
import { textOf } from "#shared/document/document.ts";
import { withoutSuggestions } from "#shared/document/settle.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import { type Digests, sourceText } from "#shared/segments/segment.ts";
import { useArticleTerms } from "./article-terms.ts";
import { useMachineKeys } from "./machine-text.ts";

/** The words of a paragraph that are looked over. */
interface Words {
  checked: string;
  digests: Digests;
}

export interface Found extends Words {
  findings: readonly Finding[];
}

/**
 * What the checks say of a paragraph once the hands rest: of the words on this page, not of the last ones that were
 * read. What they said before stands until they have answered; where they cannot run, this part of the page is broken.
 */
export function useFindings(open: OpenArticle, segment: ReviewedSegment) {
  const texts = useTexts();
  const { document, digests } = useRestedText(segment.id);
  const checked = useMemo(() => textOf(withoutSuggestions(document)), [document]);
  const terms = useArticleTerms();
  const around = useAround(open);
  const { found, ask } = useAsking();
  useEffect(() => {
    const paragraphs = open.segments.map(({ id, source, kind }) => {
      const now = id === segment.id ? document : texts.of(id)?.snapshot().document;
      return { source, kind, document: now };
    });
    const at = open.segments.findIndex(({ id }) => id === segment.id);
    const termsFound = terms?.find(sourceText(segment)) ?? [];
    ask({ paragraphs, around, at, termsFound, checked, digests });
  }, [ask, open, segment, document, checked, digests, texts, terms, around]);
  return { found, isLooking: found?.checked !== checked };
}

function useAround({ article: { koreanPublishedAt: publishedAt, restricted } }: OpenArticle): Around {
  const { data: rules = NONE } = useDeskRules();
  const machineKeys = useMachineKeys();
  return useMemo(
    () => ({ publishedAt, restricted, machineKeys, rules }),
    [publishedAt, restricted, machineKeys, rules],
  );
}

const NONE: never[] = [];

function useAsking() {
  const [found, setFound] = useState<Found>();
  const [failure, setFailure] = useState<{ why: unknown }>();
  const [ask] = useState(() => {
    const put = (asked: Looking & Words) => patiently(() => checker.findings(asked));
    const inTurn = lastAsked(put, ({ checked, digests }, findings) => setFound({ checked, digests, findings }));
    return (asked: Looking & Words) => void inTurn(asked).catch((why: unknown) => setFailure({ why }));
  });
  useEffect(() => checker.hold(), []);
  if (failure) throw failure.why;
  return { found, ask };
}
