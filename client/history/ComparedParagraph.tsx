import { useMemo } from "react";
import { paths } from "#client/paths.ts";
import { Name } from "#client/people/Name.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Link } from "#client/ui/Link.tsx";
import { Prose } from "#client/ui/Prose.tsx";
import { Time } from "#client/ui/Time.tsx";
import { wordDiff } from "#shared/history/word-diff.ts";
import type { Compared } from "#shared/review/compare-api.ts";
import { AuthoredDifference } from "./AuthoredDifference.tsx";
import styles from "./Compare.module.css";
import { SourceChangePills } from "./SourceChangePills.tsx";

export type View = "inline" | "side";

export interface ComparedParagraphProps {
  articleId: string;
  compared: Compared;
  name: string;
  view: View;
}

/** One paragraph then and now: Korean on the left, English on the right, as on the article's page. */
export function ComparedParagraph({ articleId, compared, name, view }: ComparedParagraphProps) {
  const { t } = useTranslation("history");
  const { before, now, written, sourceChanges } = compared;
  const writers = [...new Set(written.map(({ by }) => by))];
  return (
    <article className={styles.paragraph} aria-label={name}>
      <header className={styles.head}>
        <h2>
          <Link to={paths.article(articleId, { segment: compared.segmentId })}>{name}</Link>
        </h2>
        <SourceChangePills changes={sourceChanges} />
        {before.at ? (
          <span className={styles.soft}>
            <Time at={before.at} show="dateTime" /> {before.by ? <Name of={before.by} /> : null}
            {before.target === now.target ? null : (
              <> → {now.at ? <Time at={now.at} show="dateTime" /> : t("compare.now")}</>
            )}
          </span>
        ) : null}
        {writers.length > 0 ? (
          <span className={styles.writers}>
            {t("compare.writtenBy")}{" "}
            {writers.map((by) => (
              <Name key={by} of={by} withFace />
            ))}
          </span>
        ) : null}
      </header>
      <div className={styles.languages}>
        <Side language="ko" before={before.source} now={now.source} written={NOBODY} view={view} />
        <Side language="en" before={before.target} now={now.target} written={written} view={view} />
      </div>
    </article>
  );
}

const NOBODY: Compared["written"] = [];

interface SideProps {
  language: "ko" | "en";
  before: string | null;
  now: string | null;
  written: Compared["written"];
  view: View;
}

function Side({ language, before, now, written, view }: SideProps) {
  const { t } = useTranslation("history");
  const spans = useMemo(() => wordDiff(before ?? "", now ?? ""), [before, now]);
  if (before === null || now === null) {
    return (
      <div className={styles.side}>
        <p className={styles.soft}>{t("compare.notKnown")}</p>
        <Prose language={language}>{now ?? before}</Prose>
      </div>
    );
  }
  if (spans.every(({ kind }) => kind === "equal")) {
    return (
      <div className={styles.side} data-same>
        <p className={styles.soft}>{t(`compare.same.${language}`)}</p>
        <Prose language={language}>{now}</Prose>
      </div>
    );
  }
  if (view === "inline") {
    return (
      <div className={styles.side}>
        <Prose language={language}>
          <AuthoredDifference spans={spans} written={written} />
        </Prose>
      </div>
    );
  }
  return (
    <div className={styles.side} data-view="side">
      <section aria-label={t("compare.then")}>
        <Prose language={language}>
          <AuthoredDifference spans={spans.filter(({ kind }) => kind !== "inserted")} written={NOBODY} />
        </Prose>
      </section>
      <section aria-label={t("compare.now")}>
        <Prose language={language}>
          <AuthoredDifference spans={spans.filter(({ kind }) => kind !== "deleted")} written={written} />
        </Prose>
      </section>
    </div>
  );
}
