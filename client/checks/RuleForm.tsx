import { Checkbox } from "#client/ui/Checkbox.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Select } from "#client/ui/Select.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import type { DeskRuleValues } from "#shared/checks/desk-rule.ts";
import styles from "./Rules.module.css";

const SEVERITIES = ["error", "warning", "note"] as const;
const SIDES = ["target", "source"] as const;

export const NEW_RULE: DeskRuleValues = {
  explanation: "",
  pattern: "",
  matchCase: true,
  side: "target",
  severity: "warning",
  better: null,
};

export function RuleForm({ values, onChange }: { values: DeskRuleValues; onChange: (values: DeskRuleValues) => void }) {
  const { t } = useTranslation("checks");
  const put = (part: Partial<DeskRuleValues>) => onChange({ ...values, ...part });
  return (
    <div className={styles.form}>
      <TextField
        label={t("rules.explanation")}
        description={t("rules.explanationHelp")}
        maxLength={300}
        value={values.explanation}
        onChange={(explanation) => put({ explanation })}
      />
      <TextField
        label={t("rules.pattern")}
        description={t("rules.patternHelp")}
        maxLength={300}
        spellCheck={false}
        autoCapitalize="off"
        value={values.pattern}
        onChange={(pattern) => put({ pattern })}
      />
      <Checkbox label={t("rules.matchCase")} checked={values.matchCase} onChange={(matchCase) => put({ matchCase })} />
      <div className={styles.choices}>
        <Select
          label={t("rules.side")}
          choices={SIDES.map((value) => ({ value, label: t(`rules.sides.${value}`) }))}
          value={values.side}
          onChange={(side) => put({ side })}
        />
        <Select
          label={t("rules.severity")}
          choices={SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`) }))}
          value={values.severity}
          onChange={(severity) => put({ severity })}
        />
      </div>
      {values.side === "target" ? (
        <TextField
          label={t("rules.better")}
          description={t("rules.betterHelp")}
          maxLength={200}
          spellCheck={false}
          value={values.better ?? ""}
          onChange={(better) => put({ better: better === "" ? null : better })}
        />
      ) : null}
    </div>
  );
}
