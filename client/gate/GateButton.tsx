import { Suspense } from "react";
import { paths } from "#client/paths.ts";
import { Button } from "#client/ui/Button.tsx";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Popover } from "#client/ui/Popover.tsx";
import { Skeleton } from "#client/ui/Progress.tsx";
import { part } from "#client/ui/part.ts";
import { useRefusals } from "#client/ui/refusals.ts";
import type { Article } from "#shared/articles/article.ts";
import { whyNotInArchive } from "#shared/articles/rules.ts";
import { useChangedSincePublished, useGate } from "./data.ts";
import styles from "./Gate.module.css";
import type { GateLinesProps } from "./GateLines.tsx";

const GateLines = part(() => import("./GateLines.tsx").then((file) => ({ default: file.GateLines })));

/** On the article page: how many lines stand in the way, and the list of them, each a link. */
export function GateButton({ article, placeOf }: Pick<GateLinesProps, "placeOf"> & { article: Article }) {
  const { t } = useTranslation("gate");
  const { id: articleId, publication } = article;
  const shut = useRefusals().say(article.archived ? whyNotInArchive("gate.overridden") : undefined);
  const gate = useGate(articleId);
  const isOut = publication !== "unpublished";
  const changed = useChangedSincePublished(articleId, publication === "published") ?? !isOut;
  const lines = gate.data?.lines ?? [];
  const standing = lines.filter((line) => line.override === null).length;
  return (
    <Popover
      label={t("title")}
      align="end"
      trigger={(trigger) => (
        <Button {...trigger} variant={gate.data?.open && changed ? "main" : "plain"}>
          {publication === "published" && !changed && gate.data?.open ? (
            <span>{t("button.unchanged")}</span>
          ) : (
            <>
              <span className={gate.data ? styles.act : undefined}>{t(`button.${ACT[publication]}`)}</span>
              {gate.data ? (
                <span className={styles.count}>
                  {gate.data.open ? t("button.open") : t("button.lines", { count: standing })}
                </span>
              ) : null}
            </>
          )}
        </Button>
      )}
    >
      {(close) => (
        <div className={styles.sheet}>
          <h2>{gate.data?.open ? t("open") : t("lines", { count: standing })}</h2>
          <p className={styles.who}>{gate.data?.open ? t(changed ? "openNext" : "unchangedNext") : t("explain")}</p>
          {gate.isError ? <ErrorNote error={gate.error} onRetry={() => void gate.refetch()} /> : null}
          {lines.length > 0 ? (
            <Suspense fallback={<Skeleton lines={Math.min(lines.length, MOST_EXPECTED)} />}>
              <GateLines articleId={articleId} lines={lines} shut={shut} placeOf={placeOf} onFollow={close} />
            </Suspense>
          ) : null}
          <ButtonLink to={paths.preview(articleId)} variant={gate.data?.open && changed ? "main" : "plain"}>
            {t("preview")}
          </ButtonLink>
        </div>
      )}
    </Popover>
  );
}

/** So many lines are hinted at until they are drawn: what stands below them must not move away from under the pointer. */
const MOST_EXPECTED = 4;

/** What the gate lets through, by what readers have. */
const ACT = { unpublished: "publish", published: "correct", withdrawn: "again" } as const;
