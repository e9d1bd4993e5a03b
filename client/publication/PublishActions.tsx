import { useState } from "react";
import { useWhyNot } from "#client/people/desk-people.ts";
import { Button } from "#client/ui/Button.tsx";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { useRefusals } from "#client/ui/refusals.ts";
import { tell } from "#client/ui/toasts.ts";
import { refusal } from "#shared/api/refusal.ts";
import type { Edition } from "#shared/publication/edition.ts";
import { CorrectDialog } from "./CorrectDialog.tsx";
import { usePublish, useRestore } from "./data.ts";
import { NotDone } from "./NotDone.tsx";
import styles from "./Publication.module.css";
import { WithdrawDialog } from "./WithdrawDialog.tsx";

export interface PublishActionsProps {
  articleId: string;
  newest: Edition | undefined;
  open: boolean;
  /** The words differ from the newest edition's. */
  changed: boolean;
  /** Why nothing may be done with it at all. */
  shut: string | undefined;
}

type ActProps = Pick<PublishActionsProps, "open" | "shut">;

/** What can be done with the article now: publish it, correct it, withdraw it, or publish it again. */
export function PublishActions({ articleId, newest, open, changed, shut }: PublishActionsProps) {
  const { t } = useTranslation("publication");
  const withdrawn = newest?.kind === "withdrawal";
  // Asked for here: whoever was overtaken is told, though the button that was pressed is gone by then.
  const publish = usePublish(articleId);
  const restore = useRestore(articleId);
  // Asked for here as well: a notice that is being worded stays when a colleague withdraws the edition meanwhile.
  const [asked, setAsked] = useState<"correct" | "withdraw">();
  const close = () => setAsked(undefined);
  return (
    <section className={styles.acts}>
      <p className={styles.soft}>
        {newest ? t(changed ? "changed.yes" : "changed.no", { number: newest.number }) : t("nothingYet")}
      </p>
      {newest ? null : <Publish publish={publish} open={open} shut={shut} />}
      {newest && !withdrawn ? (
        <>
          <Correct open={open} changed={changed} shut={shut} onAsk={() => setAsked("correct")} />
          <Withdraw shut={shut} onAsk={() => setAsked("withdraw")} />
        </>
      ) : null}
      {newest && withdrawn ? <Restore restore={restore} after={newest.number} open={open} shut={shut} /> : null}
      <NotDone attempt={publish} articleId={articleId} newest={newest} />
      <NotDone attempt={restore} articleId={articleId} newest={newest} />
      {newest && asked === "correct" ? (
        <CorrectDialog articleId={articleId} after={newest.number} onClose={close} />
      ) : null}
      {newest && asked === "withdraw" ? (
        <WithdrawDialog articleId={articleId} after={newest.number} onClose={close} />
      ) : null}
    </section>
  );
}

function Publish({ publish, open, shut }: ActProps & { publish: ReturnType<typeof usePublish> }) {
  const { t } = useTranslation("publication");
  const refused = useWhyNot("publish");
  const [asked, setAsked] = useState(false);
  const send = () =>
    publish.mutate(undefined, {
      onSuccess: ({ number }) => tell(t("done.published", { number })),
      onSettled: () => setAsked(false),
    });
  return (
    <>
      <Button
        variant="main"
        size="large"
        wide
        disabledReason={shut ?? refused ?? (open ? undefined : t("needsGate"))}
        onClick={() => setAsked(true)}
      >
        {t("act.publish")}
      </Button>
      {asked ? (
        <ConfirmDialog
          title={t("confirm.title")}
          confirm={t("act.publish")}
          pending={publish.isPending}
          onConfirm={send}
          onClose={() => setAsked(false)}
        >
          <p>{t("confirm.body")}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}

interface AskProps extends Pick<ActProps, "shut"> {
  onAsk: () => void;
}

function Correct({ open, changed, shut, onAsk }: AskProps & { open: boolean; changed: boolean }) {
  const { t } = useTranslation("publication");
  const { say } = useRefusals();
  const refused = useWhyNot("publish");
  const why = shut ?? refused ?? (changed ? (open ? undefined : t("needsGate")) : say(refusal("nothing-changed")));
  return (
    <Button variant={changed ? "main" : "plain"} wide disabledReason={why} onClick={onAsk}>
      {t("act.correct")}
    </Button>
  );
}

function Withdraw({ shut, onAsk }: AskProps) {
  const { t } = useTranslation("publication");
  const refused = useWhyNot("withdraw-edition");
  return (
    <Button variant="quiet" wide disabledReason={shut ?? refused} onClick={onAsk}>
      {t("act.withdraw")}
    </Button>
  );
}

function Restore({ restore, after, open, shut }: ActProps & { restore: ReturnType<typeof useRestore>; after: number }) {
  const { t } = useTranslation("publication");
  const refused = useWhyNot("withdraw-edition");
  const send = () => restore.mutate(after, { onSuccess: ({ number }) => tell(t("done.restored", { number })) });
  return (
    <>
      <p className={styles.soft}>{t("restoreHelp")}</p>
      <Button
        variant="main"
        wide
        pending={restore.isPending}
        disabledReason={shut ?? refused ?? (open ? undefined : t("needsGate"))}
        onClick={send}
      >
        {t("act.restore")}
      </Button>
    </>
  );
}
