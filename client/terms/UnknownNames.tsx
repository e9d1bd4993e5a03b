import { Button } from "#client/ui/Button.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { tell } from "#client/ui/toasts.ts";
import type { UnknownName } from "#shared/checks/unknown-names.ts";
import { useProposals, usePropose } from "./data.ts";
import styles from "./Terms.module.css";

interface UnknownNamesProps {
  articleId: string;
  names: readonly UnknownName[];
}

/** Names that stand in both languages of the paragraph and in no entry: each is proposed at a press, and an editor decides. */
export function UnknownNames({ articleId, names }: UnknownNamesProps) {
  const { t } = useTranslation("terms");
  const { data: proposals = [] } = useProposals();
  const isPending = (korean: string) =>
    proposals.some(({ decision, values }) => !decision && values.korean.includes(korean));
  return (
    <section aria-label={t("unknown.title")}>
      <h4 className={styles.soft}>{t("unknown.title")}</h4>
      <ul className={styles.list}>
        {names.map((name) => (
          <OneName key={name.korean} articleId={articleId} name={name} isPending={isPending(name.korean)} />
        ))}
      </ul>
    </section>
  );
}

interface OneNameProps {
  articleId: string;
  name: UnknownName;
  isPending: boolean;
}

function OneName({ articleId, name: { korean, english, kind }, isPending }: OneNameProps) {
  const { t } = useTranslation("terms");
  const proposing = usePropose();
  const propose = async () => {
    await proposing.mutateAsync({ values: { korean: [korean], preferred: english, kind }, articleId });
    tell(t("unknown.done", { words: english }));
  };
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <span lang="ko" className={styles.korean}>
          {korean}
        </span>
        <span lang="en" className={styles.english}>
          {english}
        </span>
      </div>
      {proposing.error ? <ErrorNote error={proposing.error} /> : null}
      {isPending ? (
        <p className={styles.soft}>{t("unknown.pending")}</p>
      ) : (
        <div className={styles.acts}>
          <Button size="small" pending={proposing.isPending} onClick={() => void propose().catch(() => undefined)}>
            {t("unknown.propose", { words: english })}
          </Button>
        </div>
      )}
    </li>
  );
}
