import { useRef } from "react";
import { Button } from "#client/ui/Button.tsx";
import { Icon } from "#client/ui/Icon.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { TextField } from "#client/ui/TextField.tsx";
import styles from "./Forms.module.css";
import { languageOf } from "./language.ts";
import { MOST_READINGS } from "./query-draft.ts";

export interface ReadingsFieldProps {
  readings: readonly string[];
  onChange: (readings: string[]) => void;
}

/** Answers to choose from. "Something else" is always there: it is what one writes. */
export function ReadingsField({ readings, onChange }: ReadingsFieldProps) {
  const { t } = useTranslation("threads");
  const list = useRef<HTMLFieldSetElement>(null);
  const add = () => {
    onChange(readings.length === 0 ? ["", ""] : [...readings, ""]);
    // The new field does not stand there before the next drawing.
    requestAnimationFrame(() => {
      const fields = list.current?.querySelectorAll("input") ?? [];
      fields[readings.length]?.focus();
    });
  };
  return (
    <fieldset ref={list} className={styles.readings}>
      <legend>{t("readings")}</legend>
      {readings.map((reading, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a reading is its place in the list
        <div key={at} className={styles.reading}>
          <TextField
            hideLabel
            label={t("readingNumber", { number: at + 1 })}
            placeholder={t("readingNumber", { number: at + 1 })}
            lang={languageOf(reading)}
            maxLength={300}
            value={reading}
            onChange={(text) => onChange(readings.with(at, text))}
          />
          <IconButton
            icon="close"
            size="small"
            label={t("removeReading", { number: at + 1 })}
            onClick={() => onChange(readings.toSpliced(at, 1))}
          />
        </div>
      ))}
      {readings.length < MOST_READINGS ? (
        <div>
          <Button size="small" icon={<Icon name="add" size={14} />} onClick={add}>
            {t(readings.length === 0 ? "offerReadings" : "addReading")}
          </Button>
        </div>
      ) : null}
      {readings.length > 0 ? <p className={styles.help}>{t("readingsHelp")}</p> : null}
    </fieldset>
  );
}
