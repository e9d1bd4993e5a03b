import { paths } from "#client/paths.ts";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import { useLanguage, useTranslation } from "#client/ui/i18n.ts";
import { Link } from "#client/ui/Link.tsx";
import { Select } from "#client/ui/Select.tsx";
import { type Column, Table } from "#client/ui/Table.tsx";
import { ARTICLE_CHECKS } from "#shared/checks/article-checks.ts";
import type { Check } from "#shared/checks/check.ts";
import { CHECKS } from "#shared/checks/checks.ts";
import { RULE_BOOK } from "#shared/checks/rule-book.ts";
import type { Policies } from "#shared/people/policies.ts";
import { GRADES, gradeOf, withBlocking, withGrade } from "./check-policy.ts";
import styles from "./Policies.module.css";

/** A check, of one paragraph or of the whole article. */
type Named = Pick<Check, "id" | "title">;

export interface CheckPoliciesProps {
  checks: Policies["checks"];
  /** Why nothing can be changed here. */
  readOnly: string | undefined;
  onChange: (checks: Policies["checks"]) => void;
}

export function CheckPolicies({ checks, readOnly, onChange }: CheckPoliciesProps) {
  const { t } = useTranslation("people");
  const words = useCheckWords();
  const columns: Column<Named>[] = [
    {
      id: "check",
      head: t("policies.checks.check"),
      isName: true,
      cell: (check) => (
        <span className={styles.check}>
          {words(check).title}
          <span>{words(check).finds}</span>
        </span>
      ),
    },
    {
      id: "severity",
      head: t("policies.checks.severity"),
      cell: (check) =>
        readOnly ? (
          t(`grade.${gradeOf(check.id, checks)}`)
        ) : (
          <div className={styles.severity}>
            <Select
              label={t("policies.checks.severityOf", { check: words(check).title })}
              hideLabel
              choices={GRADES.map((value) => ({ value, label: t(`grade.${value}`) }))}
              value={gradeOf(check.id, checks)}
              onChange={(grade) => onChange(withGrade(checks, check.id, grade))}
            />
          </div>
        ),
    },
    {
      id: "blocking",
      head: t("policies.checks.blocking"),
      cell: ({ id }) => <Blocking {...{ id, checks, readOnly, onChange }} />,
    },
  ];
  return (
    <>
      <p className={styles.lead}>
        {t("policies.checks.lead")} <Link to={paths.checks()}>{t("policies.checks.rules")}</Link>
      </p>
      <Table
        label={t("policies.checks.title")}
        columns={columns}
        rows={[...CHECKS, ...ARTICLE_CHECKS]}
        rowId={({ id }) => id}
      />
    </>
  );
}

function Blocking({ id, checks, readOnly, onChange }: CheckPoliciesProps & { id: string }) {
  const { t } = useTranslation("people");
  const grade = gradeOf(id, checks);
  const blocking = checks[id]?.blocking ?? false;
  if (grade !== "error" && grade !== "warning") return <span className={styles.follows}>{t(`blocks.${grade}`)}</span>;
  if (readOnly) return t(blocking ? "blocks.yes" : "blocks.no");
  return (
    <Checkbox
      label={t("blocks.yes")}
      checked={blocking}
      onChange={(next) => onChange(withBlocking(checks, id, next))}
    />
  );
}

/** Titles are those of the rule book; a check that has no page there is said by its own title. */
function useCheckWords() {
  const language = useLanguage();
  return ({ id, title }: Pick<Check, "id" | "title">) => RULE_BOOK[id]?.[language] ?? { title, finds: "" };
}
