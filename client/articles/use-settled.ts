import { useEffect, useState } from "react";

/** What was typed, once the typing rests: the desk is asked once a word, not once a letter. */
export function useSettled(value: string, wait = 250): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), wait);
    return () => clearTimeout(timer);
  }, [value, wait]);
  return settled;
}
