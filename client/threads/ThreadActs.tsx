import { call } from "#client/api/call.ts";
import { paths } from "#client/paths.ts";
import { Button } from "#client/ui/Button.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Menu } from "#client/ui/Menu.tsx";
import { useRefusals } from "#client/ui/refusals.ts";
import { tell } from "#client/ui/toasts.ts";
import { reopenThread } from "#shared/threads/api.ts";
import { isClosed } from "#shared/threads/rules.ts";
import type { Thread } from "#shared/threads/thread.ts";
import type { Acting } from "./acting.ts";
import { useSaying } from "./data.ts";
import { useLinkItems } from "./link-items.ts";
import styles from "./ThreadCard.module.css";

/** The form that stands open under a conversation. */
export type Form = "reply" | "answer" | "assign" | "resolve" | "withdraw" | "without";

export interface ThreadActsProps {
  thread: Thread;
  acting: Acting;
  /** The form for the answer stands there already. */
  answering: boolean;
  /** It stands in nobody's way any more. */
  letStand: boolean;
  onForm: (form: Form) => void;
}

/** What can be done with a conversation; what cannot says why. */
export function ThreadActs({ thread, acting: { own, refused }, answering, letStand, onForm }: ThreadActsProps) {
  const { t } = useTranslation("threads");
  const { explain } = useRefusals();
  const saying = useSaying();
  const links = useLinkItems(thread, refused.link);
  const reopen = () =>
    saying.mutate(() => call(reopenThread, { threadId: thread.id }), {
      onError: (error) => tell(explain(error), { tone: "danger" }),
    });
  if (isClosed(thread)) {
    return (
      <div className={styles.acts}>
        <Button
          size="small"
          variant="quiet"
          disabledReason={refused.reopen}
          pending={saying.isPending}
          onClick={reopen}
        >
          {t("reopen")}
        </Button>
        <More thread={thread} items={[]} />
      </div>
    );
  }
  const answers = thread.kind === "query" && !answering;
  const given = thread.state === "answered" && own;
  return (
    <div className={styles.acts}>
      <Button size="small" variant="quiet" disabledReason={refused.reply} onClick={() => onForm("reply")}>
        {t("reply")}
      </Button>
      {answers && given ? (
        <Button size="small" variant="quiet" disabledReason={refused.answer} onClick={() => onForm("answer")}>
          {t("addToAnswer")}
        </Button>
      ) : null}
      {answers && !given ? (
        <Button size="small" variant="quiet" disabledReason={refused.answer} onClick={() => onForm("answer")}>
          {t(own || refused.answer ? "answer" : "answerFor")}
        </Button>
      ) : null}
      <Button size="small" variant="quiet" disabledReason={refused.resolve} onClick={() => onForm("resolve")}>
        {t("resolve")}
      </Button>
      <More
        thread={thread}
        items={[
          {
            id: "assign",
            label: t("assign"),
            icon: "person",
            disabledReason: refused.assign,
            onSelect: () => onForm("assign"),
          },
          {
            id: "withdraw",
            label: t("withdraw"),
            icon: "undo",
            disabledReason: refused.withdraw,
            onSelect: () => onForm("withdraw"),
          },
          ...links,
          ...(thread.kind === "query" && thread.blocking && !letStand
            ? [
                {
                  id: "without",
                  label: t("without.act"),
                  icon: "gate" as const,
                  disabledReason: refused.without,
                  onSelect: () => onForm("without"),
                },
              ]
            : []),
        ]}
      />
    </div>
  );
}

type Items = Parameters<typeof Menu>[0]["sections"][number]["items"];

function More({ thread, items }: { thread: Thread; items: Items }) {
  const { t } = useTranslation("threads");
  const copy = async () => {
    const { articleId, segmentId, id } = thread;
    const link = location.origin + paths.article(articleId, { segment: segmentId, thread: id });
    await navigator.clipboard.writeText(link).then(
      () => tell(t("linkCopied")),
      () => tell(t("linkNotCopied", { link }), { tone: "danger" }),
    );
  };
  return (
    <Menu
      align="end"
      label={t("more")}
      trigger={(trigger) => <IconButton {...trigger} icon="more" size="small" label={t("more")} />}
      sections={[
        { items: [...items, { id: "link", label: t("copyLink"), icon: "link", onSelect: () => void copy() }] },
      ]}
    />
  );
}
