import { useTranslation } from "react-i18next";
import type { Thread } from "#shared/threads/thread.ts";
import styles from "./Standing.module.css";
import { standingOf } from "./standing.ts";

/** Blocks · answered · resolved: in words, with a colour for the eye that knows them. */
export function Standing({ thread }: { thread: Thread }) {
  const { t } = useTranslation("threads");
  const { words, tone } = standingOf(thread);
  if (tone === "plain") return null;
  const blocks = words !== "blocking" && thread.blocking && tone !== "closed" ? `${t("standing.blocks")} · ` : "";
  return <span className={styles[tone]}>{blocks + t(`standing.${words}`)}</span>;
}
