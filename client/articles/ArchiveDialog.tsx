import { useId, useState } from "react";
import { useMe } from "#client/people/desk-people.ts";
import { useSayWhy } from "#client/people/say-why.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { TextArea } from "#client/ui/TextArea.tsx";
import { tell } from "#client/ui/toasts.ts";
import type { Article } from "#shared/articles/article.ts";
import { whyNotArchive } from "#shared/articles/rules.ts";
import { useArchive, useUnarchive } from "./data.ts";

/** Takes an article off the desk, with a reason for the record; one press brings it back. */
export function ArchiveDialog({ article, onClose }: { article: Article; onClose: () => void }) {
  const { t } = useTranslation("articles");
  const { t: ui } = useTranslation("ui");
  const form = useId();
  const refused = useSayWhy()(whyNotArchive(useMe(), article));
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const archive = useArchive();
  const unarchive = useUnarchive();
  const articleId = article.id;
  const send = () => {
    if (refused !== undefined || archive.isPending) return;
    if (reason.trim() === "") return setMissing(true);
    archive.mutate(
      { articleId, reason: reason.trim() },
      {
        onSuccess: () => {
          onClose();
          tell(t("archive.done"), { undo: () => unarchive.mutate({ articleId }) });
        },
      },
    );
  };
  return (
    <Dialog
      size="small"
      title={t("archive.title")}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{ui("cancel")}</Button>
          <Button type="submit" form={form} variant="main" pending={archive.isPending} disabledReason={refused}>
            {t("archive.act")}
          </Button>
        </>
      }
    >
      <p>{refused ?? t("archive.lead")}</p>
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <TextArea
          autoFocus
          label={t("archive.reason")}
          error={missing ? t("archive.reasonMissing") : undefined}
          value={reason}
          maxLength={1_000}
          onChange={(value) => {
            setReason(value);
            setMissing(false);
          }}
          onSubmit={send}
        />
        {archive.error ? <ErrorNote error={archive.error} /> : null}
      </form>
    </Dialog>
  );
}
