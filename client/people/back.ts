/**
 * Where somebody was going before the sign-in page, if that is a place on this desk. Anything that a browser could
 * read as another address (`//elsewhere`, `/\elsewhere`, a scheme) leads home instead.
 */
export function safeBack(asked: string | null): string {
  if (!asked?.startsWith("/") || /^\/[/\\]|[\\\p{Cc}]/u.test(asked)) return "/";
  return DOORS.some((door) => asked === door || asked.startsWith(`${door}?`)) ? "/" : asked;
}

/** Nobody who has just come in is led to a door again. */
const DOORS = ["/sign-in", "/setup", "/invitation"];
