import { type FormEvent, useRef, useState } from "react";
import { ApiError } from "#client/api/errors.ts";
import { Button } from "#client/ui/Button.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { useRefusals } from "#client/ui/refusals.ts";
import { TextField } from "#client/ui/TextField.tsx";
import { tell } from "#client/ui/toasts.ts";
import { useChangePassword } from "./data.ts";
import { useMe } from "./desk-people.ts";
import { NewPassword } from "./NewPassword.tsx";
import { LEAST_LENGTH } from "./password-strength.ts";
import styles from "./SignIn.module.css";

export function ChangePassword() {
  const { t } = useTranslation("people");
  const { explain } = useRefusals();
  const me = useMe();
  const currentField = useRef<HTMLInputElement>(null);
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [tried, setTried] = useState(false);
  const change = useChangePassword();
  const notCurrent = isNotCurrent(change.error);
  const tooShort = [...next].length < LEAST_LENGTH;
  const done = () => {
    setCurrent("");
    setNext("");
    setTried(false);
    tell(t("password.changed"));
  };
  const failed = (error: Error) => {
    if (isNotCurrent(error)) currentField.current?.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!change.isPending && !tooShort) change.mutate({ current, next }, { onSuccess: done, onError: failed });
  };
  return (
    <form className={styles.form} onSubmit={submit} aria-label={t("account.password")}>
      {/* For password managers: whose password this is. */}
      <input type="text" autoComplete="username" value={me.email} readOnly hidden />
      <TextField
        ref={currentField}
        label={t("password.current")}
        type="password"
        autoComplete="current-password"
        required
        error={notCurrent ? explain(change.error) : undefined}
        value={current}
        onChange={(value) => {
          setCurrent(value);
          if (notCurrent) change.reset();
        }}
      />
      <NewPassword
        label={t("password.new")}
        value={next}
        onChange={setNext}
        own={[me.name, me.email]}
        error={tried && tooShort ? t("password.advice.too-short", { count: LEAST_LENGTH }) : undefined}
      />
      {change.error && !notCurrent ? <ErrorNote error={change.error} /> : null}
      <p className={styles.soft}>{t("password.othersEnd")}</p>
      <div>
        <Button type="submit" pending={change.isPending}>
          {t("password.change")}
        </Button>
      </div>
    </form>
  );
}

const isNotCurrent = (error: unknown) => error instanceof ApiError && error.code === "wrong-current-password";
