import { Name } from "#client/people/Name.tsx";
import { Button } from "#client/ui/Button.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Skeleton } from "#client/ui/Progress.tsx";
import { Table } from "#client/ui/Table.tsx";
import { Time } from "#client/ui/Time.tsx";
import styles from "./Compare.module.css";
import { useSourceVersions } from "./source-versions.ts";

export interface SourceVersionsProps {
  articleId: string;
  whyNot: string | undefined;
  /** What the earlier version would change if it were brought back. */
  onLookBack: (number: number) => void;
}

export function SourceVersions({ articleId, whyNot, onLookBack }: SourceVersionsProps) {
  const { t } = useTranslation("history");
  const { data: versions, error, refetch } = useSourceVersions(articleId);
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (!versions) return <Skeleton lines={3} />;
  return (
    <Table
      label={t("source.versions")}
      rows={versions}
      rowId={({ number }) => String(number)}
      columns={[
        {
          id: "number",
          head: t("source.version"),
          isName: true,
          tight: true,
          cell: ({ number }) => (number === versions[0]?.number ? t("source.newest", { number }) : number),
        },
        { id: "at", head: t("source.at"), cell: ({ at }) => <Time at={at} show="dateTime" /> },
        { id: "by", head: t("source.by"), cell: ({ by }) => <Name of={by} /> },
        {
          id: "what",
          head: t("source.what"),
          cell: ({ reason, fileName, paragraphs }) => (
            <>
              {reason ? t("source.corrected") : (fileName ?? t("source.pasted", { count: paragraphs }))}
              {reason ? <p className={styles.reason}>{reason}</p> : null}
            </>
          ),
        },
        {
          id: "back",
          head: t("source.back"),
          hideHead: true,
          align: "end",
          cell: ({ number }) =>
            number === versions[0]?.number ? null : (
              <Button size="small" disabledReason={whyNot} onClick={() => onLookBack(number)}>
                {t("source.back")}
              </Button>
            ),
        },
      ]}
    />
  );
}
