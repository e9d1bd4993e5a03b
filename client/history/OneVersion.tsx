import { useMemo } from "react";
import { paths } from "#client/paths.ts";
import { usePeopleById } from "#client/people/desk-people.ts";
import { Button } from "#client/ui/Button.tsx";
import { useFormats } from "#client/ui/formats.ts";
import { useTranslation } from "#client/ui/i18n.ts";
import { Link } from "#client/ui/Link.tsx";
import { useRefusals } from "#client/ui/refusals.ts";
import { Time } from "#client/ui/Time.tsx";
import { tell } from "#client/ui/toasts.ts";
import { WordDifference } from "#client/ui/WordDifference.tsx";
import type { SegmentVersion } from "#shared/history/version.ts";
import { wordDiff } from "#shared/history/word-diff.ts";
import { useRestoreVersion } from "./data.ts";
import styles from "./History.module.css";

export type Against = "previous" | "current" | "text";

export interface OneVersionProps {
  articleId: string;
  of: SegmentVersion;
  previous: string;
  current: string;
  against: Against;
  seen: number;
  whyNotWrite: string | undefined;
}

export function OneVersion({ articleId, of, previous, current, against, seen, whyNotWrite }: OneVersionProps) {
  const { t } = useTranslation("history");
  const formats = useFormats();
  const people = usePeopleById();
  const names = formats.list(of.by.flatMap((id) => people.get(id)?.name ?? []));
  return (
    <article className={styles.version}>
      <header className={styles.head}>
        <Time at={of.at} show="dateTime" />
        <span>{names}</span>
        {of.isCurrent ? <span className={styles.current}>{t("current")}</span> : null}
      </header>
      {of.facts.length > 0 ? (
        <p className={styles.facts}>
          {formats.list(of.facts.map((fact) => (isWorded(fact) ? t(`fact.${fact}`) : fact)))}
        </p>
      ) : null}
      <p lang="en" className={styles.text}>
        <Shown of={of} previous={previous} current={current} against={against} />
      </p>
      {of.isCurrent ? null : (
        <div className={styles.acts}>
          <Restore articleId={articleId} of={of} seen={seen} whyNotWrite={whyNotWrite} />
          <Link to={paths.compare(articleId, { segment: of.segmentId, from: of.version })}>{t("compare.withNow")}</Link>
        </div>
      )}
    </article>
  );
}

function Shown({ of, previous, current, against }: Pick<OneVersionProps, "of" | "previous" | "current" | "against">) {
  const { t } = useTranslation("history");
  const spans = useMemo(() => {
    if (against === "text") return undefined;
    return against === "previous" ? wordDiff(previous, of.text) : wordDiff(of.text, current);
  }, [of.text, previous, current, against]);
  if (!spans) return of.text;
  if (against === "current" && of.text === current) return t("same");
  return <WordDifference spans={spans} />;
}

function Restore({
  articleId,
  of,
  seen,
  whyNotWrite,
}: Pick<OneVersionProps, "articleId" | "of" | "seen" | "whyNotWrite">) {
  const { t } = useTranslation("history");
  const { explain } = useRefusals();
  const restore = useRestoreVersion(articleId, of.segmentId);
  const back = (version: number, next: number) => restore.mutate({ version, seen: next });
  const send = () =>
    restore.mutate(
      { version: of.version, seen },
      {
        onSuccess: ({ version }) => tell(t("restored"), { undo: () => back(seen, version) }),
        onError: (error) => tell(explain(error), { tone: "danger" }),
      },
    );
  return (
    <Button size="small" pending={restore.isPending} disabledReason={whyNotWrite} onClick={send}>
      {t("restore")}
    </Button>
  );
}

const WORDED = [
  "addition",
  "addition-withdrawal",
  "approval",
  "approval-withdrawal",
  "omission",
  "publication",
  "reopening",
  "restoration",
  "return",
  "submission",
  "withdrawal",
] as const;
const isWorded = (fact: string): fact is (typeof WORDED)[number] => WORDED.some((each) => each === fact);
