import { useState } from "react";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { TextField } from "#client/ui/TextField.tsx";
import styles from "./NewPassword.module.css";
import { LEAST_LENGTH, strengthOf } from "./password-strength.ts";

export interface NewPasswordProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Name and address: what a guesser tries first. */
  own: readonly string[];
  error?: string | undefined;
}

/** Choosing a password: shown on wish instead of typed twice, with advice that follows the typing. */
export function NewPassword({ label, value, onChange, own, error }: NewPasswordProps) {
  const { t } = useTranslation("people");
  const [shown, setShown] = useState(false);
  const { level, advice } = strengthOf(value, own);
  return (
    <div className={styles.choosing}>
      <TextField
        label={label}
        type={shown ? "text" : "password"}
        autoComplete="new-password"
        required
        error={error}
        maxLength={200}
        spellCheck={false}
        value={value}
        onChange={onChange}
        description={
          <span className={styles.advice} aria-live="polite">
            <meter className={styles.meter} min={0} max={3} value={level} aria-label={t("password.strength")} />
            {t(`password.advice.${value === "" ? "empty" : advice}`, { count: LEAST_LENGTH })}
          </span>
        }
      />
      <Checkbox label={t("password.show")} checked={shown} onChange={setShown} />
    </div>
  );
}
