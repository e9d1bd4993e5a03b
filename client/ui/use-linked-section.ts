import { useEffect, useRef } from "react";
import { useLocation } from "react-router";

/**
 * The part of a page to which links with this fragment lead: it is brought onto the screen and has the focus. The same
 * link followed again leads here again.
 * @param isThere false as long as what the part shows is not known yet
 */
export function useLinkedSection<Part extends HTMLElement>(fragment: `#${string}`, isThere = true) {
  const section = useRef<Part>(null);
  const { hash, key } = useLocation();
  useEffect(() => {
    if (!key || !isThere || hash !== fragment) return;
    section.current?.focus({ preventScroll: true }); // would show the middle of a part that is taller than the screen
    section.current?.scrollIntoView({ block: "start" });
  }, [hash, key, fragment, isThere]);
  return section;
}
