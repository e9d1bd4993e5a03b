import { useSyncExternalStore } from "react";

/** Too narrow for a third column: what stands beside the text becomes a sheet over it. */
export function useNarrow(): boolean {
  return useSyncExternalStore(listen, () => query.matches);
}

const query = matchMedia("(max-width: 67.5rem)");

function listen(listener: () => void): () => void {
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}
