import { useTranslation } from "#client/ui/i18n.ts";
import { Select } from "#client/ui/Select.tsx";
import type { Policies } from "#shared/people/policies.ts";
import styles from "./Policies.module.css";

type Retention = Policies["retention"];

const DAYS = [30, 90, 180, 365, 730, null];

/** For how long what is sealed beside an article is kept, and what was asked and answered. */
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
  const choices = (now: number | null, kept = t("policies.retention.always")) =>
    [...new Set([...DAYS, now])].map((days) => ({
      value: String(days),
      label: days === null ? kept : t("policies.queries.days", { count: days }),
    }));
  const daysOf = (value: string) => (value === "null" ? null : Number(value));
  return (
    <fieldset className={styles.queries} disabled={readOnly}>
      <legend className={styles.lead}>{t("policies.retention.lead")}</legend>
      <Select
        label={t("policies.retention.notes")}
        description={t("policies.retention.notesHelp")}
        choices={choices(retention.noteDays, t("policies.retention.kept"))}
        value={String(retention.noteDays)}
        onChange={(value) => onChange({ ...retention, noteDays: daysOf(value) })}
      />
      <Select
        label={t("policies.retention.items")}
        description={t("policies.retention.itemsHelp")}
        choices={choices(retention.itemDays, t("policies.retention.kept"))}
        value={String(retention.itemDays)}
        onChange={(value) => onChange({ ...retention, itemDays: daysOf(value) })}
      />
      <Select
        label={t("policies.retention.queries")}
        description={t("policies.retention.queriesHelp")}
        choices={choices(retention.queryDays)}
        value={String(retention.queryDays)}
        onChange={(value) => onChange({ ...retention, queryDays: daysOf(value) })}
      />
      <Select
        label={t("policies.retention.pages")}
        description={t("policies.retention.pagesHelp")}
        choices={choices(retention.pageDays)}
        value={String(retention.pageDays)}
        onChange={(value) => onChange({ ...retention, pageDays: daysOf(value) })}
      />
    </fieldset>
  );
}
