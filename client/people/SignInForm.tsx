import { type FormEvent, useState } from "react";
import { call } from "#client/api/call.ts";
import { useCommand } from "#client/api/use-command.ts";
import { Button } from "#client/ui/Button.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { TextField } from "#client/ui/TextField.tsx";
import { signIn } from "#shared/people/api.ts";
import type { Person } from "#shared/people/person.ts";
import styles from "./SignIn.module.css";

export interface SignInFormProps {
  onSignedIn: (person: Person) => void | Promise<void>;
  /** Whose session has ended: the address is known then. */
  email?: string;
}

export function SignInForm({ onSignedIn, email: known }: SignInFormProps) {
  const { t } = useTranslation("people");
  const [email, setEmail] = useState(known ?? "");
  const [password, setPassword] = useState("");
  const enter = useCommand({
    mutationFn: () => call(signIn, { email: email.trim(), password }),
    onSuccess: ({ person }) => onSignedIn(person),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!enter.isPending) enter.mutate();
  };
  return (
    <form className={styles.form} onSubmit={submit} aria-label={t("signIn.form")}>
      {known === undefined ? (
        <TextField label={t("email")} type="email" autoComplete="username" required value={email} onChange={setEmail} />
      ) : (
        // Whose password it is, for password managers; the person knows.
        <input type="text" autoComplete="username" value={known} readOnly hidden />
      )}
      <TextField
        label={t("password.word")}
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={setPassword}
      />
      {enter.error ? <ErrorNote error={enter.error} /> : null}
      <Button type="submit" variant="main" size="large" wide pending={enter.isPending}>
        {t("signIn.act")}
      </Button>
    </form>
  );
}
