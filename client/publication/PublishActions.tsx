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

type ActProps = Pick<PublishActionsProps, "articleId" | "open" | "shut">;

/** What can be done with the article now: publish it, correct it, withdraw it, or publish it again. */
export function PublishActions({ articleId, newest, open, changed, shut }: PublishActionsProps) {
  const { t } = useTranslation("publication");
  const withdrawn = newest?.kind === "withdrawal";
  // Asked for here: whoever was overtaken is told, though the button that was pressed is gone by then.
  const publish = usePublish(articleId);
  const restore = useRestore(articleId);
  return (
    <section className={styles.acts}>
      <p className={styles.soft}>
        {newest ? t(changed ? "changed.yes" : "changed.no", { number: newest.number }) : t("nothingYet")}
      </p>
      {newest ? null : <Publish publish={publish} open={open} shut={shut} />}
      {newest && !withdrawn ? (
        <Correct articleId={articleId} after={newest.number} open={open} changed={changed} shut={shut} />
      ) : null}
      {newest && !withdrawn ? <Withdraw articleId={articleId} after={newest.number} shut={shut} /> : null}
      {newest && withdrawn ? <Restore restore={restore} after={newest.number} open={open} shut={shut} /> : null}
      <NotDone attempt={publish} articleId={articleId} newest={newest} />
      <NotDone attempt={restore} articleId={articleId} newest={newest} />
    </section>
  );
}

function Publish({ publish, open, shut }: Omit<ActProps, "articleId"> & { publish: ReturnType<typeof usePublish> }) {
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

function Correct({ articleId, after, open, changed, shut }: ActProps & { after: number; changed: boolean }) {
  const { t } = useTranslation("publication");
  const { say } = useRefusals();
  const refused = useWhyNot("publish");
  const [asked, setAsked] = useState(false);
  const why = shut ?? refused ?? (changed ? (open ? undefined : t("needsGate")) : say(refusal("nothing-changed")));
  return (
    <>
      <Button variant={changed ? "main" : "plain"} wide disabledReason={why} onClick={() => setAsked(true)}>
        {t("act.correct")}
      </Button>
      {asked ? <CorrectDialog articleId={articleId} after={after} onClose={() => setAsked(false)} /> : null}
    </>
  );
}

function Withdraw({ articleId, after, shut }: Omit<ActProps, "open"> & { after: number }) {
  const { t } = useTranslation("publication");
  const refused = useWhyNot("withdraw-edition");
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Button variant="quiet" wide disabledReason={shut ?? refused} onClick={() => setAsked(true)}>
        {t("act.withdraw")}
      </Button>
      {asked ? <WithdrawDialog articleId={articleId} after={after} onClose={() => setAsked(false)} /> : null}
    </>
  );
}

function Restore({
  restore,
  after,
  open,
  shut,
}: Omit<ActProps, "articleId"> & { restore: ReturnType<typeof useRestore>; after: number }) {
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
