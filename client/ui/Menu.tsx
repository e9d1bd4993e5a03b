import { type KeyboardEvent, type ReactNode, useEffect } from "react";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icons.ts";
import { Kbd } from "./Kbd.tsx";
import { isComposing } from "./keys.ts";
import styles from "./Menu.module.css";
import { groupedByReason } from "./menu-sections.ts";
import popover from "./Popover.module.css";
import { type PopoverTrigger, usePopover } from "./Popover.tsx";
import type { Align } from "./place.ts";

export interface MenuItem {
  id: string;
  label: ReactNode;
  onSelect: () => void;
  icon?: IconName;
  keys?: string;
  /** Stays in the menu and says why it cannot be chosen. */
  disabledReason?: string | undefined;
  danger?: boolean;
  /** One of several, of which this one holds. */
  checked?: boolean;
}
export interface MenuSection {
  heading?: string;
  items: MenuItem[];
}

export interface MenuProps {
  trigger: (trigger: PopoverTrigger & { "aria-haspopup": "menu" }) => ReactNode;
  label: string;
  sections: MenuSection[];
  align?: Align;
  /** Who or what the menu is about, above the first line. */
  header?: ReactNode;
  /** It was asked for before it was here: a press fetched it. */
  openAtOnce?: boolean;
}

/** A list of things to do. Arrows, Home, End and first letters move; Enter or Space do. */
export function Menu({ trigger, label, sections, align = "start", header, openAtOnce = false }: MenuProps) {
  const { id, open, box, button, onBeforeToggle, onToggle, close } = usePopover("below", align);
  useEffect(() => {
    if (openAtOnce) box.current?.showPopover();
  }, [openAtOnce, box]);
  return (
    <>
      {trigger({ ref: button, popoverTarget: id, "aria-haspopup": "menu", "aria-expanded": open })}
      <div
        ref={box}
        id={id}
        popover="auto"
        className={popover.popover}
        onBeforeToggle={onBeforeToggle}
        onToggle={(event) => {
          onToggle(event);
          if (event.newState === "open") itemsIn(box.current).at(0)?.focus(); // not before it is shown: hidden things take no focus
        }}
      >
        {open ? (
          <>
            {header ? <div className={styles.header}>{header}</div> : null}
            <div
              role="menu"
              aria-label={label}
              tabIndex={-1}
              className={styles.menu}
              onKeyDown={(event) => move(event, box.current, close)}
            >
              {groupedByReason(sections).map((section) => (
                <Section key={section.heading ?? section.items[0]?.id} section={section} close={close} />
              ))}
            </div>
          </>
        ) : null}
      </div>
    </>
  );
}

function Section({ section, close }: { section: MenuSection; close: () => void }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand inside a menu
    <div role="group" aria-label={section.heading} className={styles.section}>
      {section.heading ? (
        <div className={styles.heading} aria-hidden="true">
          {section.heading}
        </div>
      ) : null}
      {section.items.map((item) => (
        <Item key={item.id} item={item} explained={item.disabledReason === section.heading} close={close} />
      ))}
    </div>
  );
}

interface ItemProps {
  item: MenuItem;
  /** The heading above it says why it is refused. */
  explained: boolean;
  close: () => void;
}

function Item({ item, explained, close }: ItemProps) {
  const refused = item.disabledReason !== undefined;
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: aria-checked is set for menuitemradio alone
    <button
      type="button"
      role={item.checked === undefined ? "menuitem" : "menuitemradio"}
      aria-checked={item.checked}
      aria-disabled={refused || undefined}
      className={[styles.item, item.danger && styles.danger].filter(Boolean).join(" ")}
      onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
      onClick={() => {
        if (refused) return;
        close();
        item.onSelect();
      }}
    >
      <span className={styles.icon}>
        {item.checked ? <Icon name="check" size={14} /> : item.icon ? <Icon name={item.icon} size={15} /> : null}
      </span>
      <span className={styles.words}>
        {item.label}
        {refused && !explained ? <span className={styles.reason}>{item.disabledReason}</span> : null}
      </span>
      {item.keys ? <Kbd keys={item.keys} /> : null}
    </button>
  );
}

function itemsIn(box: HTMLElement | null): HTMLElement[] {
  return [...(box?.querySelectorAll<HTMLElement>("[role^=menuitem]") ?? [])];
}

function move(event: KeyboardEvent, box: HTMLElement | null, close: () => void): void {
  if (isComposing(event.nativeEvent)) return;
  const items = itemsIn(box);
  const at = items.findIndex((item) => item.matches(":focus"));
  const next = {
    ArrowDown: items[(at + 1) % items.length],
    ArrowUp: items[(at - 1 + items.length) % items.length],
    Home: items[0],
    End: items.at(-1),
  }[event.key];
  const found = next ?? (event.key.length === 1 && event.key !== " " ? startingWith(event.key, items, at) : undefined);
  if (found) {
    event.preventDefault();
    found.focus();
  } else if (event.key === "Tab") {
    event.preventDefault();
    close();
  }
}

function startingWith(letter: string, items: HTMLElement[], at: number): HTMLElement | undefined {
  const turned = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  return turned.find((item) => item.textContent?.trim().toLowerCase().startsWith(letter.toLowerCase()));
}
