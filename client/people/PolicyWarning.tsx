import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { call } from "#client/api/call.ts";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { Spinner } from "#client/ui/Spinner.tsx";
import { weighPolicies } from "#shared/gate/api.ts";
import type { Policies } from "#shared/people/policies.ts";

export interface PolicyWarningProps {
  /** The policies as they would be. */
  next: Policies;
  pending: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Before the rules of approval change: what that does to work which is done already. */
export function PolicyWarning({ next: { fourEyes, approvalsRequired }, pending, ...dialog }: PolicyWarningProps) {
  const { t } = useTranslation("people");
  const weighed = useQuery({
    queryKey: ["policies", "consequences", fourEyes, approvalsRequired],
    queryFn: ({ signal }) =>
      call(weighPolicies, { fourEyes, approvalsRequired: approvalsRequired === 2 ? "2" : "1" }, { signal }),
    gcTime: 0,
  });
  const { lost, gained } = weighed.data ?? {};
  return (
    <ConfirmDialog
      title={t("policies.ask.title")}
      confirm={t("policies.ask.confirm")}
      pending={pending || weighed.isPending}
      {...dialog}
    >
      {weighed.isPending ? <Spinner /> : null}
      {weighed.isError ? <ErrorNote error={weighed.error} onRetry={() => void weighed.refetch()} /> : null}
      {lost?.paragraphs ? <p>{t("policies.ask.lost", { ...lost, count: lost.paragraphs })}</p> : null}
      {gained?.paragraphs ? <p>{t("policies.ask.gained", { ...gained, count: gained.paragraphs })}</p> : null}
      {lost?.paragraphs === 0 && gained?.paragraphs === 0 ? <p>{t("policies.ask.nothing")}</p> : null}
      <p>{t("policies.ask.undo")}</p>
    </ConfirmDialog>
  );
}
