import { useNow } from "./clock.ts";
import { useFormats } from "./formats.ts";
import { useTranslation } from "./i18n.ts";
import styles from "./Time.module.css";

export interface TimeProps {
  /** ISO 8601, as it travels. */
  at: string;
  /** `distance` ("3 minutes ago") tells the exact moment when pointed at. */
  show?: "time" | "exactTime" | "date" | "dateTime" | "distance";
}

export function Time({ at, show = "distance" }: TimeProps) {
  const formats = useFormats();
  const now = useNow();
  const moment = new Date(at);
  return (
    <time dateTime={at} title={formats.dateTime(moment)} className={styles.time}>
      {show === "distance" ? formats.distance(moment, now) : formats[show](moment)}
    </time>
  );
}

/** When it is due, here and in Seoul; overdue in colour and in words. */
export function Deadline({ at, label }: { at: string /** "Due", for as long as it is to come. */; label?: string }) {
  const { t } = useTranslation("ui");
  const formats = useFormats();
  const now = useNow();
  const moment = new Date(at);
  const left = moment.getTime() - now.getTime();
  const local = `${formats.day(moment, now)} ${formats.time(moment)}`;
  const seoul = formats.seoul(moment);
  const look = left < 0 ? styles.overdue : left < SOON ? styles.soon : undefined;
  return (
    <time dateTime={at} className={[styles.time, look].filter(Boolean).join(" ")}>
      <span className={styles.part}>{left < 0 ? t("overdue", { local }) : label ? `${label} ${local}` : local}</span>
      {seoul ? (
        <>
          <span className={styles.gap}> </span>
          <span className={styles.seoul}>{t("seoul", { time: seoul })}</span>
        </>
      ) : null}
    </time>
  );
}

const SOON = 2 * 60 * 60_000;
