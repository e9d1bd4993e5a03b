import { paths } from "#client/paths.ts";
import { Button } from "#client/ui/Button.tsx";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Link } from "#client/ui/Link.tsx";
import { Section } from "#client/ui/Page.tsx";
import { Skeleton } from "#client/ui/Progress.tsx";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import { parseFilter } from "#shared/articles/filter.ts";
import styles from "./AllArticles.module.css";
import { ArticleTable } from "./ArticleTable.tsx";
import { isBegun } from "./completions.ts";
import { useDeskList } from "./data.ts";
import { FilterField } from "./FilterField.tsx";
import { useFilterInAddress } from "./filter-in-address.ts";
import { SavedFilters } from "./SavedFilters.tsx";

/** Everything on the desk that the person may see, or what the filter in the address lets through. */
export function AllArticles() {
  const { t } = useTranslation("articles");
  const { text, asked, change: filter } = useFilterInAddress();
  const list = useDeskList(asked.trim());
  const { words, unknown: strange } = parseFilter(asked);
  const unknown = strange.filter((piece) => !isBegun(piece));
  return (
    <Section title={t("all")}>
      <search className={styles.search}>
        <FilterField value={text} onChange={filter} />
        <SavedFilters q={text} onChoose={filter} />
        {words.length > 0 ? (
          <Link to={paths.search(words.join(" "))}>{t("search.texts", { words: words.join(" ") })}</Link>
        ) : null}
      </search>
      {unknown.length > 0 ? (
        <p role="status" className={styles.unknown}>
          {t("filter.unknown", { filter: unknown.join(" ") })}
        </p>
      ) : null}
      {list.error && !list.data ? (
        <ErrorNote error={list.error} onRetry={() => void list.refetch()} pending={list.isFetching} />
      ) : list.data ? (
        <>
          <ArticleTable
            summaries={list.data}
            empty={asked === "" ? <NoneAtAll /> : <NoneMatch onClear={() => filter("")} />}
          />
          <VisuallyHidden>
            <span role="status">{t("found", { count: list.data.length })}</span>
          </VisuallyHidden>
        </>
      ) : (
        <Skeleton lines={6} />
      )}
      {list.hasNextPage ? (
        <div className={styles.more}>
          <Button pending={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t("more")}
          </Button>
        </div>
      ) : null}
    </Section>
  );
}

function NoneAtAll() {
  const { t } = useTranslation("articles");
  return (
    <EmptyState
      title={t("none.title")}
      action={
        <ButtonLink to={paths.intake()} variant="main">
          {t("newArticle")}
        </ButtonLink>
      }
    >
      {t("none.next")}
    </EmptyState>
  );
}

function NoneMatch({ onClear }: { onClear: () => void }) {
  const { t } = useTranslation("articles");
  return (
    <EmptyState title={t("noMatch.title")} action={<Button onClick={onClear}>{t("filter.clear")}</Button>}>
      {t("noMatch.next")}
    </EmptyState>
  );
}
