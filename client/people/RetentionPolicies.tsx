import { useTranslation } from "react-i18next";
import { Select } from "#client/ui/Select.tsx";
import type { Policies } from "#shared/people/policies.ts";
import styles from "./Policies.module.css";

type Retention = Policies["retention"];

const DAYS = [30, 90, 180, 365, 730, null];

/** For how long what is sealed beside an article is kept. */
export function RetentionPolicies({
  retention,
  readOnly,
  onChange,
}: {
  retention: Retention;
  readOnly: boolean;
  onChange: (retention: Retention) => void;
}) {
  const { t } = useTranslation("people");
  const choices = (now: number | null) =>
    [...new Set([...DAYS, now])].map((days) => ({
      value: String(days),
      label: days === null ? t("policies.retention.kept") : t("policies.queries.days", { count: days }),
    }));
  const daysOf = (value: string) => (value === "null" ? null : Number(value));
  return (
    <fieldset className={styles.queries} disabled={readOnly}>
      <legend className={styles.lead}>{t("policies.retention.lead")}</legend>
      <Select
        label={t("policies.retention.notes")}
        description={t("policies.retention.notesHelp")}
        choices={choices(retention.noteDays)}
        value={String(retention.noteDays)}
        onChange={(value) => onChange({ ...retention, noteDays: daysOf(value) })}
      />
      <Select
        label={t("policies.retention.items")}
        description={t("policies.retention.itemsHelp")}
        choices={choices(retention.itemDays)}
        value={String(retention.itemDays)}
        onChange={(value) => onChange({ ...retention, itemDays: daysOf(value) })}
      />
    </fieldset>
  );
}
