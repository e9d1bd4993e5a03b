import { createContext, type ReactNode, useContext } from "react";
import { createPortal } from "react-dom";

const Slot = createContext<HTMLElement | null>(null);

/** The shell lends the middle of its bar. */
export const TopBarSlot = Slot.Provider;

/** What a page puts into the top bar in place of the navigation: an article's headline, its people, its gate. */
export function TopBar({ children }: { children: ReactNode }) {
  const slot = useContext(Slot);
  return slot ? createPortal(children, slot) : null;
}
