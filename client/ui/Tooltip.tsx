import {
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { Kbd } from "./Kbd.tsx";
import { type Side, usePlaced } from "./place.ts";
import styles from "./Tooltip.module.css";

/** What a trigger must spread on itself so that its tip appears. */
export interface TipTrigger {
  onPointerEnter(event: PointerEvent<HTMLElement>): void;
  onPointerLeave(): void;
  onFocus(event: FocusEvent<HTMLElement>): void;
  onBlur(): void;
  onKeyDown(event: KeyboardEvent<HTMLElement>): void;
}

export interface Tip {
  trigger: TipTrigger;
  /** To be drawn next to the trigger. */
  tip: ReactNode;
  /** Shows it at once, such as when a refused button is pressed. */
  show(anchor: Element): void;
}

const DELAY = 500;

/** A few words about a control, for pointer and keyboard alike: hovering waits, focus does not, Escape dismisses. */
export function useTip(
  words: ReactNode,
  { keys, side = "below" }: { keys?: string | undefined; side?: Side } = {},
): Tip {
  const [anchor, setAnchor] = useState<Element | null>(null);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const later = (act: () => void, wait: number) => {
    clearTimeout(waiting.current);
    waiting.current = setTimeout(act, wait);
  };
  const show = (element: Element) => {
    clearTimeout(waiting.current);
    setAnchor(element);
  };
  const hide = () => {
    clearTimeout(waiting.current);
    setAnchor(null);
  };
  useEffect(() => () => clearTimeout(waiting.current), []);
  return {
    show,
    trigger: {
      onPointerEnter: ({ currentTarget, pointerType }) => {
        if (pointerType !== "touch") later(() => setAnchor(currentTarget), DELAY);
      },
      onPointerLeave: () => later(() => setAnchor(null), 120),
      onFocus: ({ currentTarget }) => {
        if (currentTarget.matches(":focus-visible")) show(currentTarget);
      },
      onBlur: hide,
      onKeyDown: ({ key }) => {
        if (key === "Escape") hide();
      },
    },
    tip:
      anchor && words ? (
        <TipBox anchor={anchor} side={side} onStay={() => clearTimeout(waiting.current)} onLeave={hide}>
          {words} {keys ? <Kbd keys={keys} /> : null}
        </TipBox>
      ) : null,
  };
}

function TipBox({
  anchor,
  side,
  onStay,
  onLeave,
  children,
}: {
  anchor: Element;
  side: Side;
  onStay: () => void;
  onLeave: () => void;
  children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.showPopover(), []);
  usePlaced(box, () => anchor, true, { side, align: "centre" });
  return (
    <div
      ref={box}
      popover="manual"
      className={styles.tip}
      aria-hidden="true"
      onPointerEnter={onStay}
      onPointerLeave={onLeave}
    >
      {children}
    </div>
  );
}

export interface TooltipProps {
  words: ReactNode;
  keys?: string;
  side?: Side;
  children: (trigger: TipTrigger & { "aria-describedby": string }) => ReactNode;
}

/** A tip on anything that takes focus: `<Tooltip words="…">{(trigger) => <a {...trigger}>…</a>}</Tooltip>` */
export function Tooltip({ words, keys, side, children }: TooltipProps) {
  const id = useId();
  const { trigger, tip } = useTip(words, { keys, ...(side ? { side } : {}) });
  return (
    <>
      {children({ ...trigger, "aria-describedby": id })}
      <span id={id} hidden>
        {words}
      </span>
      {tip}
    </>
  );
}
