import styles from "./Field.module.css";
import { Field, type FieldProps } from "./Field.tsx";
import { useFormats } from "./formats.ts";
import { useTranslation } from "./i18n.ts";
import { momentFrom, typedFrom } from "./moments.ts";

export interface MomentFieldProps extends Omit<FieldProps, "description"> {
  /** ISO 8601 in UTC; null while none is set. */
  value: string | null;
  onChange: (value: string | null) => void;
  description?: string | undefined;
}

/** A date and a time on this machine's clock, with the clock in Seoul beneath it where the two differ. */
export function MomentField({ value, onChange, description, ...field }: MomentFieldProps) {
  const { t } = useTranslation("ui");
  const formats = useFormats();
  const seoul = value === null ? undefined : formats.seoul(new Date(value));
  const help = [seoul && t("seoul", { time: seoul }), description].filter(Boolean).join(" · ");
  return (
    <Field {...field} description={help || undefined}>
      {(ids) => (
        <input
          {...ids}
          type="datetime-local"
          className={styles.input}
          value={typedFrom(value)}
          onChange={(event) => onChange(momentFrom(event.target.value))}
        />
      )}
    </Field>
  );
}
