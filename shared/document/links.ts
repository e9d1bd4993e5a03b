/** Only addresses that a reader may safely be led to: no script, no data, no file, no relative path. */
export function isSafeLink(href: string): boolean {
  return (
    href.length <= 2_000 &&
    /^(https?:\/\/[^\s/]|mailto:[^\s@]+@)/i.test(href) &&
    !/[\s\0-\x1F\x7F<>"\\^`{|}]/.test(href) &&
    href.isWellFormed()
  );
}
