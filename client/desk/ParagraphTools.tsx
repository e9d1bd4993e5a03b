import { insertWords } from "#client/editor/insert-words.ts";
import { useTextOf } from "#client/editor/texts.ts";
import { MemoryPanel } from "#client/memory/MemoryPanel.tsx";
import { TermsPanel, type TermsPanelProps } from "#client/terms/TermsPanel.tsx";
import type { ReviewedSegment } from "#shared/review/api.ts";
import { sourceText } from "#shared/segments/segment.ts";
import styles from "./Aside.module.css";
import { useArticleTerms } from "./article-terms.ts";
import { useAtHand } from "./at-hand.ts";
import { useSettledChoiceOf } from "./chosen.ts";
import { useHowOneWrites } from "./suggesting.ts";
import { useUnknownNames } from "./unknown-names.ts";

interface ParagraphToolsProps {
  segment: ReviewedSegment;
  show: "terms" | "memory" | "best-match";
}

/** What helps to write the chosen paragraph: the desk's terms in it, and how it was put before. */
export default function ParagraphTools({ segment, show }: ParagraphToolsProps) {
  const text = useTextOf(segment.id);
  const { writing } = useSettledChoiceOf(segment.id);
  const { refused, writer } = useHowOneWrites(segment);
  const whyNotWrite = useAtHand().sayWhy(refused);
  const base = useArticleTerms();
  const korean = sourceText(segment);
  const { articleId, id: segmentId } = segment;
  const onInsert = (words: string) => insertWords(text, words, { writing: writing !== null, writer });
  const common = { articleId, korean, onInsert, whyNotWrite };
  return (
    <div className={styles.panel}>
      {show === "terms" ? (
        <TermsOfParagraph {...common} segment={segment} base={base} />
      ) : (
        <MemoryPanel {...common} segmentId={segmentId} brief={show === "best-match"} />
      )}
    </div>
  );
}

function TermsOfParagraph({ segment, ...panel }: Omit<TermsPanelProps, "unknown"> & { segment: ReviewedSegment }) {
  return <TermsPanel {...panel} unknown={useUnknownNames(segment, panel.base)} />;
}
