import { useState } from "react";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Skeleton } from "#client/ui/Progress.tsx";
import { Prose } from "#client/ui/Prose.tsx";
import { Select } from "#client/ui/Select.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";
import { tell } from "#client/ui/toasts.ts";
import { WordDifference } from "#client/ui/WordDifference.tsx";
import { sourceChanges } from "#shared/history/source-change.ts";
import { wordDiff } from "#shared/history/word-diff.ts";
import type { SourceParagraph } from "#shared/segments/segment.ts";
import styles from "./Compare.module.css";
import { SourceChangePills } from "./SourceChangePills.tsx";
import { useCorrectSource, useSourceVersions } from "./source-versions.ts";

export interface CorrectSourceDialogProps {
  articleId: string;
  /** "Paragraph 4" */
  name: string;
  source: readonly SourceParagraph[];
  onClose: () => void;
}

/** The Korean of one paragraph, put right. Says what kind of change it is before it is made. */
export default function CorrectSourceDialog({ articleId, name, source, onClose }: CorrectSourceDialogProps) {
  const { t } = useTranslation("history");
  const versions = useSourceVersions(articleId);
  const correct = useCorrectSource(articleId);
  const [paragraphId, setParagraphId] = useState(source[0]?.id ?? "");
  const [texts, setTexts] = useState(() => new Map(source.map(({ id, text }) => [id, text])));
  const [reason, setReason] = useState("");
  const before = source.find(({ id }) => id === paragraphId)?.text ?? "";
  const text = texts.get(paragraphId) ?? "";
  const changes = sourceChanges(before, text);
  const whyNot =
    changes.length === 0 ? t("correct.unchanged") : reason.trim() === "" ? t("correct.needsReason") : undefined;
  const seen = versions.data?.[0]?.number;
  const send = () => {
    if (whyNot || seen === undefined) return;
    correct.mutate(
      { sourceParagraphId: paragraphId, text, reason, seen },
      {
        onSuccess: () => {
          tell(t("correct.done", { name }));
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      title={t("correct.title", { name })}
      size="wide"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("correct.leave")}</Button>
          <Button variant="main" keys="Mod+Enter" pending={correct.isPending} disabledReason={whyNot} onClick={send}>
            {t("correct.act")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p className={styles.soft}>{t("correct.means")}</p>
        {versions.isPending ? <Skeleton lines={2} /> : null}
        {source.length > 1 ? (
          <Select
            label={t("correct.which")}
            value={paragraphId}
            onChange={setParagraphId}
            choices={source.map(({ id, text: words }, index) => ({
              value: id,
              label: `${index + 1}. ${words.slice(0, 40)}`,
            }))}
          />
        ) : null}
        <TextArea
          autoFocus
          label={t("correct.text")}
          lang="ko"
          serif
          rows={4}
          value={text}
          onChange={(value) => setTexts(new Map(texts).set(paragraphId, value))}
          onSubmit={send}
        />
        {changes.length > 0 ? (
          <section className={styles.note} aria-label={t("correct.changes")}>
            <div className={styles.pills}>
              <SourceChangePills changes={changes} />
            </div>
            <Prose language="ko">
              <WordDifference spans={wordDiff(before, text)} />
            </Prose>
          </section>
        ) : null}
        <TextArea
          label={t("correct.reason")}
          rows={1}
          value={reason}
          maxLength={1_000}
          onChange={setReason}
          onSubmit={send}
        />
        {correct.error ? <ErrorNote error={correct.error} /> : null}
      </div>
    </Dialog>
  );
}
