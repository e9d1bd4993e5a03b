import { useTranslation } from "react-i18next";
import { Name } from "#client/people/Name.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { Prose } from "#client/ui/Prose.tsx";
import type { ReviewedSegment } from "#shared/review/api.ts";
import { sourceText } from "#shared/segments/segment.ts";
import styles from "./StaleDialog.module.css";
import { type Part, wordDifference } from "./word-difference.ts";

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
  const source = wordDifference(seen.source, sourceText(now), "ko");
  const target = wordDifference(seen.target, now.text, "en");
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

function Difference({ heading, parts, language }: { heading: string; parts: readonly Part[]; language: "ko" | "en" }) {
  const { t } = useTranslation("review");
  const changed = parts.some(({ change }) => change !== "same");
  return (
    <section className={styles.side}>
      <h3>{heading}</h3>
      {changed ? (
        <Prose language={language}>
          {parts.map(({ text, change }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one difference never move
            <Words key={index} text={text} change={change} />
          ))}
        </Prose>
      ) : (
        <p className={styles.same}>{t("stale.unchanged")}</p>
      )}
    </section>
  );
}

function Words({ text, change }: Part) {
  if (change === "gone") return <del className={styles.gone}>{text}</del>;
  if (change === "new") return <ins className={styles.new}>{text}</ins>;
  return text;
}
