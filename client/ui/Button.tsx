import { type ButtonHTMLAttributes, type ReactNode, type Ref, useId } from "react";
import styles from "./Button.module.css";
import { ariaKeys, Kbd } from "./Kbd.tsx";
import { Spinner } from "./Spinner.tsx";
import { useTip } from "./Tooltip.tsx";

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "disabled" | "className"> {
  variant?: "main" | "plain" | "quiet" | "danger";
  size?: "small" | "regular" | "large";
  /** Why this cannot be done now. The button stays in the tab order and says so; there is no mute "disabled". */
  disabledReason?: string | undefined;
  /** It has been pressed and the desk has not answered yet. */
  pending?: boolean;
  /** The shortcut that does the same, such as `Mod+Shift+Enter`. Shown, not bound: `useShortcut` binds. */
  keys?: string | undefined;
  icon?: ReactNode;
  /** As wide as what holds it. */
  wide?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

export function Button({
  variant = "plain",
  size = "regular",
  disabledReason,
  pending = false,
  keys,
  icon,
  wide = false,
  type = "button",
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const reasonId = useId();
  const { trigger, tip, show } = useTip(disabledReason);
  const refused = disabledReason !== undefined;
  return (
    <>
      <button
        {...rest}
        {...(refused ? trigger : {})}
        type={type}
        className={[styles.button, styles[variant], styles[size], wide && styles.wide].filter(Boolean).join(" ")}
        aria-disabled={refused || pending || undefined}
        aria-busy={pending || undefined}
        aria-keyshortcuts={ariaKeys(keys)}
        aria-describedby={refused ? reasonId : rest["aria-describedby"]}
        onClick={(event) => {
          if (!refused && !pending) return onClick?.(event);
          event.preventDefault(); // neither a form sent nor a popover opened
          if (refused) show(event.currentTarget);
        }}
      >
        {pending ? <Spinner /> : icon}
        {children}
        {keys ? <Kbd keys={keys} /> : null}
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
