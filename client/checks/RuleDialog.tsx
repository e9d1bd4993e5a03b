import { useState } from "react";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { tell } from "#client/ui/toasts.ts";
import { type DeskRule, type DeskRuleValues, soughtBy } from "#shared/checks/desk-rule.ts";
import { useAddRule, useChangeRule } from "./desk-rule-data.ts";
import { NEW_RULE, RuleForm } from "./RuleForm.tsx";
import styles from "./Rules.module.css";
import { RuleVersions } from "./RuleVersions.tsx";
import { TrialOfRule } from "./TrialOfRule.tsx";
import { useTrial } from "./use-trial.ts";

export interface RuleDialogProps {
  /** Absent: a new one. */
  rule?: DeskRule | undefined;
  onClose: () => void;
}

type Decision = "on" | "off" | "retired";

/** A rule of the desk's own: written, tried on everything that stands on the desk, and only then switched on. */
export default function RuleDialog({ rule, onClose }: RuleDialogProps) {
  const { t } = useTranslation("checks");
  const [values, setValues] = useState<DeskRuleValues>(() => (rule ? valuesOf(rule) : NEW_RULE));
  const adding = useAddRule();
  const changing = useChangeRule();
  const { trial, error, start, cancel } = useTrial();
  const isWhole = values.explanation.trim() !== "" && values.pattern.trim() !== "";
  const incomplete = isWhole ? undefined : t("rules.incomplete");
  const isTried =
    (trial?.done && trial.of === soughtBy(values)) || (rule?.on && soughtBy(values) === soughtBy(valuesOf(rule)));
  const notTried = isTried ? undefined : t("rules.tryFirst");
  const decide = async (decision: Decision) => {
    const [on, retired] = [decision === "on", decision === "retired"];
    const proof = trial?.of === soughtBy(values) ? trial.proof : null;
    const made = rule
      ? await changing.mutateAsync({ ruleId: rule.id, version: rule.version, values, on, retired, proof })
      : await adding.mutateAsync({ values, on, proof });
    const before = rule ?? { ...made, on: false, retired: true };
    const undo = () =>
      changing.mutate({
        ruleId: made.id,
        version: made.version,
        values: valuesOf(before),
        on: before.on,
        retired: before.retired,
      });
    tell(t(`rules.done.${decision}`), { undo });
    onClose();
  };
  const act = (decision: Decision) => void decide(decision).catch(() => undefined); // said below the form
  const failed = adding.error ?? changing.error ?? error;
  return (
    <Dialog
      title={t(rule ? "rules.edit" : "rules.new")}
      onClose={onClose}
      size="wide"
      footer={
        <>
          {rule ? <Button onClick={() => act("retired")}>{t("rules.retire")}</Button> : null}
          <Button disabledReason={incomplete} onClick={() => void start(values)}>
            {t("rules.try")}
          </Button>
          <Button disabledReason={incomplete} onClick={() => act("off")}>
            {t("rules.saveOff")}
          </Button>
          <Button
            variant="main"
            pending={adding.isPending || changing.isPending}
            disabledReason={incomplete ?? notTried}
            onClick={() => act("on")}
          >
            {t("rules.saveOn")}
          </Button>
        </>
      }
    >
      <RuleForm values={values} onChange={setValues} />
      {failed ? (
        <div className={styles.failed}>
          <ErrorNote error={failed} />
        </div>
      ) : null}
      {trial ? <TrialOfRule trial={trial} onCancel={cancel} /> : null}
      {rule ? <RuleVersions ruleId={rule.id} onTake={(version) => setValues(valuesOf(version))} /> : null}
    </Dialog>
  );
}

const valuesOf = ({ explanation, pattern, matchCase, side, severity, better }: DeskRule): DeskRuleValues => ({
  explanation,
  pattern,
  matchCase,
  side,
  severity,
  better,
});
