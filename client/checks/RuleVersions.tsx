import { Name } from "#client/people/Name.tsx";
import { Button } from "#client/ui/Button.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Time } from "#client/ui/Time.tsx";
import type { DeskRule } from "#shared/checks/desk-rule.ts";
import { useRuleVersions } from "./desk-rule-data.ts";
import styles from "./Rules.module.css";

/** What was decided of a rule, newest first; an older wording can be taken up again. */
export function RuleVersions({ ruleId, onTake }: { ruleId: string; onTake: (version: DeskRule) => void }) {
  const { t } = useTranslation("checks");
  const { data: versions = [] } = useRuleVersions(ruleId);
  if (versions.length < 2) return null;
  return (
    <section aria-labelledby="rule-versions">
      <h3 id="rule-versions">{t("rules.history")}</h3>
      <ul className={styles.hits}>
        {versions.map((version) => (
          <li key={version.version}>
            <Name of={version.by} />, <Time at={version.at} />
            {": "}
            {t(version.retired ? "rules.retired" : version.on ? "rules.on" : "rules.off")} ·{" "}
            {t(`severity.${version.severity}`)}
            <p>
              <code>{version.pattern}</code> {version.explanation}
            </p>
            <Button size="small" variant="quiet" onClick={() => onTake(version)}>
              {t("rules.take")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
