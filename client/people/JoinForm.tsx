import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "#client/ui/Button.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { speak, useLanguage, useTranslation } from "#client/ui/i18n.ts";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import type { Language } from "#shared/people/person.ts";
import { NewPassword } from "./NewPassword.tsx";
import { LEAST_LENGTH } from "./password-strength.ts";
import styles from "./SignIn.module.css";

export interface Joining {
  name: string;
  email: string;
  password: string;
  language: Language;
}

export interface JoinFormProps {
  name?: string;
  /** Fixed by the invitation; asked for at the first set-up. */
  email?: string;
  act: string;
  pending: boolean;
  error: unknown;
  onJoin: (joining: Joining) => void;
  children?: ReactNode;
  /** What else is asked, after the rest. */
  more?: ReactNode;
}

/** Name, password and language: what the desk must know of somebody who comes in for the first time. */
export function JoinForm({
  name: known = "",
  email: fixed,
  act,
  pending,
  error,
  onJoin,
  children,
  more,
}: JoinFormProps) {
  const { t } = useTranslation("people");
  const language = useLanguage();
  const [name, setName] = useState(known);
  const [email, setEmail] = useState(fixed ?? "");
  const [password, setPassword] = useState("");
  const [tried, setTried] = useState(false);
  const tooShort = [...password].length < LEAST_LENGTH;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!pending && !tooShort) onJoin({ name: name.trim(), email: email.trim(), password, language });
  };
  return (
    <form className={styles.form} onSubmit={submit} aria-label={act}>
      {children}
      <TextField
        label={t("name")}
        description={t("nameHelp")}
        autoComplete="name"
        required
        maxLength={80}
        value={name}
        onChange={setName}
      />
      <TextField
        label={t("email")}
        type="email"
        autoComplete="username"
        required
        maxLength={254}
        readOnly={fixed !== undefined}
        value={email}
        onChange={setEmail}
      />
      <NewPassword
        label={t("password.new")}
        value={password}
        onChange={setPassword}
        own={[name, email]}
        error={tried && tooShort ? t("password.advice.too-short", { count: LEAST_LENGTH }) : undefined}
      />
      <RadioGroup
        look="row"
        label={t("languageOfNaru")}
        choices={[
          { value: "en", label: <span lang="en">English</span> },
          { value: "ko", label: <span lang="ko">한국어</span> },
        ]}
        value={language}
        onChange={(next) => void speak(next)}
      />
      {more}
      {error ? <ErrorNote error={error} /> : null}
      <Button type="submit" variant="main" size="large" wide pending={pending}>
        {act}
      </Button>
    </form>
  );
}
