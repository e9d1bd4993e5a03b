import { paths } from "#client/paths.ts";
import { usePeopleById } from "#client/people/desk-people.ts";
import { useTranslation } from "#client/ui/i18n.ts";
import { Link } from "#client/ui/Link.tsx";
import { Time } from "#client/ui/Time.tsx";
import type { MemoryPair } from "#shared/memory/pair.ts";
import styles from "./Memory.module.css";

/** Where a pair was said, when, and who approved it. */
export function Origin({ origin }: Pick<MemoryPair, "origin">) {
  const { t } = useTranslation("memory");
  const people = usePeopleById();
  const { articleId, segmentId, headline, approvedBy, file, saidBy, at, restricted } = origin;
  const approver = approvedBy ? people.get(approvedBy)?.name : undefined;
  return (
    <p className={styles.soft}>
      {articleId ? (
        <Link to={paths.article(articleId, { segment: segmentId ?? undefined })}>{headline ?? t("untitled")}</Link>
      ) : (
        t("fromFile", { name: file ?? "" })
      )}
      {" · "}
      <Time at={at} show="date" />
      {approver ? ` · ${t("approvedBy", { name: approver })}` : ""}
      {saidBy ? ` · ${saidBy}` : ""}
      {restricted ? ` · ${t("restricted")}` : ""}
    </p>
  );
}
