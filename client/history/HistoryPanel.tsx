import { useState } from "react";
import { paths } from "#client/paths.ts";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { Link } from "#client/ui/Link.tsx";
import { Select } from "#client/ui/Select.tsx";
import { Spinner } from "#client/ui/Spinner.tsx";
import { useVersions } from "./data.ts";
import styles from "./History.module.css";
import { type Against, OneVersion } from "./OneVersion.tsx";
import "./words.ts";
import { useTranslation } from "#client/ui/i18n.ts";

export interface HistoryPanelProps {
  articleId: string;
  segmentId: string;
  /** The version on screen: restoring never overwrites newer work unseen. */
  version: number;
  /** Why this person may not write here now. */
  whyNotWrite: string | undefined;
}

/** The versions of one paragraph's English, what each changed, and the way back to it. */
export function HistoryPanel({ articleId, segmentId, version, whyNotWrite }: HistoryPanelProps) {
  const { t } = useTranslation("history");
  const versions = useVersions(articleId, segmentId, version);
  const [against, setAgainst] = useState<Against>("previous");
  if (versions.isError) return <ErrorNote error={versions.error} onRetry={() => void versions.refetch()} />;
  if (!versions.data) return <Spinner />;
  if (versions.data.length === 0) return <EmptyState small title={t("empty")} />;
  return (
    <div className={styles.panel}>
      <Select
        label={t("against.label")}
        value={against}
        onChange={setAgainst}
        choices={(["previous", "current", "text"] as const).map((value) => ({ value, label: t(`against.${value}`) }))}
      />
      <ol className={styles.versions} aria-label={t("versions")}>
        {versions.data.map((each, index) => (
          <li key={each.version}>
            <OneVersion
              articleId={articleId}
              of={each}
              previous={versions.data[index + 1]?.text ?? ""}
              current={versions.data[0]?.text ?? ""}
              against={against}
              seen={version}
              whyNotWrite={whyNotWrite}
            />
          </li>
        ))}
      </ol>
      <Link to={paths.record(articleId, { segment: segmentId })}>{t("record")}</Link>
    </div>
  );
}
