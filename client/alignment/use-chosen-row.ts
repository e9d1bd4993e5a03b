import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { useSearchParams } from "react-router";
import { nextToLookAt } from "./doubt.ts";

interface Known {
  id: string;
  confidence: number | null;
}

export interface ChosenRow {
  chosen: string;
  choose: (id: string, options?: { focus?: boolean }) => void;
  step: (by: 1 | -1) => void;
}

/**
 * The row that one stands on: the one of the address, else the most doubtful. When it is gone because somebody joined it
 * with another, the row in its place.
 */
export function useChosenRow(rows: readonly Known[], root: RefObject<HTMLElement | null>): ChosenRow {
  const [search] = useSearchParams();
  const [wanted, want] = useState(() => search.get("segment") ?? nextToLookAt(rows, undefined) ?? rows[0]?.id ?? "");
  const place = useRef(0);
  const found = rows.findIndex(({ id }) => id === wanted);
  if (found !== -1) place.current = found;
  const chosen = rows[found === -1 ? Math.min(place.current, rows.length - 1) : found]?.id ?? "";
  const focusNext = useRef(true); // the page opens on its row
  const choose = useCallback((id: string, { focus = false } = {}) => {
    if (focus) focusNext.current = true;
    want(id);
  }, []);
  useEffect(() => {
    if (!focusNext.current) return;
    const row = root.current?.querySelector<HTMLElement>(`[data-segment="${CSS.escape(chosen)}"]`);
    if (!row) return;
    focusNext.current = false;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
  });
  const step = (by: 1 | -1) => {
    const next = rows[rows.findIndex(({ id }) => id === chosen) + by];
    if (next) choose(next.id, { focus: true });
  };
  return { chosen, choose, step };
}
