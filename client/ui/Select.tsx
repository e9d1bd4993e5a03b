import fieldStyles from "./Field.module.css";
import { Field, type FieldProps } from "./Field.tsx";
import { Icon } from "./Icon.tsx";
import styles from "./Select.module.css";

export interface Choice<Value extends string> {
  value: Value;
  label: string;
  /** It is listed, but cannot be chosen. */
  disabled?: boolean;
}

export interface SelectProps<Value extends string> extends FieldProps {
  choices: readonly Choice<Value>[];
  value: Value | undefined;
  onChange: (value: Value) => void;
  /** Shown while nothing is chosen. */
  placeholder?: string;
  name?: string;
  required?: boolean;
}

/** The browser's own list: every platform, phone and screen reader knows it. */
export function Select<Value extends string>({
  label,
  hideLabel,
  description,
  error,
  optional,
  choices,
  value,
  onChange,
  placeholder,
  ...rest
}: SelectProps<Value>) {
  const choose = (chosen: string) => {
    const found = choices.find((choice) => choice.value === chosen);
    if (found) onChange(found.value);
  };
  return (
    <Field {...{ label, description, error, optional }} hideLabel={hideLabel ?? false}>
      {(ids) => (
        <span className={styles.select}>
          <select
            {...rest}
            {...ids}
            className={fieldStyles.input}
            value={value ?? ""}
            onChange={(event) => choose(event.target.value)}
          >
            {value === undefined ? (
              <option value="" disabled>
                {placeholder}
              </option>
            ) : null}
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value} disabled={choice.disabled}>
                {choice.label}
              </option>
            ))}
          </select>
          <Icon name="chevronDown" size={14} />
        </span>
      )}
    </Field>
  );
}
