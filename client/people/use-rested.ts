import { useEffect, useState } from "react";

/** Whether the hands have left the keyboard since this stands: at once true where nobody is writing. */
export function useRested(): boolean {
  const [rested, setRested] = useState(() => !isWriting());
  useEffect(() => {
    if (rested) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setRested(true), REST);
    };
    wait();
    for (const each of TYPING) window.addEventListener(each, wait, true);
    return () => {
      clearTimeout(timer);
      for (const each of TYPING) window.removeEventListener(each, wait, true);
    };
  }, [rested]);
  return rested;
}

/** Longer than one thinks about the next word. */
const REST = 2_000;
const TYPING = ["keydown", "input", "compositionupdate"] as const;

function isWriting(): boolean {
  const at = document.activeElement;
  return at instanceof HTMLElement && (at.isContentEditable || at.matches("input, textarea"));
}
