import { useState } from "react";
import { useSearchParams } from "react-router";
import { Button } from "#client/ui/Button.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Page } from "#client/ui/Page.tsx";
import { Skeleton } from "#client/ui/Progress.tsx";
import { SearchField } from "#client/ui/SearchField.tsx";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import { LONGEST_SEARCH } from "#shared/review/search-api.ts";
import { FoundInArticle } from "./FoundInArticle.tsx";
import styles from "./Search.module.css";
import { useFound } from "./search-data.ts";

/** Words in the texts and conversations of all articles that the person may see. What is sought stands in the address. */
export default function SearchPage() {
  const { t } = useTranslation("articles");
  const [search, setSearch] = useSearchParams();
  const words = search.get("words") ?? "";
  return (
    <Page title={t("search.title")} lead={t("search.lead")}>
      <WordsField key={words} words={words} onSeek={(next) => setSearch(next === "" ? {} : { words: next })} />
      {words === "" ? null : <Found words={words} />}
    </Page>
  );
}

function WordsField({ words, onSeek }: { words: string; onSeek: (words: string) => void }) {
  const { t } = useTranslation("articles");
  const [typed, setTyped] = useState(words);
  return (
    <search className={styles.tools}>
      <SearchField
        label={t("search.label")}
        value={typed}
        onChange={(next) => setTyped(next.slice(0, LONGEST_SEARCH))}
        onSubmit={(next) => onSeek(next.trim())}
      />
      <p className={styles.soft}>{t("search.help")}</p>
    </search>
  );
}

function Found({ words }: { words: string }) {
  const { t } = useTranslation("articles");
  const found = useFound(words);
  if (found.error && !found.data)
    return <ErrorNote error={found.error} onRetry={() => void found.refetch()} pending={found.isFetching} />;
  if (!found.data) return <Skeleton lines={4} />;
  if (found.data.length === 0)
    return <EmptyState title={t("search.none", { words })}>{t("search.noneNext")}</EmptyState>;
  return (
    <>
      <VisuallyHidden>
        <span role="status">{t("search.count", { count: found.data.length })}</span>
      </VisuallyHidden>
      <ul className={styles.list} aria-label={t("search.found", { words })}>
        {found.data.map((article) => (
          <FoundInArticle key={article.id} article={article} />
        ))}
      </ul>
      {found.hasNextPage ? (
        <Button pending={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t("search.more")}
        </Button>
      ) : null}
    </>
  );
}
