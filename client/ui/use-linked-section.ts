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
    if (key && isThere && hash === fragment) section.current?.focus();
  }, [hash, key, fragment, isThere]);
  return section;
}
