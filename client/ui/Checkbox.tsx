import { type ReactNode, useEffect, useId, useRef } from "react";
import styles from "./Checkbox.module.css";

export interface CheckboxProps {
  label: ReactNode;
  description?: ReactNode;
  checked: boolean;
  /** Some of what it stands for, not all. */
  mixed?: boolean;
  onChange: (checked: boolean) => void;
  disabledReason?: string | undefined;
  name?: string;
}

export function Checkbox({ mixed = false, ...props }: CheckboxProps) {
  return <Tick {...props} mixed={mixed} kind="box" />;
}

/** For what takes hold at once, without saving. */
export function Switch(props: Omit<CheckboxProps, "mixed">) {
  return <Tick {...props} mixed={false} kind="switch" />;
}

function Tick({
  label,
  description,
  checked,
  mixed,
  onChange,
  disabledReason,
  name,
  kind,
}: CheckboxProps & { mixed: boolean; kind: "box" | "switch" }) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current) input.current.indeterminate = mixed;
  }, [mixed]);
  const refused = disabledReason !== undefined;
  const help = disabledReason ?? description;
  return (
    <label className={styles.line} htmlFor={id}>
      <input
        ref={input}
        id={id}
        type="checkbox"
        name={name}
        role={kind === "switch" ? "switch" : undefined}
        className={kind === "switch" ? styles.switch : styles.box}
        checked={checked}
        aria-disabled={refused || undefined}
        aria-labelledby={`${id}-label`}
        aria-describedby={help ? `${id}-help` : undefined}
        onChange={(event) => {
          if (!refused) onChange(event.target.checked);
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
