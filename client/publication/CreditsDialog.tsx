import { useState } from "react";
import { useWhyNot } from "#client/people/desk-people.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { TextArea } from "#client/ui/TextArea.tsx";
import { tell } from "#client/ui/toasts.ts";
import { useEditCredits } from "./data.ts";
import styles from "./Publication.module.css";

export function CreditsButton({ shut, ...props }: CreditsDialogProps & { shut: string | undefined }) {
  const { t } = useTranslation("publication");
  const refused = useWhyNot("publish");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" disabledReason={shut ?? refused} onClick={() => setOpen(true)}>
        {t("credits.change")}
      </Button>
      {open ? <CreditsDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

interface CreditsDialogProps {
  articleId: string;
  credits: readonly string[];
}

function CreditsDialog({ articleId, credits, onClose }: CreditsDialogProps & { onClose: () => void }) {
  const { t } = useTranslation("publication");
  const { t: ui } = useTranslation("ui");
  const [lines, setLines] = useState(credits.join("\n"));
  const edit = useEditCredits(articleId);
  const save = (next: string[] | null) =>
    edit.mutate(next, {
      onSuccess: () => {
        tell(t("credits.saved"));
        onClose();
      },
    });
  return (
    <Dialog
      title={t("credits.title")}
      onClose={onClose}
      footer={
        <>
          <Button variant="quiet" pending={edit.isPending} onClick={() => save(null)}>
            {t("credits.generate")}
          </Button>
          <Button onClick={onClose}>{ui("cancel")}</Button>
          <Button variant="main" pending={edit.isPending} onClick={() => save(linesOf(lines))}>
            {t("credits.save")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextArea
          label={t("credits.label")}
          description={t("credits.help")}
          value={lines}
          onChange={setLines}
          lang="en"
        />
        {edit.isError ? <ErrorNote error={edit.error} /> : null}
      </div>
    </Dialog>
  );
}

const linesOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
