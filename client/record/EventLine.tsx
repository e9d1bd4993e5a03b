import i18next from "i18next";
import { paths } from "#client/paths.ts";
import { Name } from "#client/people/Name.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Link } from "#client/ui/Link.tsx";
import { Time } from "#client/ui/Time.tsx";
import type { Event } from "#shared/activity/event.ts";
import type words from "./locales/en.json";
import styles from "./Record.module.css";

/** One event: who did what and when, the reason given, the way to the spot, and its link in the chain. */
export function EventLine({ event, nameOf }: { event: Event; nameOf: (segmentId: string) => string }) {
  const { t } = useTranslation("record");
  const isWorded = (kind: string): kind is keyof typeof words.event =>
    i18next.exists(`event.${kind}`, { ns: "record" });
  const passed = i18next.exists(`passed.${event.data.obstacle}`, { ns: "record" })
    ? (`passed.${event.data.obstacle}` as `passed.${keyof typeof words.passed}`) // just asked whether it has words
    : undefined;
  const reason = typeof event.data.reason === "string" ? event.data.reason : undefined;
  return (
    <li className={styles.event}>
      <Time at={event.at} show="dateTime" />
      <div>
        <p>
          <Name of={event.by} withFace /> {isWorded(event.kind) ? t(`event.${event.kind}`) : t("other")}
          {event.kind === "gate.overridden" && passed ? `: ${t(passed)}` : ""}
          {typeof event.data.proposer === "string" ? (
            <>
              {" · "}
              {t("suggestedBy")} <Name of={event.data.proposer} />
            </>
          ) : null}
          {event.data.lapsed === true ? <span className={styles.lapsed}> · {t("lapsed")}</span> : null}
          {event.articleId && event.segmentId ? (
            <>
              {" · "}
              <Link
                to={paths.article(event.articleId, { segment: event.segmentId, thread: event.threadId ?? undefined })}
              >
                {nameOf(event.segmentId)}
              </Link>
            </>
          ) : null}
        </p>
        {reason ? <p className={styles.reason}>{reason}</p> : null}
        {event.link ? (
          <p className={styles.link}>
            {t("place", { place: event.link.place })}{" "}
            <code title={event.link.hash}>{event.link.hash.slice(0, 12)}</code>
          </p>
        ) : null}
      </div>
    </li>
  );
}
