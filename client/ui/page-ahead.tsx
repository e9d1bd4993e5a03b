import type { QueryClient } from "@tanstack/react-query";
import { type ComponentType, lazy, useState } from "react";

interface Loaded {
  default: ComponentType;
  /** What the page reads first, from the parameters of its address; where that is there, no skeleton comes before it. */
  ahead?: (client: QueryClient, params: Record<string, string | undefined>) => Promise<unknown>;
}

export interface PageAhead {
  Page: ComponentType;
  /** Fetches it; the page that an address leads to is there before anything is drawn. */
  fetch: () => Promise<Loaded>;
}

/**
 * A page that is fetched when somebody goes there. One that is there already is drawn at once: what has been waited for
 * is shown a third of a second late, so that it does not flicker.
 */
export function pageAhead(load: () => Promise<Loaded>): PageAhead {
  let fetched: Promise<Loaded> | undefined;
  let there: ComponentType | undefined;
  const fetch = () => {
    fetched ??= load().then(
      (loaded) => {
        there = loaded.default;
        return loaded;
      },
      (error: unknown) => {
        fetched = undefined;
        throw error;
      },
    );
    return fetched;
  };
  const Waiting = lazy(fetch);
  function Page() {
    const [Drawn] = useState(() => there ?? Waiting);
    return <Drawn />;
  }
  return { Page, fetch };
}
