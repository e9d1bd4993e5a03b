import { useLanguage, useTranslation } from "#client/ui/i18n.ts";
import { Section } from "#client/ui/Page.tsx";
import { type Column, Table } from "#client/ui/Table.tsx";
import type { FindingTally } from "#shared/checks/api.ts";
import { RULE_BOOK } from "#shared/checks/rule-book.ts";
import { kindWording } from "#shared/checks/wording.ts";
import { useTallies } from "./data.ts";
import styles from "./Rules.module.css";

/** The kinds of findings that are most often set aside and called wrong: a check that is seldom right is to be changed. */
export function Tallies() {
  const { t } = useTranslation("checks");
  const language = useLanguage();
  const { data: tallies = [] } = useTallies();
  const columns: Column<FindingTally>[] = [
    {
      id: "check",
      head: t("tally.check"),
      isName: true,
      cell: ({ check, code, reasons }) => (
        <>
          {RULE_BOOK[check]?.[language].title ?? check} <small>{kindWording(code, language)}</small>
          {reasons.length > 0 ? (
            <ul className={styles.reasons}>
              {reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          ) : null}
        </>
      ),
    },
    { id: "waived", head: t("tally.waived"), cell: ({ waived }) => waived },
    { id: "reported", head: t("tally.reported"), cell: ({ reported }) => reported },
  ];
  return (
    <Section title={t("tally.title")}>
      {tallies.length === 0 ? (
        <p>{t("tally.none")}</p>
      ) : (
        <Table
          label={t("tally.title")}
          columns={columns}
          rows={tallies}
          rowId={({ check, code }) => `${check}.${code}`}
        />
      )}
    </Section>
  );
}
