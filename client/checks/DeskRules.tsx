import { Suspense, useState } from "react";
import { useWhyNot } from "#client/people/desk-people.ts";
import { Button } from "#client/ui/Button.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Section } from "#client/ui/Page.tsx";
import { part } from "#client/ui/part.ts";
import { type Column, Table } from "#client/ui/Table.tsx";
import type { DeskRule } from "#shared/checks/desk-rule.ts";
import { useDeskRules } from "./desk-rule-data.ts";
import styles from "./Rules.module.css";

const RuleDialog = part(() => import("./RuleDialog.tsx"));

/** The rules that the chief has added. Everybody reads them; whoever sets policies writes them. */
export function DeskRules() {
  const { t } = useTranslation("checks");
  const whyNot = useWhyNot("set-policies");
  const { data: rules = [], error, refetch, isSuccess } = useDeskRules();
  const [opened, setOpened] = useState<DeskRule | "new">();
  const columns: Column<DeskRule>[] = [
    {
      id: "rule",
      head: t("rules.rule"),
      isName: true,
      cell: (rule) => (
        <span className={styles.rule}>
          {rule.explanation}
          <code>{rule.pattern}</code>
        </span>
      ),
    },
    { id: "severity", head: t("rules.severity"), cell: ({ severity }) => t(`severity.${severity}`) },
    { id: "state", head: t("rules.state"), cell: ({ on }) => t(on ? "rules.on" : "rules.off") },
    {
      id: "act",
      head: t("rules.change"),
      cell: (rule) => (
        <Button size="small" disabledReason={whyNot} onClick={() => setOpened(rule)}>
          {t("rules.change")}
        </Button>
      ),
    },
  ];
  const add = (
    <Button disabledReason={whyNot} onClick={() => setOpened("new")}>
      {t("rules.new")}
    </Button>
  );
  return (
    <div id="own-rules">
      <Section title={t("rules.title")}>
        <p>{t("rules.lead")}</p>
        {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
        {isSuccess && rules.length === 0 ? (
          <EmptyState title={t("rules.none")} action={add}>
            {t("rules.noneNext")}
          </EmptyState>
        ) : null}
        {rules.length > 0 ? (
          <>
            <Table label={t("rules.title")} columns={columns} rows={rules} rowId={({ id }) => id} />
            {add}
          </>
        ) : null}
        {opened ? (
          <Suspense>
            <RuleDialog rule={opened === "new" ? undefined : opened} onClose={() => setOpened(undefined)} />
          </Suspense>
        ) : null}
      </Section>
    </div>
  );
}
