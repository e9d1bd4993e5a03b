import { useLanguage, useTranslation } from "#client/ui/i18n.ts";
import { Link } from "#client/ui/Link.tsx";
import { Section } from "#client/ui/Page.tsx";
import { useLinkedSection } from "#client/ui/use-linked-section.ts";
import { RULE_BOOK, type RulePage } from "#shared/checks/rule-book.ts";
import { RuleExample } from "./RuleExample.tsx";
import styles from "./Rules.module.css";

const PAGES = Object.entries(RULE_BOOK);

/** What Naru looks for by itself: a list of contents, and each check with an example. */
export function BuiltInChecks() {
  const { t } = useTranslation("checks");
  const language = useLanguage();
  return (
    <Section title={t("builtIn.title")}>
      <p>{t("builtIn.lead")}</p>
      <ul className={styles.contents}>
        {PAGES.map(([id, page]) => (
          <li key={id}>
            <Link to={`#${id}`} look="quiet">
              {page[language].title}
            </Link>
          </li>
        ))}
      </ul>
      {PAGES.map(([id, page]) => (
        <BuiltInCheck key={id} id={id} page={page} />
      ))}
    </Section>
  );
}

function BuiltInCheck({ id, page }: { id: string; page: RulePage }) {
  const language = useLanguage();
  const section = useLinkedSection<HTMLElement>(`#${id}`);
  return (
    <article id={id} ref={section} tabIndex={-1} className={styles.check} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{page[language].title}</h3>
      <p>{page[language].finds}</p>
      {page.example ? <RuleExample example={page.example} /> : null}
    </article>
  );
}
