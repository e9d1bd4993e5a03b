import { useState } from "react";
import { Button } from "#client/ui/Button.tsx";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { useNow } from "#client/ui/clock.ts";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Section } from "#client/ui/Page.tsx";
import { Pill } from "#client/ui/Pill.tsx";
import { Skeleton } from "#client/ui/Progress.tsx";
import { useRefusals } from "#client/ui/refusals.ts";
import { type Column, Table } from "#client/ui/Table.tsx";
import { Time } from "#client/ui/Time.tsx";
import { tell } from "#client/ui/toasts.ts";
import type { Invitation } from "#shared/people/person.ts";
import { useInvitations, useRevokeInvitation } from "./data.ts";
import { Name } from "./Name.tsx";
import styles from "./People.module.css";

export function Invitations() {
  const { t } = useTranslation("people");
  const invitations = useInvitations(true);
  const now = useNow();
  const hasRunOut = (one: Invitation) => new Date(one.expiresAt) <= now;
  const columns: Column<Invitation>[] = [
    {
      id: "who",
      head: t("name"),
      isName: true,
      cell: ({ name, email }) => (
        <span>
          {name} <span className={styles.soft}>{email}</span>
        </span>
      ),
    },
    { id: "role", head: t("roleWord"), cell: ({ role }) => t(`role.${role}`) },
    { id: "by", head: t("invitations.by"), cell: ({ invitedBy }) => <Name of={invitedBy} /> },
    {
      id: "until",
      head: t("invitations.until"),
      cell: (one) =>
        hasRunOut(one) ? <Pill tone="warning">{t("invitations.ranOut")}</Pill> : <Time at={one.expiresAt} />,
    },
    {
      id: "act",
      head: t("acts"),
      hideHead: true,
      tight: true,
      align: "end",
      cell: (invitation) => <Revoke invitation={invitation} />,
    },
  ];
  return (
    <Section title={t("invitations.title")}>
      {invitations.error ? (
        <ErrorNote error={invitations.error} onRetry={() => void invitations.refetch()} />
      ) : invitations.data ? (
        <Table
          label={t("invitations.title")}
          columns={columns}
          rows={invitations.data.filter((one) => one.acceptedAt === null && one.revokedAt === null)}
          rowId={({ id }) => id}
          empty={<p className={styles.soft}>{t("invitations.none")}</p>}
        />
      ) : (
        <Skeleton lines={2} />
      )}
    </Section>
  );
}

/** Nobody has the link a second time, so an invitation that is revoked cannot be brought back. */
function Revoke({ invitation: { id, name, email } }: { invitation: Invitation }) {
  const { t } = useTranslation("people");
  const { explain } = useRefusals();
  const [asking, setAsking] = useState(false);
  const revoke = useRevokeInvitation();
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        aria-label={t("invitations.revokeOf", { name })}
        onClick={() => setAsking(true)}
      >
        {t("invitations.revoke")}
      </Button>
      {asking ? (
        <ConfirmDialog
          danger
          title={t("invitations.ask", { name })}
          confirm={t("invitations.act")}
          leave={t("invitations.keep")}
          pending={revoke.isPending}
          onClose={() => setAsking(false)}
          onConfirm={() =>
            revoke.mutate(id, {
              onSuccess: () => tell(t("invitations.revoked", { name })),
              onError: (error) => tell(explain(error), { tone: "danger" }),
              onSettled: () => setAsking(false),
            })
          }
        >
          <p>{t("invitations.lost", { email })}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
