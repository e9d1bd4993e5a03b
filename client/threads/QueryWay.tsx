import { Fragment } from "react";
import { useTranslation } from "#client/ui/i18n.ts";
import { Time } from "#client/ui/Time.tsx";
import { isClosed } from "#shared/threads/rules.ts";
import type { Thread } from "#shared/threads/thread.ts";
import styles from "./ThreadCard.module.css";

/** How far a query has got on its way to the journalist, and when. */
export function QueryWay({ thread }: { thread: Thread }) {
  const { t } = useTranslation("threads");
  const { steps, linkUntil } = thread;
  if (thread.kind !== "query" || (steps.length === 0 && linkUntil === null)) return null;
  const by = { desk: "", link: ` ${t("way.byLink")}`, mail: ` ${t("way.byMail")}` };
  return (
    <p className={styles.facts}>
      {steps.map(({ act, at, via }, index) => (
        <Fragment key={`${act}${at}`}>
          {index > 0 ? " → " : ""}
          {t(`way.${act}`) + (act === "escalated" ? "" : by[via])} <Time at={at} />
        </Fragment>
      ))}
      {linkUntil && !isClosed(thread) ? (
        <>
          {steps.length > 0 ? " · " : ""}
          {t("link.until")} <Time at={linkUntil} show="dateTime" />
        </>
      ) : null}
    </p>
  );
}
