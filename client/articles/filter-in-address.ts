import { useEffect, useRef, useState } from "react";
import { useSearchParams } from "react-router";
import { useSettled } from "#client/ui/use-settled.ts";

export interface FilterInAddress {
  /** As it is being typed. */
  text: string;
  /** What the desk is asked: the text once the typing rests, which is also what stands in the address. */
  asked: string;
  change: (text: string) => void;
}

/** The filter is part of the address, so that a link or the way back holds it; the address follows the typing, not every letter of it. */
export function useFilterInAddress(): FilterInAddress {
  const [query, setQuery] = useSearchParams();
  const inAddress = query.get("q") ?? "";
  const [text, change] = useState(inAddress);
  const asked = useSettled(text);
  const last = useRef(inAddress);
  useEffect(() => {
    if (inAddress === last.current) return;
    last.current = inAddress; // somebody followed a link, or went back
    change(inAddress);
  }, [inAddress]);
  useEffect(() => {
    if (asked === last.current) return;
    last.current = asked;
    setQuery(asked === "" ? {} : { q: asked }, { replace: true });
  }, [asked, setQuery]);
  return { text, asked, change };
}
