import type { Ref } from "react";
import fieldStyles from "./Field.module.css";
import { Icon } from "./Icon.tsx";
import { IconButton } from "./IconButton.tsx";
import { useTranslation } from "./i18n.ts";
import { Kbd } from "./Kbd.tsx";
import { isComposing } from "./keys.ts";
import styles from "./SearchField.module.css";

export interface SearchFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Enter, when no syllable is being composed. */
  onSubmit?: (value: string) => void;
  placeholder?: string;
  keys?: string;
  ref?: Ref<HTMLInputElement>;
}

export function SearchField({ label, value, onChange, onSubmit, placeholder = label, keys, ref }: SearchFieldProps) {
  const { t } = useTranslation("ui");
  return (
    <div className={styles.search}>
      <Icon name="search" size={15} />
      <input
        ref={ref}
        type="search"
        aria-label={label}
        className={fieldStyles.input}
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent)) return;
          if (event.key === "Enter") onSubmit?.(value);
          if (event.key === "Escape" && value !== "") {
            event.preventDefault();
            onChange("");
          }
        }}
      />
      <span className={styles.end}>
        {value === "" ? (
          keys && <Kbd keys={keys} />
        ) : (
          <IconButton icon="close" size="small" label={t("clear")} onClick={() => onChange("")} />
        )}
      </span>
    </div>
  );
}
