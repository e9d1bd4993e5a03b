/** The name at a colleague's caret is written to the left of it where it would be cut off at the right. */
export function turnFlags(words: Element, flags: Iterable<HTMLElement>): void {
  const { right } = words.getBoundingClientRect();
  const turned = [...flags].map((flag) => {
    const at = flag.parentElement?.getBoundingClientRect().left ?? 0;
    return [flag, at + flag.offsetWidth > right] as const;
  });
  for (const [flag, isTurned] of turned) flag.toggleAttribute("data-turned", isTurned);
}
