import { Button } from "#client/ui/Button.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { tell } from "#client/ui/toasts.ts";
import { useLoadStarter, useUndoImport } from "./data.ts";

/** The term base that comes with Naru: brought in at a press, taken back from the message about it. */
export function Starter({ whyNotDecide }: { whyNotDecide: string | undefined }) {
  const { t } = useTranslation("terms");
  const loading = useLoadStarter();
  const undoing = useUndoImport();
  const load = async () => {
    const { importId, added, changed } = await loading.mutateAsync(undefined);
    const undo = importId ? { undo: () => undoing.mutate(importId) } : {};
    tell(importId ? t("files.done", { added, changed }) : t("files.nothingNew"), undo);
  };
  return (
    <>
      <Button
        pending={loading.isPending}
        disabledReason={whyNotDecide}
        onClick={() => void load().catch(() => undefined)}
      >
        {t("files.starter")}
      </Button>
      {loading.error ? <ErrorNote error={loading.error} /> : null}
    </>
  );
}
