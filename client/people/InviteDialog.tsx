import { type FormEvent, useId, useRef, useState } from "react";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { ROLES, type Role } from "#shared/people/capabilities.ts";
import { useInvite } from "./data.ts";
import { InvitationLink } from "./InvitationLink.tsx";
import styles from "./SignIn.module.css";

export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("people");
  const { t: ui } = useTranslation("ui");
  const form = useId();
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<Role>("translator");
  const [asked, setAsked] = useState(false);
  const fields = { name: useRef<HTMLInputElement>(null), email: useRef<HTMLInputElement>(null) };
  const invite = useInvite();
  const missing = { name: name.trim() === "", email: !isAddress(email.trim()) };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    const first = missing.name ? fields.name : missing.email ? fields.email : undefined;
    if (first) first.current?.focus();
    else if (!invite.isPending) invite.mutate({ name: name.trim(), email: email.trim(), role });
  };
  if (invite.data) return <InvitationLink {...invite.data} onClose={onClose} />;
  return (
    <Dialog
      title={t("invite.title")}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{ui("cancel")}</Button>
          <Button type="submit" form={form} variant="main" pending={invite.isPending}>
            {t("invite.act")}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={submit} noValidate>
        <TextField
          ref={fields.name}
          label={t("name")}
          error={asked && missing.name ? t("invite.nameMissing") : undefined}
          required
          maxLength={80}
          autoComplete="off"
          value={name}
          onChange={setName}
        />
        <TextField
          ref={fields.email}
          label={t("email")}
          error={asked && missing.email ? t("invite.emailMissing") : undefined}
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

/** Enough to say at once what is missing; the desk looks closer. */
const isAddress = (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
