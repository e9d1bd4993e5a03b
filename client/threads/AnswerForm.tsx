import { useState } from "react";
import { call } from "#client/api/call.ts";
import { useMe } from "#client/people/desk-people.ts";
import { Name } from "#client/people/Name.tsx";
import { Button } from "#client/ui/Button.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { asText, useKept } from "#client/ui/kept.ts";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";
import type { SourceParagraph } from "#shared/segments/segment.ts";
import { answerQuery } from "#shared/threads/api.ts";
import { correctableOf } from "#shared/threads/passages.ts";
import type { Thread } from "#shared/threads/thread.ts";
import styles from "./AnswerForm.module.css";
import { useSaying } from "./data.ts";
import { languageOf } from "./language.ts";

export interface AnswerFormProps {
  thread: Thread;
  /** The Korean beside the question. */
  source: readonly SourceParagraph[];
  /** An editor passes on what the journalist said; it stays marked so. */
  onBehalf: boolean;
  onDone: () => void;
  onCancel?: () => void;
}

/** Two taps: the reading, and send. Or words, in Korean or English; or both. */
export function AnswerForm({ thread, source, onBehalf, onDone, onCancel }: AnswerFormProps) {
  const { t } = useTranslation("threads");
  const me = useMe();
  const saying = useSaying();
  const [body, keepBody] = useKept(`${me.id}.${thread.id}.answer`, asText, "");
  const [reading, keepReading] = useKept(`${me.id}.${thread.id}.reading`, asText, "");
  const [correction, keepCorrection] = useKept(`${me.id}.${thread.id}.correction`, asText, "");
  const was = thread.type === "error-in-korean" ? correctableOf(thread.anchor, source)?.was : undefined;
  const corrected = correction.trim() === was?.trim() ? "" : correction.trim();
  const [missing, setMissing] = useState(false);
  const mustChoose = thread.readings.length > 0 && reading === "";
  const chosen = thread.readings[Number(reading)] !== undefined && reading !== "" ? Number(reading) : null;
  const send = () => {
    if (saying.isPending) return;
    if (body.trim() === "" && chosen === null && corrected === "") return setMissing(true);
    saying.mutate(
      () => call(answerQuery, { threadId: thread.id, body: body.trim(), reading: chosen, correction: corrected }),
      {
        onSuccess: () => {
          keepBody(undefined);
          keepReading(undefined);
          keepCorrection(undefined);
          onDone();
        },
      },
    );
  };
  return (
    <form
      aria-label={t("answer")}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {onBehalf ? (
        <p className={styles.behalf}>
          {t("onBehalf")} <Name of={thread.addressedTo} />
        </p>
      ) : null}
      {thread.readings.length > 0 ? (
        <RadioGroup
          look="sheets"
          label={t("choose")}
          choices={[
            ...thread.readings.map((words, at) => ({
              value: String(at),
              label: <span lang={languageOf(words)}>{words}</span>,
            })),
            { value: ELSE, label: t("somethingElse") },
          ]}
          value={reading === "" ? undefined : reading}
          error={missing && mustChoose ? t("missing.choice") : undefined}
          onChange={(value) => {
            keepReading(value);
            setMissing(false);
          }}
        />
      ) : null}
      <TextArea
        label={t(thread.readings.length > 0 ? "moreWords" : "yourAnswer")}
        placeholder={t("answerHint")}
        rows={2}
        maxLength={10_000}
        value={body}
        error={missing && !mustChoose ? t(reading === ELSE ? "missing.else" : "missing.words") : undefined}
        onChange={(value) => {
          keepBody(value === "" ? undefined : value);
          setMissing(false);
        }}
        onSubmit={send}
      />
      {was === undefined ? null : correction === "" ? (
        <Button variant="quiet" onClick={() => keepCorrection(was)}>
          {t("proposal.correct")}
        </Button>
      ) : (
        <TextArea
          label={t("proposal.becomes")}
          rows={3}
          maxLength={5_000}
          value={correction}
          onChange={(value) => keepCorrection(value === "" ? undefined : value)}
        />
      )}
      {saying.error ? <ErrorNote error={saying.error} /> : null}
      <Button type="submit" variant="main" size="large" wide pending={saying.isPending}>
        {t("sendAnswer")}
      </Button>
      {onCancel ? (
        <Button variant="quiet" wide onClick={onCancel}>
          {t("cancel")}
        </Button>
      ) : null}
    </form>
  );
}

/** None of the readings: the words say it. */
const ELSE = "else";
