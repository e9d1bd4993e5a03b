import { type ReactNode, useId } from "react";
import styles from "./Field.module.css";
import { Icon } from "./Icon.tsx";

export interface FieldProps {
  label: ReactNode;
  /** For a field whose purpose the eye sees from its place; a screen reader still hears the label. */
  hideLabel?: boolean;
  /** What helps before anything goes wrong. */
  description?: ReactNode;
  /** What is wrong and what to do, in words. */
  error?: ReactNode;
  /** Marked as such; all other fields are needed. */
  optional?: string | undefined;
}

export interface FieldIds {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

/** Label, help and error around one control, tied to it by ids. The children draw the control. */
export function Field({
  label,
  hideLabel,
  description,
  error,
  optional,
  children,
}: FieldProps & { children: (ids: FieldIds) => ReactNode }) {
  const id = useId();
  const described = [description && `${id}-help`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={hideLabel ? styles.unseen : styles.label}>
        {label}
        {optional ? <span className={styles.optional}> {optional}</span> : null}
      </label>
      {children({ id, "aria-describedby": described || undefined, "aria-invalid": error ? true : undefined })}
      {description ? (
        <p id={`${id}-help`} className={styles.help}>
          {description}
        </p>
      ) : null}
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </div>
  );
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className={styles.error}>
      <Icon name="error" size={14} />
      <span>{children}</span>
    </p>
  );
}
