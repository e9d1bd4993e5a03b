import { type FormEvent, useState } from "react";
import { Button } from "#client/ui/Button.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { TextField } from "#client/ui/TextField.tsx";
import { tell } from "#client/ui/toasts.ts";
import { useChangePassword } from "./data.ts";
import { useMe } from "./desk-people.ts";
import { NewPassword } from "./NewPassword.tsx";
import { LEAST_LENGTH } from "./password-strength.ts";
import styles from "./SignIn.module.css";

export function ChangePassword() {
  const { t } = useTranslation("people");
  const me = useMe();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [tried, setTried] = useState(false);
  const change = useChangePassword();
  const tooShort = [...next].length < LEAST_LENGTH;
  const done = () => {
    setCurrent("");
    setNext("");
    setTried(false);
    tell(t("password.changed"));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!change.isPending && !tooShort) change.mutate({ current, next }, { onSuccess: done });
  };
  return (
    <form className={styles.form} onSubmit={submit} aria-label={t("account.password")}>
      {/* For password managers: whose password this is. */}
      <input type="text" autoComplete="username" value={me.email} readOnly hidden />
      <TextField
        label={t("password.current")}
        type="password"
        autoComplete="current-password"
        required
        value={current}
        onChange={setCurrent}
      />
      <NewPassword
        label={t("password.new")}
        value={next}
        onChange={setNext}
        own={[me.name, me.email]}
        error={tried && tooShort ? t("password.advice.too-short", { count: LEAST_LENGTH }) : undefined}
      />
      {change.error ? <ErrorNote error={change.error} /> : null}
      <p className={styles.soft}>{t("password.othersEnd")}</p>
      <div>
        <Button type="submit" pending={change.isPending}>
          {t("password.change")}
        </Button>
      </div>
    </form>
  );
}
