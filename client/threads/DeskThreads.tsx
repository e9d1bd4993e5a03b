import { paths } from "#client/paths.ts";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { Icon } from "#client/ui/Icon.tsx";
import { useLanguage, useTranslation } from "#client/ui/i18n.ts";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import type { ListedThread, ThreadListName } from "#shared/threads/lists.ts";
import { ThreadLine } from "./ThreadLine.tsx";
import styles from "./ThreadList.module.css";

/** Conversations of several articles, each under the headline of its own. */
export function DeskThreads({ list, listed }: { list: ThreadListName; listed: readonly ListedThread[] }) {
  const { t } = useTranslation("threads");
  if (listed.length === 0) {
    const elsewhere = list === "mine" || list === "mentions";
    return (
      <EmptyState
        title={t(`lists.empty.${list}`)}
        action={elsewhere ? <ButtonLink to={paths.conversations("open")}>{t("lists.toOpen")}</ButtonLink> : null}
      >
        <p>{t(`lists.emptyNext.${list}`)}</p>
      </EmptyState>
    );
  }
  return (
    <ul aria-label={t(`lists.${list}`)} className={styles.threads}>
      {listed.map(({ thread, letStand, article }) => (
        <ThreadLine key={thread.id} thread={thread} letStand={letStand} place={<Place article={article} />} />
      ))}
    </ul>
  );
}

function Place({ article: { headline, restricted } }: Pick<ListedThread, "article">) {
  const { t } = useTranslation("threads");
  const mine = useLanguage();
  const said = ([mine, "ko", "en"] as const).find((language) => headline[language] !== "");
  return (
    <>
      {restricted ? (
        <>
          <span className={styles.lock}>
            <Icon name="lock" size={13} />
          </span>{" "}
          <VisuallyHidden>{t("lists.restricted")}: </VisuallyHidden>
        </>
      ) : null}
      {said ? <bdi lang={said}>{headline[said]}</bdi> : t("lists.noHeadline")}
    </>
  );
}
