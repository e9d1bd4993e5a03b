import type { InputHTMLAttributes, Ref } from "react";
import styles from "./Field.module.css";
import { Field, type FieldProps } from "./Field.tsx";

export interface TextFieldProps
  extends FieldProps,
    Omit<InputHTMLAttributes<HTMLInputElement>, "value" | "onChange" | "className" | "id" | "disabled" | "size"> {
  value: string;
  onChange: (value: string) => void;
  ref?: Ref<HTMLInputElement>;
}

export function TextField({
  label,
  hideLabel,
  description,
  error,
  optional,
  value,
  onChange,
  ...rest
}: TextFieldProps) {
  return (
    <Field {...{ label, description, error, optional }} hideLabel={hideLabel ?? false}>
      {(ids) => (
        <input
          type="text"
          {...rest}
          {...ids}
          className={styles.input}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
