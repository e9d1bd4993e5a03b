import { useState } from "react";
import { Button } from "#client/ui/Button.tsx";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { tell } from "#client/ui/toasts.ts";
import { useSigningOff } from "./sign-off-data.ts";
import "./words.ts";
import { useTranslation } from "#client/ui/i18n.ts";

/** What was written in the answers need not wait for its day. It cannot be brought back, so it is asked once. */
export function EraseWords({ articleId }: { articleId: string }) {
  const { t } = useTranslation("protection");
  const [asked, setAsked] = useState(false);
  const { erase } = useSigningOff(articleId);
  const send = () =>
    erase.mutate(undefined, {
      onSuccess: () => {
        tell(t("signOff.erased"));
        setAsked(false);
      },
    });
  return (
    <>
      <Button variant="quiet" onClick={() => setAsked(true)}>
        {t("signOff.erase")}
      </Button>
      {asked ? (
        <ConfirmDialog
          title={t("signOff.eraseAsk")}
          confirm={t("signOff.erase")}
          pending={erase.isPending}
          onConfirm={send}
          onClose={() => setAsked(false)}
        >
          <p>{t("signOff.eraseBody")}</p>
          {erase.error ? <ErrorNote error={erase.error} /> : null}
        </ConfirmDialog>
      ) : null}
    </>
  );
}
