import { useTranslation } from "react-i18next";
import { useWhyNot } from "#client/people/desk-people.ts";
import { useLanguage } from "#client/ui/i18n.ts";
import { Page, Section } from "#client/ui/Page.tsx";
import { RULE_BOOK } from "#shared/checks/rule-book.ts";
import { DeskRules } from "./DeskRules.tsx";
import { RuleExample } from "./RuleExample.tsx";
import { Tallies } from "./Tallies.tsx";

/** Everything that the checks know, rule by rule, with an example of each; for the chief also what people make of them. */
export default function RulesPage() {
  const { t } = useTranslation("checks");
  const language = useLanguage();
  const isChief = useWhyNot("set-policies") === undefined;
  return (
    <Page title={t("rulesTitle")} lead={t("rulesLead")} width="text">
      <DeskRules />
      {isChief ? <Tallies /> : null}
      {Object.entries(RULE_BOOK).map(([id, page]) => (
        <div key={id} id={id}>
          <Section title={page[language].title}>
            <p>{page[language].finds}</p>
            {page.example ? <RuleExample example={page.example} /> : null}
          </Section>
        </div>
      ))}
    </Page>
  );
}
