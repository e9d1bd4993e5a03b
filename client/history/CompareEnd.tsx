import { useTranslation } from "#client/ui/i18n.ts";
import { MomentField } from "#client/ui/MomentField.tsx";
import { type Choice, Select } from "#client/ui/Select.tsx";
import styles from "./Compare.module.css";
import { type End, isMoment } from "./ends.ts";

interface CompareEndProps {
  label: string;
  value: End;
  choices: readonly Choice<End>[];
  onChange: (end: End) => void;
}

/** One of the two times: from the list, or any moment. */
export function CompareEnd({ label, value, choices, onChange }: CompareEndProps) {
  const { t } = useTranslation("history");
  const own = isMoment(value) && choices.every((choice) => choice.value !== value);
  return (
    <div className={styles.end}>
      <Select
        label={label}
        value={own ? MOMENT : value}
        onChange={(chosen) => onChange(chosen === MOMENT ? yesterday() : chosen)}
        choices={[...choices, { value: MOMENT, label: t("compare.moment") }]}
      />
      {own ? (
        <MomentField
          label={t("compare.when")}
          value={value}
          onChange={(moment) => {
            if (moment) onChange(moment);
          }}
        />
      ) : null}
    </div>
  );
}

const MOMENT = "moment";

/** To begin with, the same time of yesterday, to the minute. */
const yesterday = (): End => {
  const at = new Date(Date.now() - 24 * 60 * 60 * 1_000);
  at.setSeconds(0, 0);
  return at.toISOString();
};
