import { type RefObject, useEffect, useRef } from "react";
import { useShortcut } from "./shortcuts.ts";

/**
 * J and K go from line to line over the whole page; the arrows do so once one is in the list, and scroll
 * before. Enter is the link's own.
 */
export function useRowKeys(labels: { next: string; previous: string }): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  useShortcut({ id: "next-row", keys: "J", label: labels.next, group: "moving", run: () => step(list.current, 1) });
  useShortcut({
    id: "previous-row",
    keys: "K",
    label: labels.previous,
    group: "moving",
    run: () => step(list.current, -1),
  });
  useEffect(() => {
    const element = list.current;
    const arrows = (event: KeyboardEvent) => {
      const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (by === undefined || !(event.target instanceof Element) || !event.target.matches(ROW)) return;
      event.preventDefault();
      step(element, by);
    };
    element?.addEventListener("keydown", arrows);
    return () => element?.removeEventListener("keydown", arrows);
  }, []);
  return list;
}

const ROW = "a[data-row]";

function step(list: HTMLElement | null, by: number): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>(ROW) ?? [])];
  const active = document.activeElement;
  const at = active instanceof HTMLElement ? rows.indexOf(active) : -1;
  const next = at === -1 ? rows.at(by > 0 ? 0 : -1) : rows[at + by];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}
