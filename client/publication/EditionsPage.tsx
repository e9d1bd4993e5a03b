import type { ReactNode } from "react";
import { useParams } from "react-router";
import { paths } from "#client/paths.ts";
import { Name } from "#client/people/Name.tsx";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { Page } from "#client/ui/Page.tsx";
import type { Refused } from "#client/ui/refusals.ts";
import { Spinner } from "#client/ui/Spinner.tsx";
import { Time } from "#client/ui/Time.tsx";
import type { Edition } from "#shared/publication/edition.ts";
import { ChangesOf } from "./Differences.tsx";
import { EditionDownloads } from "./Downloads.tsx";
import { useEditions, useEditionsKeptIn } from "./data.ts";
import styles from "./Publication.module.css";
import "./words.ts";
import { useTranslation } from "#client/ui/i18n.ts";

/** What was published, newest first, with what proves it. `way`: the article it is about. */
export function EditionsPage({ way }: { way: ReactNode }) {
  const { articleId = "" } = useParams();
  const { t } = useTranslation("publication");
  const editions = useEditions(articleId);
  const keptIn = useEditionsKeptIn(articleId);
  const toPreview = <ButtonLink to={paths.preview(articleId)}>{t("preview.title")}</ButtonLink>;
  return (
    <Page title={t("editions.title")} lead={t("editions.lead")} width="text" actions={toPreview}>
      {way}
      {editions.isPending ? <Spinner /> : null}
      {editions.isError ? <ErrorNote error={editions.error} onRetry={() => void editions.refetch()} /> : null}
      {editions.data?.length === 0 ? (
        <EmptyState title={t("editions.empty")} action={toPreview}>
          {t("editions.emptyNext")}
        </EmptyState>
      ) : null}
      <ol className={styles.editions}>
        {editions.data?.map((edition, index) => (
          <li key={edition.id}>
            <OneEdition
              articleId={articleId}
              edition={edition}
              before={editions.data[index + 1]}
              keptIn={keptIn.data?.find(({ number }) => number === edition.number)?.why}
            />
          </li>
        ))}
      </ol>
      {editions.data?.length ? (
        <p className={styles.soft}>{t("manifestHelp", { address: "/.well-known/naru-edition-key" })}</p>
      ) : null}
    </Page>
  );
}

function OneEdition({
  articleId,
  edition,
  before,
  keptIn,
}: {
  articleId: string;
  edition: Edition;
  before: Edition | undefined;
  keptIn: Refused | undefined;
}) {
  const { t } = useTranslation("publication");
  return (
    <article className={styles.edition}>
      <h2>
        {t("edition", { number: edition.number })}{" "}
        <span className={styles.kind}>{t(`editionKind.${edition.kind}`)}</span>
      </h2>
      <p lang="en" className={styles.headline}>
        {edition.headline}
      </p>
      <p className={styles.soft}>
        <Name of={edition.by} /> · <Time at={edition.at} show="dateTime" />
      </p>
      {edition.notice ? (
        <p lang="en" className={styles.notice}>
          {edition.notice}
        </p>
      ) : null}
      {before && edition.segments.length > 0 && before.segments.length > 0 ? (
        <ChangesOf edition={edition} before={before} />
      ) : null}
      <EditionDownloads articleId={articleId} number={edition.number} keptIn={keptIn} />
    </article>
  );
}
