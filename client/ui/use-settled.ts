import { useEffect, useState } from "react";

/** The value, once it has rested for so many milliseconds: what is typed is asked about when a word stands. */
export function useSettled<Value>(value: Value, rests = 250): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), rests);
    return () => clearTimeout(timer);
  }, [value, rests]);
  return settled;
}
