import { useParams } from "react-router";
import { ApiError } from "#client/api/errors.ts";
import { paths } from "#client/paths.ts";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useRefusals } from "#client/ui/refusals.ts";
import { Spinner } from "#client/ui/Spinner.tsx";
import { whyNotInArchive } from "#shared/articles/rules.ts";
import { CreditsOfArticle } from "./CreditsOfArticle.tsx";
import { Differences } from "./Differences.tsx";
import { DraftDownloads } from "./Downloads.tsx";
import { useEditions, usePreview } from "./data.ts";
import styles from "./Publication.module.css";
import { PublishActions } from "./PublishActions.tsx";
import { Reading } from "./Reading.tsx";
import type { CreditSlot, GateSlot, SignOffSlot } from "./slots.ts";
import "./words.ts";
import { useTranslation } from "#client/ui/i18n.ts";

/** The article as it will read, what stands in its way, and the act of publishing it. `GateLines`, `SignOff` and `ChooseCredit` come from whoever composes the page. */
export function PreviewPage({ GateLines, SignOff, ChooseCredit }: GateSlot & SignOffSlot & CreditSlot) {
  const { articleId = "" } = useParams();
  const { t } = useTranslation("publication");
  const preview = usePreview(articleId);
  const editions = useEditions(articleId);
  const { say } = useRefusals();
  const newest = editions.data?.[0];
  const failed = [preview, editions].find(({ data, error }) => error && (!data || isNotFound(error)));
  // One that failed later leaves the page as it is, and what is being typed in a dialog of it.
  if (failed) return <ErrorNote error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!preview.data || !editions.data) return <Spinner />;
  const { text, lines, open, changed, mine, archived, keptIn } = preview.data;
  const shut = archived ? say(whyNotInArchive("edition.published")) : undefined;
  const standing = lines.filter((line) => line.override === null).length;
  return (
    <div className={styles.preview}>
      <title>{`${text.headline || t("preview.title")} · Naru`}</title>
      <div className={styles.reading}>
        <Reading text={text} />
      </div>
      <aside className={styles.side} aria-label={t("preview.title")}>
        <header>
          <ButtonLink to={paths.article(articleId)} variant="quiet" size="small">
            {t("preview.back")}
          </ButtonLink>
          <h1>{t("preview.title")}</h1>
          <p className={styles.soft}>{t("preview.lead")}</p>
        </header>
        <PublishActions articleId={articleId} newest={newest} open={open} changed={changed} shut={shut} />
        <section>
          <h2>{open ? t("gate.open") : t("gate.closed", { count: standing })}</h2>
          <GateLines articleId={articleId} lines={lines} shut={shut} />
        </section>
        <SignOff articleId={articleId} shut={shut} />
        {newest ? <Differences now={text.parts} edition={newest} /> : null}
        <CreditsOfArticle articleId={articleId} text={text} mine={mine} shut={shut} ChooseCredit={ChooseCredit} />
        <section>
          <h2>{t("downloadDraft")}</h2>
          <p className={styles.soft}>{t("draftHelp")}</p>
          <DraftDownloads articleId={articleId} keptIn={keptIn} />
        </section>
        <nav className={styles.links}>
          <ButtonLink to={paths.editions(articleId)} variant="quiet">
            {t("toEditions")}
          </ButtonLink>
          <ButtonLink to={paths.record(articleId)} variant="quiet">
            {t("toRecord")}
          </ButtonLink>
        </nav>
      </aside>
    </div>
  );
}

const isNotFound = (error: unknown) => error instanceof ApiError && error.status === 404;
