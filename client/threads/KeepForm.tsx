import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "#client/api/call.ts";
import { useMe } from "#client/people/desk-people.ts";
import { useSayWhy } from "#client/people/say-why.ts";
import { Button } from "#client/ui/Button.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Skeleton } from "#client/ui/Progress.tsx";
import { Select } from "#client/ui/Select.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import type { SourceParagraph } from "#shared/segments/segment.ts";
import { termsOfArticle } from "#shared/terms/api.ts";
import { whyNotDecide } from "#shared/terms/rules.ts";
import type { Term } from "#shared/terms/term.ts";
import { keepNote } from "#shared/threads/api.ts";
import { answerOf, NOTE_LENGTH } from "#shared/threads/term-note.ts";
import type { Thread } from "#shared/threads/thread.ts";
import { useSaying } from "./data.ts";
import forms from "./Forms.module.css";
import styles from "./Kept.module.css";
import { useKeeping } from "./keeping.ts";
import { askedOf, termsAtHand } from "./terms-at-hand.ts";

export interface KeepFormProps {
  thread: Thread;
  source: readonly SourceParagraph[];
  onClose: () => void;
}

/** On which entry, and in which words: what was answered and the term that was asked about stand there already. */
export function KeepForm({ thread, source, onClose }: KeepFormProps) {
  const { articleId } = thread;
  const terms = useQuery({
    queryKey: ["article", articleId, "terms", "entries"],
    queryFn: ({ signal }) => call(termsOfArticle, { articleId }, { signal }),
  });
  if (terms.error) return <ErrorNote error={terms.error} onRetry={() => void terms.refetch()} />;
  if (!terms.data) return <Skeleton lines={3} />;
  return <Fields thread={thread} terms={termsAtHand(thread, source, terms.data.terms)} onClose={onClose} />;
}

const NEW = "new";

function Fields({ thread, terms, onClose }: { thread: Thread; terms: readonly Term[]; onClose: () => void }) {
  const { t } = useTranslation("threads");
  const me = useMe();
  const sayWhy = useSayWhy();
  const saying = useSaying();
  const { tellKept } = useKeeping();
  const [on, setOn] = useState(terms[0]?.id ?? NEW);
  const [korean, setKorean] = useState(askedOf(thread));
  const [preferred, setPreferred] = useState("");
  const [words, setWords] = useState(answerOf(thread)?.words ?? "");
  const isNew = on === NEW;
  const isWhole = words.trim() !== "" && (!isNew || (korean.trim() !== "" && preferred.trim() !== ""));
  const { id: threadId } = thread;
  const target = isNew ? { values: { korean: [korean.trim()], preferred: preferred.trim() } } : { termId: on };
  const keep = () =>
    saying.mutate(() => call(keepNote, { threadId, words: words.trim(), on: target }), {
      onSuccess: ({ notes: [kept] }) => {
        if (kept) tellKept(kept);
        onClose();
      },
    });
  return (
    <form
      className={styles.form}
      aria-label={t("note.keep")}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <Select
        label={t("note.term")}
        value={on}
        onChange={setOn}
        choices={[
          ...terms.map(({ id, korean: [first], preferred: english }) => ({
            value: id,
            label: `${first} · ${english}`,
          })),
          { value: NEW, label: t("note.new") },
        ]}
      />
      {isNew ? (
        <div className={forms.two}>
          <TextField label={t("note.korean")} lang="ko" value={korean} onChange={setKorean} />
          <TextField label={t("note.preferred")} lang="en" value={preferred} onChange={setPreferred} />
        </div>
      ) : null}
      <TextArea
        label={t("note.words")}
        rows={2}
        maxLength={NOTE_LENGTH}
        value={words}
        onChange={setWords}
        onSubmit={keep}
      />
      <p className={styles.help}>{t(isNew ? "note.whoReadsNew" : "note.whoReads")}</p>
      {saying.error ? <ErrorNote error={saying.error} /> : null}
      <div className={forms.buttons}>
        <Button size="small" variant="quiet" onClick={onClose}>
          {t("cancel")}
        </Button>
        <Button
          type="submit"
          size="small"
          variant="main"
          pending={saying.isPending}
          disabledReason={
            (isNew ? sayWhy(whyNotDecide(me)) : undefined) ?? (isWhole ? undefined : t("note.incomplete"))
          }
        >
          {t("note.send")}
        </Button>
      </div>
    </form>
  );
}
