export type Breakage = "renewed" | "offline" | "drawing";

/**
 * Why a page could not be drawn. A part of it that cannot be fetched was most likely replaced by a newer build; the
 * browsers word this each in their own way.
 */
export function breakageOf(error: unknown, online = navigator.onLine): Breakage {
  const words = error instanceof Error ? error.message : String(error);
  if (!PARTS_MISSING.test(words)) return "drawing";
  return online ? "renewed" : "offline";
}

const PARTS_MISSING =
  /dynamically imported module|importing a module script failed|module script|unable to preload|failed to load module/i;
