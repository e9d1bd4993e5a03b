import { useWhyNot } from "#client/people/desk-people.ts";
import { Name } from "#client/people/Name.tsx";
import { Button } from "#client/ui/Button.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { useRefusals } from "#client/ui/refusals.ts";
import { tell } from "#client/ui/toasts.ts";
import type { MachineSentence } from "#shared/segments/machine-api.ts";
import { machineKeysOf } from "#shared/segments/machine-text.ts";
import styles from "./Findings.module.css";
import { useWithdrawMachineConfirmation } from "./machine-data.ts";
import { useMachineSentences } from "./machine-sentences.ts";

/** Machine text of this paragraph that somebody stands for, with the way back; one line for each who does. */
export function ConfirmedMachineText({
  articleId,
  segmentId,
  checked,
}: {
  articleId: string;
  segmentId: string;
  checked: string;
}) {
  const here = new Set(machineKeysOf(checked));
  const confirmed = useMachineSentences(articleId).filter(({ key, confirmed }) => confirmed && here.has(key));
  return [...Map.groupBy(confirmed, (sentence) => sentence.confirmed?.by ?? "")].map(([by, sentences]) => (
    <Confirmed key={by} {...{ articleId, segmentId, by, sentences }} />
  ));
}

function Confirmed({
  articleId,
  segmentId,
  by,
  sentences,
}: {
  articleId: string;
  segmentId: string;
  by: string;
  sentences: readonly MachineSentence[];
}) {
  const { t } = useTranslation("checks");
  const { explain } = useRefusals();
  const disabledReason = useWhyNot("translate");
  const withdraw = useWithdrawMachineConfirmation(articleId);
  const keys = sentences.map(({ key }) => key);
  return (
    <div className={styles.waived}>
      <p>
        {t("machine.confirmedBy", { count: keys.length })} <Name of={by} />
      </p>
      <Button
        size="small"
        variant="quiet"
        pending={withdraw.isPending}
        disabledReason={disabledReason}
        onClick={() =>
          withdraw.mutate({ segmentId, keys }, { onError: (error) => tell(explain(error), { tone: "danger" }) })
        }
      >
        {t("machine.withdraw")}
      </Button>
    </div>
  );
}
