import type { ReactNode } from "react";
import { paths } from "#client/paths.ts";
import { usePeopleById } from "#client/people/desk-people.ts";
import { Name } from "#client/people/Name.tsx";
import { AvatarStack } from "#client/ui/Avatar.tsx";
import { Icon } from "#client/ui/Icon.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Pill } from "#client/ui/Pill.tsx";
import { StateBar } from "#client/ui/StateBar.tsx";
import { type Column, Table } from "#client/ui/Table.tsx";
import { Deadline, Time } from "#client/ui/Time.tsx";
import type { Article } from "#shared/articles/article.ts";
import type { ArticleSummary } from "#shared/review/api.ts";
import styles from "./ArticleTable.module.css";
import { countsOf } from "./counts.ts";
import { Headline } from "./Headline.tsx";

export interface ArticleTableProps {
  summaries: readonly ArticleSummary[];
  empty: ReactNode;
}

export function ArticleTable({ summaries, empty }: ArticleTableProps) {
  const { t } = useTranslation("articles");
  const columns: Column<ArticleSummary>[] = [
    { id: "headline", head: t("column.article"), isName: true, cell: (summary) => <Title summary={summary} /> },
    { id: "state", head: t("column.state"), cell: ({ states }) => <StateBar counts={countsOf(states)} /> },
    { id: "members", head: t("column.members"), cell: (summary) => <Members summary={summary} /> },
    {
      id: "changed",
      head: t("column.changed"),
      cell: ({ changedAt, changedBy }) => (
        <span className={styles.changed}>
          <Name of={changedBy} />
          <span className={styles.soft}>
            <Time at={changedAt} />
          </span>
        </span>
      ),
    },
    {
      id: "due",
      head: t("column.due"),
      cell: ({ article }) => <Due article={article} />,
    },
    { id: "blockers", head: t("column.blockers"), cell: (summary) => <Blockers summary={summary} /> },
  ];
  return (
    <div className={styles.articles}>
      <Table label={t("all")} columns={columns} rows={summaries} rowId={({ article }) => article.id} empty={empty} />
    </div>
  );
}

function Title({ summary: { article } }: { summary: ArticleSummary }) {
  const { t } = useTranslation("articles");
  return (
    <div className={styles.title}>
      <Headline article={article} to={paths.article(article.id)} />
      {article.restricted || article.archived || article.publication !== "unpublished" ? (
        <span className={styles.marks}>
          {article.restricted ? (
            <Pill tone="warning" icon={<Icon name="lock" size={12} />}>
              {t("restricted")}
            </Pill>
          ) : null}
          {article.archived ? <Pill>{t("archived")}</Pill> : null}
          {article.publication === "published" ? <Pill tone="approved">{t("published")}</Pill> : null}
          {article.publication === "withdrawn" ? <Pill tone="danger">{t("withdrawn")}</Pill> : null}
        </span>
      ) : null}
    </div>
  );
}

function Members({ summary: { article } }: { summary: ArticleSummary }) {
  const { t } = useTranslation("articles");
  const byId = usePeopleById();
  const people = article.members.flatMap(({ personId }) => byId.get(personId) ?? []);
  if (people.length === 0) return <span className={styles.soft}>{t("nobody")}</span>;
  return <AvatarStack people={people} label={t("column.members")} />;
}

/** Once readers have it, its deadline is history and no longer overdue. */
function Due({ article: { dueAt, publication } }: { article: Article }) {
  if (dueAt === null) return null;
  if (publication === "unpublished") return <Deadline at={dueAt} />;
  return (
    <span className={styles.soft}>
      <Time at={dueAt} show="date" />
    </span>
  );
}

/** What stands in the way of publication as far as the list knows it; the gate of the article knows all. */
function Blockers({ summary: { blockingQueries, openQueries, states } }: { summary: ArticleSummary }) {
  const { t } = useTranslation("articles");
  const { returned = 0, outdated = 0, approved = 0 } = countsOf(states);
  const others = openQueries - blockingQueries;
  const unapproved = states.length - approved;
  if (openQueries + unapproved === 0) return null;
  return (
    <span className={styles.blockers}>
      {blockingQueries > 0 ? (
        <span className={styles.blocking}>{t("blockers.blocking", { count: blockingQueries })}</span>
      ) : null}
      {others > 0 ? <span>{t("blockers.queries", { count: others })}</span> : null}
      {unapproved > returned + outdated ? <span>{t("blockers.unapproved", { count: unapproved })}</span> : null}
      {returned > 0 ? <span>{t("blockers.returned", { count: returned })}</span> : null}
      {outdated > 0 ? <span>{t("blockers.outdated", { count: outdated })}</span> : null}
    </span>
  );
}
