import { useTranslation } from "#client/ui/i18n.ts";
import type { Thread } from "#shared/threads/thread.ts";
import styles from "./Standing.module.css";
import { standingOf } from "./standing.ts";

/** Blocks · answered · resolved: in words, with a colour for the eye that knows them. */
export function Standing({ thread, letStand }: { thread: Thread; letStand: boolean }) {
  const { t } = useTranslation("threads");
  const blocking = thread.blocking && !letStand;
  const { words, tone } = standingOf({ ...thread, blocking });
  if (tone === "plain") return null;
  const blocks = words !== "blocking" && blocking && tone !== "closed" ? `${t("standing.blocks")} · ` : "";
  if (letStand && tone !== "closed") {
    return <span className={styles[tone]}>{`${t("standing.letStand")} · ${t(`standing.${words}`)}`}</span>;
  }
  return <span className={styles[tone]}>{blocks + t(`standing.${words}`)}</span>;
}
