import { type ReactNode, startTransition, useOptimistic, useState } from "react";
import { useParams, useSearchParams } from "react-router";
import { paths } from "#client/paths.ts";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { Link } from "#client/ui/Link.tsx";
import { Page } from "#client/ui/Page.tsx";
import { Skeleton } from "#client/ui/Progress.tsx";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";
import { BASES } from "#shared/review/compare-api.ts";
import styles from "./Compare.module.css";
import { ComparedParagraph, type View } from "./ComparedParagraph.tsx";
import { CompareEnds, ParagraphEnds } from "./CompareEnds.tsx";
import { DEFAULT, useComparison } from "./comparing.ts";
import { comparisonOf, type Ends, endsOf, NOW, readEnd, wholeOf } from "./ends.ts";
import "./words.ts";
import { useTranslation } from "#client/ui/i18n.ts";

export interface ComparePageProps {
  /** What the article's page calls a paragraph. */
  nameOf: (segmentId: string) => string;
  way: ReactNode;
}

/** What has changed, in both languages, word by word, and whose the words are. */
export function ComparePage({ nameOf, way }: ComparePageProps) {
  const { t } = useTranslation("history");
  const { articleId = "" } = useParams();
  const [query, setQuery] = useSearchParams();
  const asked = askedIn(query);
  const [view, setView] = useState<View>("inline");
  const comparison = useComparison(articleId, asked);
  const since = asked.since ?? DEFAULT;
  // What was chosen stands at once, not only when the page with its differences has been drawn.
  const [shown, show] = useOptimistic(endsOf(asked));
  const choose = (chosen: Partial<Ends>) => {
    // The other end as the address says it: who chooses both quickly chooses the second before the first is drawn.
    const ends = { ...endsOf(askedIn(new URLSearchParams(location.search))), ...chosen };
    const path = paths.compare(articleId, comparisonOf(ends, asked.segment));
    startTransition(() => {
      show(ends);
      setQuery(new URL(path, location.origin).searchParams, { replace: true });
    });
  };
  const ends = { ...shown, articleId, onChoose: choose };
  const base = (asked.from === undefined && BASES.find((each) => each === since)) || "then";
  const nothingKnown = comparison.data?.known === 0;
  return (
    <Page title={t("compare.title")} lead={t("compare.lead")}>
      {way}
      <div className={styles.tools}>
        {asked.segment ? <ParagraphEnds {...ends} segment={asked.segment} /> : <CompareEnds {...ends} />}
        <RadioGroup
          look="row"
          label={t("compare.view")}
          value={view}
          onChange={setView}
          choices={(["inline", "side"] as const).map((value) => ({ value, label: t(`compare.views.${value}`) }))}
        />
      </div>
      {asked.segment ? (
        <p className={styles.soft}>
          {t("compare.one", { paragraph: nameOf(asked.segment) })}{" "}
          <Link to={paths.compare(articleId, wholeOf(asked))}>{t("compare.whole")}</Link>
        </p>
      ) : null}
      {comparison.isPending ? <Skeleton lines={6} /> : null}
      {comparison.isError ? <ErrorNote error={comparison.error} onRetry={() => void comparison.refetch()} /> : null}
      {comparison.data ? (
        <>
          <p className={styles.soft} role="status">
            {comparison.data.segments.length > 0
              ? t("compare.count", { count: comparison.data.segments.length })
              : `${t(nothingKnown ? `compare.never.${base}` : "compare.nothing")}.`}
            {comparison.data.unknown > 0 && !asked.segment && !nothingKnown
              ? ` ${t(`compare.unknown.${base}`, { count: comparison.data.unknown })}`
              : ""}
          </p>
          {comparison.data.segments.length === 0 ? (
            <EmptyState title={t(nothingKnown ? `compare.never.${base}` : "compare.nothing")}>
              {nothingKnown
                ? t("compare.otherTime")
                : ends.end === NOW && asked.from === undefined
                  ? t(`compare.nothingSince.${base}`)
                  : null}
            </EmptyState>
          ) : null}
          <ol className={styles.list}>
            {comparison.data.segments.map((compared) => (
              <li key={compared.segmentId}>
                <ComparedParagraph
                  articleId={articleId}
                  compared={compared}
                  name={nameOf(compared.segmentId)}
                  view={view}
                />
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </Page>
  );
}

function askedIn(query: URLSearchParams) {
  const number = (name: string) => {
    const value = query.get(name);
    return value !== null && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
  };
  return {
    segment: query.get("segment") ?? undefined,
    since: readEnd(query.get("since")),
    until: readEnd(query.get("until")),
    from: number("from"),
    to: number("to"),
  };
}
