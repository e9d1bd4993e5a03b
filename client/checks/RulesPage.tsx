import { useWhyNot } from "#client/people/desk-people.ts";
import { useTranslation } from "#client/ui/i18n.ts";
import { Page } from "#client/ui/Page.tsx";
import { BuiltInChecks } from "./BuiltInChecks.tsx";
import { DeskRules } from "./DeskRules.tsx";
import { Tallies } from "./Tallies.tsx";

/** Everything that the checks know, rule by rule, with an example of each; for the chief also what people make of them. */
export default function RulesPage() {
  const { t } = useTranslation("checks");
  const isChief = useWhyNot("set-policies") === undefined;
  return (
    <Page title={t("rulesTitle")} lead={t("rulesLead")} width="text">
      <DeskRules />
      {isChief ? <Tallies /> : null}
      <BuiltInChecks />
    </Page>
  );
}
