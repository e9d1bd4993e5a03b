import { usePeopleById } from "#client/people/desk-people.ts";
import { Name } from "#client/people/Name.tsx";
import { useNow } from "#client/ui/clock.ts";
import { useFormats } from "#client/ui/formats.ts";
import { useTranslation } from "#client/ui/i18n.ts";
import { Time } from "#client/ui/Time.tsx";
import { type Lapse, lapseOf, lastSaid, type Spoken } from "./last-said.ts";
import styles from "./WhoWhen.module.css";

/** Who said the last word of a paragraph, when, and why. */
export function WhoWhen({ segment }: { segment: Spoken }) {
  const { t } = useTranslation("review");
  const lapse = lapseOf(segment);
  if (lapse) return <Lapsed {...lapse} />;
  const said = lastSaid(segment);
  if (!said) return null;
  return (
    <p className={styles.line}>
      <span className={styles.kind}>{t(`who.${said.kind}`)} · </span>
      <Name of={said.by} />, <Time at={said.at} />
    </p>
  );
}

/** The reason that came with it, for whoever has to act on it. */
export function WhySaid({ segment }: { segment: Spoken }) {
  const said = lastSaid(segment);
  if (!said?.reason) return null;
  return (
    <p className={[styles.reason, said.kind === "return" && styles.asked].filter(Boolean).join(" ")}>{said.reason}</p>
  );
}

/** What changed after the approval and by whom, in one sentence: not only that it was approved once. */
function Lapsed({ side, approvedBy, approvedAt, writtenBy, writtenAt }: Lapse) {
  const { t } = useTranslation("review");
  const { t: people } = useTranslation("people");
  const known = usePeopleById();
  const formats = useFormats();
  const now = useNow();
  const nameOf = (id: string | null) => known.get(id ?? "")?.name ?? people(id === null ? "theDesk" : "somebodyGone");
  const ago = (at: string) => formats.distance(new Date(at), now);
  const words = t(`lapsed.${side}`, {
    writer: nameOf(writtenBy),
    written: ago(writtenAt ?? approvedAt),
    approver: nameOf(approvedBy),
    approved: ago(approvedAt),
  });
  return (
    <p className={styles.line} title={words}>
      {words}
    </p>
  );
}
