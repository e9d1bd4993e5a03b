import { type ReactNode, useState } from "react";
import { useMe } from "#client/people/desk-people.ts";
import { Button } from "#client/ui/Button.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { asText, useKept } from "#client/ui/kept.ts";
import { useRefusals } from "#client/ui/refusals.ts";
import { refusal } from "#shared/api/refusal.ts";
import type { Thread } from "#shared/threads/thread.ts";
import { useSaying } from "./data.ts";
import styles from "./Forms.module.css";
import { MentionArea } from "./MentionArea.tsx";
import { type TalkedAbout, usePeopleHere } from "./people-here.ts";

export interface WordsFormProps {
  article: TalkedAbout;
  /** Under which the words are kept until the desk has taken them. */
  draft: string;
  label: string;
  placeholder?: string;
  submit: string;
  /** Words are not needed: resolving may say nothing. */
  optional?: boolean;
  rows?: number;
  /** Above the field: what else is chosen. */
  children?: ReactNode;
  /** Beneath it. */
  below?: ReactNode;
  say: (body: string) => Promise<Thread>;
  onDone: (thread: Thread) => void;
  onCancel: () => void;
}

/** Words to be sent: kept on error and over a reload, sent with Ctrl/⌘ Enter, never in the middle of a syllable. */
export function WordsForm(props: WordsFormProps) {
  const { article, draft, label, placeholder, submit, optional = false, rows = 2, children, below } = props;
  const { t } = useTranslation("threads");
  const { say: sayRefusal } = useRefusals();
  const me = useMe();
  const people = usePeopleHere(article);
  const saying = useSaying();
  const [body, keep] = useKept(`${me.id}.${draft}`, asText, "");
  const [missing, setMissing] = useState(false);
  const send = () => {
    if (saying.isPending) return;
    if (!optional && body.trim() === "") return setMissing(true);
    saying.mutate(() => props.say(body.trim()), {
      onSuccess: (thread) => {
        keep(undefined);
        props.onDone(thread);
      },
    });
  };
  return (
    <form
      aria-label={label}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {children}
      <MentionArea
        autoFocus
        label={label}
        hideLabel
        placeholder={placeholder ?? label}
        people={people}
        rows={rows}
        maxLength={10_000}
        value={body}
        error={missing ? sayRefusal(refusal("empty-text")) : undefined}
        onChange={(value) => {
          keep(value === "" ? undefined : value);
          setMissing(false);
        }}
        onSubmit={send}
      />
      {below}
      {saying.error ? <ErrorNote error={saying.error} /> : null}
      <div className={styles.buttons}>
        <Button size="small" variant="quiet" onClick={props.onCancel}>
          {t("cancel")}
        </Button>
        <Button type="submit" size="small" variant="main" keys="Mod+Enter" pending={saying.isPending}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
