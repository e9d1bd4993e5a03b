import { paths } from "#client/paths.ts";
import { useTranslation } from "#client/ui/i18n.ts";
import { Link } from "#client/ui/Link.tsx";
import { Progress } from "#client/ui/Progress.tsx";
import type { RuleHit } from "#shared/checks/desk-rule-api.ts";
import styles from "./Rules.module.css";
import type { Trial } from "./use-trial.ts";

const SHOWN = 50;

/** What a rule would find today: how much, and where. */
export function TrialOfRule({ trial, onCancel }: { trial: Trial; onCancel: () => void }) {
  const { t } = useTranslation("checks");
  const { looked, total, hits, done } = trial;
  const published = hits.filter((hit) => hit.published).length;
  return (
    <section className={styles.trial} aria-label={t("rules.trial")}>
      {done ? null : (
        <Progress label={t("rules.trying")} value={total === 0 ? undefined : looked / total} onCancel={onCancel} />
      )}
      <p role="status">
        {done ? t("rules.found", { count: hits.length, looked, published, open: hits.length - published }) : null}
      </p>
      <ul className={styles.hits}>
        {hits.slice(0, SHOWN).map((hit) => (
          <Hit key={hit.segmentId} hit={hit} />
        ))}
      </ul>
      {hits.length > SHOWN ? <p>{t("rules.more", { count: hits.length - SHOWN })}</p> : null}
    </section>
  );
}

function Hit({ hit }: { hit: RuleHit }) {
  const { t } = useTranslation("checks");
  return (
    <li>
      <Link to={paths.article(hit.articleId, { segment: hit.segmentId })}>{hit.headline || t("rules.untitled")}</Link>{" "}
      <small>{t(hit.published ? "rules.published" : "rules.open")}</small>
      <p>
        {hit.before}
        <mark>{hit.words}</mark>
        {hit.after}
      </p>
    </li>
  );
}
