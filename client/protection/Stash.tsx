import { useState } from "react";
import { useMe } from "#client/people/desk-people.ts";
import { Name } from "#client/people/Name.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { useRefusals } from "#client/ui/refusals.ts";
import { TextArea } from "#client/ui/TextArea.tsx";
import { Time } from "#client/ui/Time.tsx";
import { tell } from "#client/ui/toasts.ts";
import { whyNotUnstash } from "#shared/protection/rules.ts";
import type { StashNote } from "#shared/protection/stash.ts";
import { useStash, useStashing } from "./data.ts";
import { ErasedAt } from "./ErasedAt.tsx";
import styles from "./Stash.module.css";
import "./words.ts";
import { useTranslation } from "#client/ui/i18n.ts";

/** Notes that never leave the article, for those who work on it. */
export function Stash({ articleId, onClose }: { articleId: string; onClose: () => void }) {
  const { t } = useTranslation("protection");
  const { explain } = useRefusals();
  const { data: notes, error } = useStash(articleId);
  const { add, remove } = useStashing(articleId);
  const [words, setWords] = useState("");
  const lay = () => {
    if (words.trim() === "" || add.isPending) return;
    add.mutate(words, {
      onSuccess: () => {
        setWords("");
        tell(t("stash.added"));
      },
    });
  };
  const takeOut = (note: StashNote) =>
    remove.mutate(note.id, {
      onSuccess: () => tell(t("stash.removed"), { undo: () => add.mutate(note.words) }),
    });
  return (
    <Dialog title={t("stash.title")} onClose={onClose}>
      <p>{t("stash.explain")}</p>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          lay();
        }}
      >
        <TextArea
          autoFocus
          autoComplete="off"
          label={t("stash.words")}
          description={t("stash.forms")}
          error={add.error ? explain(add.error) : undefined}
          value={words}
          maxLength={4_000}
          onChange={setWords}
          onSubmit={lay}
        />
        <Button type="submit" variant="main" pending={add.isPending}>
          {t("stash.add")}
        </Button>
      </form>
      {(error ?? remove.error) ? <ErrorNote error={error ?? remove.error} /> : null}
      {notes?.length === 0 ? <p>{t("stash.empty")}</p> : null}
      <ul className={styles.notes} aria-label={t("stash.title")}>
        {(notes ?? []).map((note) => (
          <li key={note.id}>
            <Note note={note} onTakeOut={() => takeOut(note)} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function Note({ note, onTakeOut }: { note: StashNote & { eraseAt: string | null }; onTakeOut: () => void }) {
  const { t } = useTranslation("protection");
  const { say } = useRefusals();
  return (
    <>
      <div className={styles.words}>
        {note.words}
        <small className={styles.canary} title={t("stash.canary")}>
          {note.canary}
        </small>
      </div>
      <footer className={styles.under}>
        <span>
          <Name of={note.by} /> · <Time at={note.at} show="dateTime" />
          <ErasedAt at={note.eraseAt} />
        </span>
        <IconButton
          icon="close"
          label={t("stash.remove")}
          disabledReason={say(whyNotUnstash(useMe(), note))}
          onClick={onTakeOut}
        />
      </footer>
    </>
  );
}
