import { useState } from "react";
import { announce } from "#client/ui/Announcer.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { Note } from "#client/ui/ErrorNote.tsx";
import { useFormats } from "#client/ui/formats.ts";
import { Icon } from "#client/ui/Icon.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { TextField } from "#client/ui/TextField.tsx";
import type { Invitation } from "#shared/people/person.ts";
import styles from "./People.module.css";

export interface InvitationLinkProps {
  invitation: Invitation;
  link: string;
  mailed: boolean;
  onClose: () => void;
}

/** The desk keeps only a digest of the link, so this is the one time it can be seen. */
export function InvitationLink({ invitation, link, mailed, onClose }: InvitationLinkProps) {
  const { t } = useTranslation("people");
  const formats = useFormats();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    const done = await navigator.clipboard.writeText(link).then(
      () => true,
      () => false,
    );
    setCopied(done);
    announce(t(done ? "invite.copied" : "invite.copyByHand"), { now: !done });
  };
  const { name, email } = invitation;
  return (
    <Dialog
      title={t("invite.readyTitle", { name })}
      onClose={onClose}
      footer={
        <Button variant={copied || mailed ? "main" : "plain"} onClick={onClose}>
          {t("invite.close")}
        </Button>
      }
    >
      <div className={styles.link}>
        <Note tone={mailed ? "approved" : "warning"}>
          <p>{t(mailed ? "invite.mailed" : "invite.notMailed", { email })}</p>
        </Note>
        <div className={styles.copy}>
          <TextField
            label={t("invite.link")}
            readOnly
            value={link}
            onChange={() => {}}
            onFocus={(event) => event.target.select()}
            description={t("invite.once", { date: formats.dateTime(new Date(invitation.expiresAt)) })}
          />
          <Button icon={<Icon name={copied ? "check" : "copy"} />} onClick={() => void copy()}>
            {t(copied ? "invite.copied" : "invite.copy")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
