import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { ROLES, type Role } from "#shared/people/capabilities.ts";
import { useInvite } from "./data.ts";
import { InvitationLink } from "./InvitationLink.tsx";
import styles from "./SignIn.module.css";

export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("people");
  const form = useId();
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<Role>("translator");
  const invite = useInvite();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!invite.isPending) invite.mutate({ name: name.trim(), email: email.trim(), role });
  };
  if (invite.data) return <InvitationLink {...invite.data} onClose={onClose} />;
  return (
    <Dialog
      title={t("invite.title")}
      onClose={onClose}
      footer={
        <Button type="submit" form={form} variant="main" pending={invite.isPending}>
          {t("invite.act")}
        </Button>
      }
    >
      <form id={form} className={styles.form} onSubmit={submit}>
        <TextField label={t("name")} required maxLength={80} autoComplete="off" value={name} onChange={setName} />
        <TextField
          label={t("email")}
          type="email"
          required
          maxLength={254}
          autoComplete="off"
          description={t("invite.emailHelp")}
          value={email}
          onChange={setEmail}
        />
        <RadioGroup
          label={t("roleWord")}
          choices={ROLES.map((one) => ({ value: one, label: t(`role.${one}`), description: t(`roleDoes.${one}`) }))}
          value={role}
          onChange={setRole}
        />
        {invite.error ? <ErrorNote error={invite.error} /> : null}
      </form>
    </Dialog>
  );
}
