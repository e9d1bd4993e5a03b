import { Name } from "#client/people/Name.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Time } from "#client/ui/Time.tsx";
import type { Message, Thread } from "#shared/threads/thread.ts";
import { languageOf } from "./language.ts";
import styles from "./Messages.module.css";
import { MessageText } from "./MessageText.tsx";

/** What has been said, in the order in which it was; acts are told in one line. */
export function Messages({ thread }: { thread: Thread }) {
  const { t } = useTranslation("threads");
  if (thread.messages.length === 0) return null;
  return (
    <ol className={styles.messages} aria-label={t("said")}>
      {thread.messages.map((message) => (
        <li key={message.id} className={message.act === "answer" ? styles.answer : styles.message}>
          <Said message={message} thread={thread} />
        </li>
      ))}
    </ol>
  );
}

function Said({ message, thread }: { message: Message; thread: Thread }) {
  const { t } = useTranslation("threads");
  const chosen = message.reading === null ? undefined : thread.readings[message.reading];
  return (
    <>
      {chosen === undefined ? null : (
        <p lang={languageOf(chosen)} className={styles.chosen}>
          {chosen}
        </p>
      )}
      {message.body === "" ? null : <MessageText body={message.body} mentions={message.mentions} />}
      {message.letter === null ? null : (
        <details className={styles.letter}>
          <summary>{t("wholeLetter")}</summary>
          <p lang={languageOf(message.letter)}>{message.letter}</p>
        </details>
      )}
      <p className={styles.by}>
        <Name of={message.by} /> <Act message={message} thread={thread} /> · <Time at={message.at} />
      </p>
    </>
  );
}

function Act({ message, thread }: { message: Message; thread: Thread }) {
  const { t } = useTranslation("threads");
  const { act, onBehalf, assignedTo, via } = message;
  if (act === "reply") return null;
  if (act === "answer" && via !== "desk")
    return `${t("acts.answer")} ${t(via === "link" ? "acts.byLink" : "acts.byMail")}`;
  if (act === "assignment")
    return assignedTo === null ? (
      t("acts.unassigned")
    ) : (
      <>
        {t("acts.assigned")} <Name of={assignedTo} />
      </>
    );
  if (act === "answer" && onBehalf)
    return (
      <>
        {t("acts.answeredFor")} <Name of={thread.addressedTo} />
      </>
    );
  return t(`acts.${act}`);
}
