import { useState } from "react";
import { useWhyNot } from "#client/people/desk-people.ts";
import { isStepUp, StepUpOrError } from "#client/people/StepUp.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { useRefusals } from "#client/ui/refusals.ts";
import { TextField } from "#client/ui/TextField.tsx";
import { tell } from "#client/ui/toasts.ts";
import type { ProtectedItem } from "#shared/protection/protected-item.ts";
import { useProtect, useProtectedItems } from "./data.ts";
import { ErasedAt } from "./ErasedAt.tsx";
import { Grants } from "./Grants.tsx";
import styles from "./ProtectedItems.module.css";
import "./words.ts";
import { useTranslation } from "#client/ui/i18n.ts";

/** What must not leave with this article, for those who may know. */
export function ProtectedItems({ articleId, onClose }: { articleId: string; onClose: () => void }) {
  const { t } = useTranslation("protection");
  const { explain } = useRefusals();
  const { data: items, error, refetch } = useProtectedItems(articleId);
  const { add, remove } = useProtect(articleId);
  const [words, setWords] = useState("");
  const protect = () =>
    add.mutate(words, {
      onSuccess: () => {
        setWords("");
        tell(t("added"));
      },
    });
  const letGo = (item: ProtectedItem) =>
    remove.mutate(item.id, {
      onSuccess: () => tell(t("removed"), { undo: () => add.mutate(item.words) }),
    });
  const grants = useWhyNot("protect") === undefined ? <Grants articleId={articleId} /> : null;
  if (error)
    return (
      <Dialog title={t("title")} onClose={onClose}>
        <StepUpOrError error={error} onProved={() => void refetch()} />
      </Dialog>
    );
  return (
    <Dialog title={t("title")} onClose={onClose}>
      <p>{t("explain")}</p>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (words.trim() !== "" && !add.isPending) protect();
        }}
      >
        <TextField
          autoFocus
          autoComplete="off"
          spellCheck={false}
          label={t("words")}
          description={t("forms")}
          error={add.error && !isStepUp(add.error) ? explain(add.error) : undefined}
          value={words}
          maxLength={80}
          onChange={setWords}
        />
        <Button type="submit" variant="main" pending={add.isPending}>
          {t("add")}
        </Button>
      </form>
      {isStepUp(add.error) ? <StepUpOrError error={add.error} onProved={() => add.reset()} /> : null}
      {remove.error ? <StepUpOrError error={remove.error} onProved={() => remove.reset()} /> : null}
      {items?.length === 0 ? <p>{t("empty")}</p> : null}
      <ul className={styles.items}>
        {(items ?? []).map((item) => (
          <li key={item.id}>
            <span>
              {item.words}
              <ErasedAt at={item.eraseAt} />
            </span>
            <IconButton icon="close" label={t("remove", { words: item.words })} onClick={() => letGo(item)} />
          </li>
        ))}
      </ul>
      {grants}
    </Dialog>
  );
}
