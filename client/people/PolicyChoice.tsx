import type { ReactNode } from "react";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";
import styles from "./Policies.module.css";

export interface PolicyChoiceProps<Value extends string> {
  label: string;
  values: readonly Value[];
  value: Value;
  words: (value: Value) => { label: string; description: ReactNode };
  /** Then only what holds is shown: there is nothing to choose. */
  readOnly: boolean;
  onChange: (value: Value) => void;
}

export function PolicyChoice<Value extends string>(props: PolicyChoiceProps<Value>) {
  const { label, values, value, words, readOnly, onChange } = props;
  if (readOnly) {
    return (
      <dl className={styles.holds}>
        <dt>{words(value).label}</dt>
        <dd>{words(value).description}</dd>
      </dl>
    );
  }
  const choices = values.map((one) => ({ value: one, ...words(one) }));
  return <RadioGroup look="sheets" label={label} choices={choices} value={value} onChange={(next) => onChange(next)} />;
}
