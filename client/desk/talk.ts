import { createContext, useContext } from "react";
import type { Anchor } from "#shared/threads/thread.ts";

/** A conversation that is about to be opened: of what kind, on which words. */
export interface Opening {
  kind: "comment" | "query";
  segmentId: string;
  anchor: Anchor;
}

const Talk = createContext<(opening: Opening) => void>(() => undefined);
export const TalkProvider = Talk.Provider;

/** Opens the field for a new comment or query. */
export const useTalk = () => useContext(Talk);
