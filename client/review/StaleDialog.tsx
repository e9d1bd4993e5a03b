import { Name } from "#client/people/Name.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Prose } from "#client/ui/Prose.tsx";
import { type Span, wordDiff } from "#shared/history/word-diff.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import { sourceText } from "#shared/segments/segment.ts";
import styles from "./StaleDialog.module.css";

export interface StaleDialogProps {
  /** What was on screen when the step was taken. */
  seen: { source: string; target: string };
  now: ReviewedSegment;
  act: string;
  pending: boolean;
  /** The step again, over the words as they are now. */
  onDecide: () => void;
  onClose: () => void;
}

/** The words changed between reading and deciding. Shows what changed; the decision is taken anew. */
export default function StaleDialog({ seen, now, act, pending, onDecide, onClose }: StaleDialogProps) {
  const { t } = useTranslation("review");
  const source = wordDiff(seen.source, sourceText(now));
  const target = wordDiff(seen.target, now.text);
  return (
    <Dialog
      title={t("stale.title")}
      size="wide"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("stale.leave")}</Button>
          <Button variant="main" pending={pending} onClick={onDecide}>
            {act}
          </Button>
        </>
      }
    >
      <p>
        {t("stale.lead")} {now.writtenBy ? <Name of={now.writtenBy} /> : null}
      </p>
      <Difference heading={t("stale.korean")} parts={source} language="ko" />
      <Difference heading={t("stale.english")} parts={target} language="en" />
    </Dialog>
  );
}

function Difference({ heading, parts, language }: { heading: string; parts: readonly Span[]; language: "ko" | "en" }) {
  const { t } = useTranslation("review");
  const changed = parts.some(({ kind }) => kind !== "equal");
  return (
    <section className={styles.side}>
      <h3>{heading}</h3>
      {changed ? (
        <Prose language={language}>
          {parts.map(({ text, kind }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one difference never move
            <Words key={index} text={text} kind={kind} />
          ))}
        </Prose>
      ) : (
        <p className={styles.same}>{t("stale.unchanged")}</p>
      )}
    </section>
  );
}

function Words({ text, kind }: Span) {
  if (kind === "deleted") return <del className={styles.gone}>{text}</del>;
  if (kind === "inserted") return <ins className={styles.new}>{text}</ins>;
  return text;
}
