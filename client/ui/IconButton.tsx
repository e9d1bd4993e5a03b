import { type ButtonHTMLAttributes, type Ref, useId } from "react";
import { Icon } from "./Icon.tsx";
import styles from "./IconButton.module.css";
import type { IconName } from "./icons.ts";
import { ariaKeys } from "./Kbd.tsx";
import type { Side } from "./place.ts";
import { useTip } from "./Tooltip.tsx";

export interface IconButtonProps
  extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "disabled" | "className" | "children" | "aria-label"> {
  icon: IconName;
  /** What it does: the accessible name, and the tip. */
  label: string;
  keys?: string | undefined;
  disabledReason?: string | undefined;
  pressed?: boolean;
  size?: "small" | "regular";
  side?: Side;
  ref?: Ref<HTMLButtonElement>;
}

/** A button without words, for what everybody knows by its drawing. Its name is its tip. */
export function IconButton({
  icon,
  label,
  keys,
  disabledReason,
  pressed,
  size = "regular",
  side = "below",
  type = "button",
  onClick,
  ...rest
}: IconButtonProps) {
  const reasonId = useId();
  const refused = disabledReason !== undefined;
  const { trigger, tip, show } = useTip(refused ? `${label}: ${disabledReason}` : label, { keys, side });
  return (
    <>
      <button
        {...rest}
        {...trigger}
        type={type}
        className={[styles.button, styles[size]].join(" ")}
        aria-label={label}
        aria-pressed={pressed}
        aria-disabled={refused || undefined}
        aria-keyshortcuts={ariaKeys(keys)}
        aria-describedby={refused ? reasonId : undefined}
        onClick={(event) => {
          if (!refused) return onClick?.(event);
          event.preventDefault();
          show(event.currentTarget);
        }}
      >
        <Icon name={icon} size={size === "small" ? 14 : 16} />
      </button>
      {refused ? (
        <span id={reasonId} hidden>
          {disabledReason}
        </span>
      ) : null}
      {tip}
    </>
  );
}
