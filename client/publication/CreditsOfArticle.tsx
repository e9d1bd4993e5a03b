import { useTranslation } from "#client/ui/i18n.ts";
import { useLinkedSection } from "#client/ui/use-linked-section.ts";
import type { Credit } from "#shared/articles/article.ts";
import type { PublishedText } from "#shared/publication/edition.ts";
import { CreditsButton } from "./CreditsDialog.tsx";
import styles from "./Publication.module.css";
import type { CreditSlot } from "./slots.ts";

export interface CreditsOfArticleProps extends CreditSlot {
  articleId: string;
  text: PublishedText;
  /** Null when whoever looks has no part in the article. */
  mine: Credit | null;
  /** Why the lines stay as they are. My own name is mine to choose all the same. */
  shut: string | undefined;
}

/** Whom the article thanks, and under which name it thanks me. A link to `#credits` leads here. */
export function CreditsOfArticle({ articleId, text, mine, shut, ChooseCredit }: CreditsOfArticleProps) {
  const { t } = useTranslation("publication");
  const section = useLinkedSection<HTMLElement>("#credits");
  return (
    <section ref={section} id="credits" tabIndex={-1} aria-labelledby="credits-title">
      <h2 id="credits-title">{t("credits.title")}</h2>
      <ul className={styles.plain}>
        {text.credits.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <CreditsButton articleId={articleId} credits={text.credits} shut={shut} />
      {mine ? (
        <div className={styles.mine}>
          <ChooseCredit key={JSON.stringify(mine)} articleId={articleId} credit={mine} />
        </div>
      ) : null}
    </section>
  );
}
