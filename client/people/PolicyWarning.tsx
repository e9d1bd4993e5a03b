import { useQuery } from "@tanstack/react-query";
import { call } from "#client/api/call.ts";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Spinner } from "#client/ui/Spinner.tsx";
import { weighPolicies } from "#shared/gate/api.ts";
import type { Policies } from "#shared/people/policies.ts";

export interface PolicyWarningProps {
  now: Policies;
  /** The policies as they would be. */
  next: Policies;
  pending: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Before a rule of approval changes: which, from what to what, what holds then, and what that does to work done already. */
export function PolicyWarning({ now, next, pending, ...dialog }: PolicyWarningProps) {
  const { t } = useTranslation("people");
  const { fourEyes, approvalsRequired } = next;
  const change = useChangeInWords(now, next);
  const weighed = useQuery({
    queryKey: ["policies", "consequences", fourEyes, approvalsRequired],
    queryFn: ({ signal }) => call(weighPolicies, { fourEyes, approvalsRequired: howMany(next) }, { signal }),
    gcTime: 0,
  });
  const { lost, gained } = weighed.data ?? {};
  return (
    <ConfirmDialog
      title={t("policies.ask.title", { rule: change.rule })}
      confirm={t("policies.ask.confirm")}
      pending={pending || weighed.isPending}
      {...dialog}
    >
      <p>{t("policies.ask.fromTo", change)}</p>
      <p>{change.means}</p>
      {weighed.isPending ? <Spinner /> : null}
      {weighed.isError ? <ErrorNote error={weighed.error} onRetry={() => void weighed.refetch()} /> : null}
      {lost?.paragraphs ? <p>{t("policies.ask.lost", { ...lost, count: lost.paragraphs })}</p> : null}
      {gained?.paragraphs ? <p>{t("policies.ask.gained", { ...gained, count: gained.paragraphs })}</p> : null}
      {lost?.paragraphs === 0 && gained?.paragraphs === 0 ? <p>{t("policies.ask.nothing")}</p> : null}
      <p>{t("policies.ask.undo")}</p>
    </ConfirmDialog>
  );
}

function useChangeInWords(now: Policies, next: Policies) {
  const { t } = useTranslation("people");
  if (now.fourEyes !== next.fourEyes) {
    return {
      rule: t("policies.fourEyes.title"),
      from: t(`policies.fourEyes.${now.fourEyes}.label`),
      to: t(`policies.fourEyes.${next.fourEyes}.label`),
      means: t(`policies.fourEyes.${next.fourEyes}.means`),
    };
  }
  const [from, to] = [howMany(now), howMany(next)];
  return {
    rule: t("policies.approvals.title"),
    from: t(`policies.approvals.${from}.label`),
    to: t(`policies.approvals.${to}.label`),
    means: t(`policies.approvals.${to}.means`),
  };
}

const howMany = ({ approvalsRequired }: Policies): "1" | "2" => (approvalsRequired === 2 ? "2" : "1");
