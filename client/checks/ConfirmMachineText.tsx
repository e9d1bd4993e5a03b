import { useWhyNot } from "#client/people/desk-people.ts";
import { Button } from "#client/ui/Button.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { useRefusals } from "#client/ui/refusals.ts";
import { useShortcut } from "#client/ui/shortcuts.ts";
import { tell } from "#client/ui/toasts.ts";
import type { Finding } from "#shared/checks/finding.ts";
import { machineKeysIn } from "#shared/segments/machine-text.ts";
import type { Digests } from "#shared/segments/segment.ts";
import { useConfirmMachineText, useWithdrawMachineConfirmation } from "./machine-data.ts";

export interface ConfirmMachineTextProps {
  articleId: string;
  segmentId: string;
  /** The English that was checked, and its digests beside the Korean's. */
  checked: string;
  digests: Digests;
  finding: Finding;
  /** The first of the paragraph has the key. */
  withKeys: boolean;
}

const KEYS = "Mod+Alt+G";

/** A machine's sentences have been read against the Korean and stand: whoever says so stands for them. */
export function ConfirmMachineText({ withKeys, ...props }: ConfirmMachineTextProps) {
  const { t } = useTranslation("checks");
  const disabledReason = useWhyNot("translate");
  const { confirm, isPending } = useConfirming(props);
  useShortcut(
    withKeys
      ? {
          id: "confirm-machine",
          keys: KEYS,
          label: t("machine.confirm"),
          group: "reviewing",
          run: confirm,
          disabledReason,
        }
      : undefined,
  );
  return (
    <Button
      size="small"
      variant="quiet"
      keys={withKeys ? KEYS : undefined}
      pending={isPending}
      disabledReason={disabledReason}
      onClick={confirm}
    >
      {t("machine.confirm")}
    </Button>
  );
}

function useConfirming({ articleId, segmentId, checked, digests, finding }: Omit<ConfirmMachineTextProps, "withKeys">) {
  const { t } = useTranslation("checks");
  const { explain } = useRefusals();
  const confirming = useConfirmMachineText(articleId);
  const withdrawing = useWithdrawMachineConfirmation(articleId);
  const onError = (error: unknown) => tell(explain(error), { tone: "danger" });
  const confirm = () => {
    if (!finding.targetRange || confirming.isPending) return;
    const keys = machineKeysIn(checked, ...finding.targetRange);
    const undo = () => withdrawing.mutate({ segmentId, keys });
    const onSuccess = () => tell(t("machine.confirmed", { count: keys.length }), { undo });
    confirming.mutate({ segmentId, keys, seen: digests }, { onError, onSuccess });
  };
  return { confirm, isPending: confirming.isPending };
}
