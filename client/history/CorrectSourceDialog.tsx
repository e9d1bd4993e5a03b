import { useState } from "react";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { ErrorNote, Note } from "#client/ui/ErrorNote.tsx";
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
import { useTypedKorean } from "./use-typed-korean.ts";

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
  const [chosen, setChosen] = useState(0);
  const at = Math.min(chosen, source.length - 1); // a colleague may have joined what was two
  const { id: sourceParagraphId = "", text: now = "" } = source[at] ?? {};
  const typed = useTypedKorean(articleId, name, at, now);
  const { text, reason, before } = typed;
  const changes = sourceChanges(now, text);
  const seen = versions.data?.[0]?.number;
  const whyNot = () => {
    if (changes.length === 0) return t("correct.unchanged");
    if (before !== undefined) return t("correct.meanwhile.decide");
    if (seen === undefined) return t("correct.versionUnknown");
    return reason.trim() === "" ? t("correct.needsReason") : undefined;
  };
  const send = () => {
    if (whyNot() || seen === undefined || correct.isPending) return;
    correct.mutate(
      { sourceParagraphId, text, reason, seen },
      {
        onSuccess: () => {
          typed.forget();
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
          <Button variant="main" keys="Mod+Enter" pending={correct.isPending} disabledReason={whyNot()} onClick={send}>
            {t("correct.act")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p className={styles.soft}>{t("correct.means")}</p>
        {versions.isPending ? <Skeleton lines={2} /> : null}
        {versions.error ? <ErrorNote error={versions.error} onRetry={() => void versions.refetch()} /> : null}
        {source.length > 1 ? (
          <Select
            label={t("correct.which")}
            value={String(at)}
            onChange={(value) => setChosen(Number(value))}
            choices={source.map(({ text: words }, index) => ({
              value: String(index),
              label: `${index + 1}. ${words.slice(0, 40)}`,
            }))}
          />
        ) : null}
        {before === undefined ? null : <Meanwhile {...typed} before={before} now={now} />}
        <TextArea
          autoFocus
          label={t("correct.text")}
          lang="ko"
          serif
          rows={4}
          value={text}
          onChange={typed.type}
          onSubmit={send}
        />
        {changes.length > 0 ? (
          <section className={styles.note} aria-label={t("correct.changes")}>
            <div className={styles.pills}>
              <SourceChangePills changes={changes} />
            </div>
            <Prose language="ko">
              <WordDifference spans={wordDiff(now, text)} />
            </Prose>
          </section>
        ) : null}
        <TextArea
          label={t("correct.reason")}
          rows={1}
          value={reason}
          maxLength={1_000}
          onChange={typed.giveReason}
          onSubmit={send}
        />
        {correct.error && before === undefined ? <ErrorNote error={correct.error} /> : null}
      </div>
    </Dialog>
  );
}

interface MeanwhileProps {
  before: string;
  now: string;
  goOn: () => void;
  takeTheirs: () => void;
}

/** A colleague has corrected the same Korean: theirs is read first, and whose words stand is decided on purpose. */
function Meanwhile({ before, now, goOn, takeTheirs }: MeanwhileProps) {
  const { t } = useTranslation("history");
  return (
    <section aria-label={t("correct.meanwhile.title")}>
      <Note tone="warning" role="alert">
        <p>{t("correct.meanwhile.lead")}</p>
        <Prose language="ko">
          <WordDifference spans={wordDiff(before, now)} />
        </Prose>
        <div className={styles.actions}>
          <Button size="small" onClick={goOn}>
            {t("correct.meanwhile.goOn")}
          </Button>
          <Button size="small" onClick={takeTheirs}>
            {t("correct.meanwhile.takeTheirs")}
          </Button>
        </div>
      </Note>
    </section>
  );
}
