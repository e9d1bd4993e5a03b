/** ISO in UTC → what a `datetime-local` field holds: this machine's clock, to the minute. */
export function typedFrom(moment: string | null): string {
  if (moment === null) return "";
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) return "";
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${String(at.getFullYear()).padStart(4, "0")}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The field's clock → ISO in UTC; null while it is empty or half typed. */
export function momentFrom(typed: string): string | null {
  const at = new Date(typed);
  return typed === "" || Number.isNaN(at.getTime()) ? null : at.toISOString();
}
