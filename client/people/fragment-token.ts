import { useSyncExternalStore } from "react";

/**
 * The secret of a link stands after the `#`: a browser sends that to nobody, neither to the desk with the page nor to
 * others as referrer.
 */
export function useFragmentToken(): string {
  return useSyncExternalStore(listen, () => tokenIn(location.hash));
}

export function tokenIn(hash: string): string {
  return /^#(?:token=)?([\w.~-]{1,100})$/.exec(hash)?.[1] ?? "";
}

function listen(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}
