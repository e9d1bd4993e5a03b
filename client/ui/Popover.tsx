import { type ReactNode, type Ref, useId, useRef, useState } from "react";
import styles from "./Popover.module.css";
import { type Align, type Side, usePlaced } from "./place.ts";

/** What a trigger must spread on itself. The browser opens and closes: Escape and a press elsewhere close. */
export interface PopoverTrigger {
  ref: Ref<HTMLButtonElement>;
  popoverTarget: string;
  "aria-expanded": boolean;
}

export interface PopoverProps {
  trigger: (trigger: PopoverTrigger & { "aria-haspopup": "dialog" }) => ReactNode;
  label: string;
  side?: Side;
  align?: Align;
  /** Drawn only while open; `close` for what has been dealt with. */
  children: (close: () => void) => ReactNode;
}

/** A small sheet of paper beside its button, for what needs a look or a field but no whole dialog. */
export function Popover({ trigger, label, side = "below", align = "start", children }: PopoverProps) {
  const { id, open, box, button, onBeforeToggle, onToggle, close } = usePopover(side, align);
  return (
    <>
      {trigger({ ref: button, popoverTarget: id, "aria-haspopup": "dialog", "aria-expanded": open })}
      <div
        ref={box}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        className={styles.popover}
        onBeforeToggle={onBeforeToggle}
        onToggle={onToggle}
      >
        {open ? <div className={styles.inside}>{children(close)}</div> : null}
      </div>
    </>
  );
}

/** The plumbing that popovers and menus share. */
export function usePopover(side: Side, align: Align) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  usePlaced(box, () => button.current, open, { side, align });
  return {
    id,
    open,
    box,
    button,
    onBeforeToggle: (event: { newState: string; target: unknown; currentTarget: unknown }) => {
      if (event.target === event.currentTarget) setOpen(event.newState === "open");
    },
    onToggle: (event: { newState: string }) => {
      // What had focus has just been taken away with the sheet; it goes back to the button, not to the top of the page.
      if (event.newState === "closed" && document.activeElement === document.body) {
        button.current?.focus({ preventScroll: true });
      }
    },
    close: () => {
      box.current?.hidePopover();
      button.current?.focus();
    },
  };
}
