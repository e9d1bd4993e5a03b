import { useState } from "react";
import { useSearchParams } from "react-router";
import { Button } from "#client/ui/Button.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { Page } from "#client/ui/Page.tsx";
import { Skeleton } from "#client/ui/Progress.tsx";
import { SearchField } from "#client/ui/SearchField.tsx";
import { useConcordance } from "./data.ts";
import { Imports } from "./Imports.tsx";
import { LearntWords } from "./LearntWords.tsx";
import styles from "./Memory.module.css";
import { Origin } from "./Origin.tsx";
import "./words.ts";
import { useTranslation } from "#client/ui/i18n.ts";

/** Concordance: how did we say this last time, who approved it, and where does it stand. */
export default function MemoryPage() {
  const { t } = useTranslation("memory");
  const [search, setSearch] = useSearchParams();
  const words = search.get("words") ?? "";
  const [typed, setTyped] = useState(words);
  return (
    <Page title={t("title")} lead={t("lead")}>
      <search className={styles.tools}>
        <SearchField
          label={t("search.label")}
          value={typed}
          onChange={(next) => {
            setTyped(next);
            if (next === "") setSearch({}, { replace: true });
          }}
          onSubmit={(next) => setSearch(next.trim() ? { words: next.trim() } : {}, { replace: true })}
        />
        <p className={styles.soft}>{t("search.help")}</p>
      </search>
      {words ? <Found words={words} /> : null}
      <Imports />
      <LearntWords />
    </Page>
  );
}

function Found({ words }: { words: string }) {
  const { t } = useTranslation("memory");
  const found = useConcordance(words);
  if (found.error) return <ErrorNote error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <Skeleton lines={4} />;
  const pairs = found.data.pages.flatMap((page) => page.pairs);
  if (pairs.length === 0 && !found.hasNextPage)
    return <EmptyState title={t("search.none", { words })}>{t("search.noneNext")}</EmptyState>;
  return (
    <>
      <ul className={styles.pairs} aria-label={t("search.found", { words })}>
        {pairs.map((pair) => (
          <li key={pair.id} className={styles.pair}>
            <p lang="ko" className={styles.korean}>
              <Marked text={pair.source} words={words} />
            </p>
            <p lang="en" className={styles.english}>
              <Marked text={pair.target} words={words} />
            </p>
            <Origin origin={pair.origin} />
          </li>
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

/** The words where they stand as they were typed; spaces between Korean syllables do not matter. */
function Marked({ text, words }: { text: string; words: string }) {
  const letters = [...words.normalize("NFC").replace(/\s+/g, " ")].slice(0, 80);
  const pattern = letters
    .map((letter) =>
      letter === " " ? "\\s*" : letter.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&") + (/[가-힣]/.test(letter) ? "\\s?" : ""),
    )
    .join("");
  const place = new RegExp(pattern, "iu").exec(text);
  if (!place || place[0] === "") return text;
  const to = place.index + place[0].trimEnd().length;
  return (
    <>
      {text.slice(0, place.index)}
      <mark>{text.slice(place.index, to)}</mark>
      {text.slice(to)}
    </>
  );
}
