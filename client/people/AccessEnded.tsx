import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { wipeOutbox } from "#client/editor/outbox-store.ts";
import { useTranslation } from "#client/ui/i18n.ts";
import { forgetKept } from "#client/ui/kept.ts";
import { Page } from "#client/ui/Page.tsx";
import { putAllAway } from "#client/ui/toasts.ts";

/** All that a suspended person still sees. What was read under the session is gone from this browser too. */
export function AccessEnded() {
  const { t } = useTranslation("people");
  const client = useQueryClient();
  useEffect(() => {
    putAllAway();
    client.clear();
    forgetKept();
    void wipeOutbox();
  }, [client]);
  return (
    <Page title={t("accessEnded.title")} width="text">
      <p role="alert">{t("accessEnded.text")}</p>
    </Page>
  );
}
