/** Whether a database takes the string as text: PostgreSQL refuses NUL and half of a surrogate pair. */
export const isStorable = (text: string) => text.isWellFormed() && !text.includes("\u0000");

/** The same of every string in a JSON value. Nesting is bounded, so that no value, however deep, exhausts the stack. */
export function holdsStorable(value: unknown, depth: number): boolean {
  if (typeof value === "string") return isStorable(value);
  if (typeof value !== "object" || value === null) return true;
  if (depth === 0) return false;
  return Object.entries(value).every(([key, each]) => isStorable(key) && holdsStorable(each, depth - 1));
}
