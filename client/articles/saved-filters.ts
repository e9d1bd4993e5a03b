import { useState } from "react";

export interface SavedFilter {
  name: string;
  q: string;
}

/** A person's own filters, kept in this browser. */
export function useSavedFilters(personId: string) {
  const [saved, setSaved] = useState(() => readSaved(localStorage.getItem(keyOf(personId))));
  const keep = (next: SavedFilter[]) => {
    localStorage.setItem(keyOf(personId), JSON.stringify(next));
    setSaved(next);
  };
  return {
    saved,
    save: (filter: SavedFilter) => keep([...saved.filter(({ q }) => q !== filter.q), filter]),
    remove: (q: string) => keep(saved.filter((each) => each.q !== q)),
    restore: keep,
  };
}

/** Whatever stands in the browser's store may be old, damaged or somebody's joke. */
export function readSaved(stored: string | null): SavedFilter[] {
  try {
    const value: unknown = JSON.parse(stored ?? "[]");
    return Array.isArray(value) ? value.filter(isSavedFilter).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

const MOST = 30;
const keyOf = (personId: string) => `naru.filters.${personId}`;

function isSavedFilter(value: unknown): value is SavedFilter {
  return (
    typeof value === "object" &&
    value !== null &&
    "name" in value &&
    typeof value.name === "string" &&
    "q" in value &&
    typeof value.q === "string"
  );
}
