import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "#client/api/call.ts";
import { useCommand } from "#client/api/use-command.ts";
import { keys } from "#client/live/keys.ts";
import { Button } from "#client/ui/Button.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { useRefusals } from "#client/ui/refusals.ts";
import { TextArea } from "#client/ui/TextArea.tsx";
import { tell } from "#client/ui/toasts.ts";
import { refusal } from "#shared/api/refusal.ts";
import { overrideGateLine } from "#shared/gate/api.ts";
import { blockingQueryKey } from "#shared/gate/line.ts";
import type { Thread } from "#shared/threads/thread.ts";
import styles from "./Forms.module.css";

/** The chief lets a query stand in nobody's way although it has no answer. The reason stays in the record for ever. */
export function PublishWithout({ thread, onClose }: { thread: Thread; onClose: () => void }) {
  const { t } = useTranslation("threads");
  const { say } = useRefusals();
  const client = useQueryClient();
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const { id, articleId } = thread;
  const letting = useCommand({
    mutationFn: () => call(overrideGateLine, { articleId, key: blockingQueryKey(id), reason: reason.trim() }),
    onSuccess: () => {
      tell(t("without.done"));
      onClose();
      return client.invalidateQueries({ queryKey: keys.gate(articleId) });
    },
  });
  return (
    <form
      className={styles.form}
      aria-label={t("without.act")}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() === "") return setMissing(true);
        if (!letting.isPending) letting.mutate();
      }}
    >
      <TextArea
        autoFocus
        label={t("without.reason")}
        rows={2}
        maxLength={1_000}
        value={reason}
        error={missing ? say(refusal("needs-reason")) : undefined}
        onChange={(value) => {
          setReason(value);
          setMissing(false);
        }}
      />
      {letting.error ? <ErrorNote error={letting.error} /> : null}
      <div className={styles.buttons}>
        <Button size="small" variant="quiet" onClick={onClose}>
          {t("cancel")}
        </Button>
        <Button type="submit" size="small" variant="main" pending={letting.isPending}>
          {t("without.submit")}
        </Button>
      </div>
    </form>
  );
}
