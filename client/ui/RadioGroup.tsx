import { type ReactNode, useId } from "react";
import styles from "./Checkbox.module.css";
import { FieldError } from "./Field.tsx";

export interface RadioChoice<Value extends string> {
  value: Value;
  label: ReactNode;
  description?: ReactNode;
  disabledReason?: string | undefined;
}

export interface RadioGroupProps<Value extends string> {
  label: ReactNode;
  choices: readonly RadioChoice<Value>[];
  value: Value | undefined;
  onChange: (value: Value) => void;
  /** What is wrong and what to do, in words. */
  error?: ReactNode;
  /** `sheets` makes each answer a large target, for the phone. */
  look?: "list" | "row" | "sheets";
}

export function RadioGroup<Value extends string>({
  label,
  choices,
  value,
  onChange,
  error,
  look = "list",
}: RadioGroupProps<Value>) {
  const name = useId();
  return (
    <fieldset aria-describedby={error ? `${name}-error` : undefined}>
      <legend className={styles.legend}>{label}</legend>
      <div
        className={[styles.group, look === "row" && styles.row, look === "sheets" && styles.sheets]
          .filter(Boolean)
          .join(" ")}
      >
        {choices.map((choice) => (
          <Radio key={choice.value} {...choice} name={name} checked={choice.value === value} onChoose={onChange} />
        ))}
      </div>
      {error ? <FieldError id={`${name}-error`}>{error}</FieldError> : null}
    </fieldset>
  );
}

function Radio<Value extends string>({
  value,
  label,
  description,
  disabledReason,
  name,
  checked,
  onChoose,
}: RadioChoice<Value> & { name: string; checked: boolean; onChoose: (value: Value) => void }) {
  const id = useId();
  const refused = disabledReason !== undefined;
  const help = disabledReason ?? description;
  return (
    <label className={styles.line} htmlFor={id}>
      <input
        id={id}
        type="radio"
        name={name}
        className={styles.radio}
        checked={checked}
        aria-disabled={refused || undefined}
        aria-labelledby={`${id}-label`}
        aria-describedby={help ? `${id}-help` : undefined}
        onChange={() => {
          if (!refused) onChoose(value);
        }}
      />
      <span>
        <span id={`${id}-label`} className={styles.label}>
          {label}
        </span>
        {help ? (
          <span id={`${id}-help`} className={styles.help}>
            {help}
          </span>
        ) : null}
      </span>
    </label>
  );
}
