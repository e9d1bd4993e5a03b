interface Refusable {
  disabledReason?: string | undefined;
}
interface Grouped<Item> {
  heading?: string;
  items: Item[];
}

/** What several things are refused for is said once, at the end of the menu, above all that it holds for. */
export function groupedByReason<Item extends Refusable>(sections: readonly Grouped<Item>[]): Grouped<Item>[] {
  const items = sections.flatMap((section) => section.items);
  const shared = [...new Set(items.flatMap(({ disabledReason }) => disabledReason ?? []))].filter(
    (reason) => items.filter(({ disabledReason }) => disabledReason === reason).length > 1,
  );
  const isShared = ({ disabledReason }: Item) => disabledReason !== undefined && shared.includes(disabledReason);
  const alone = sections.map((section) => ({ ...section, items: section.items.filter((item) => !isShared(item)) }));
  const together = shared.map((reason) => ({
    heading: reason,
    items: items.filter(({ disabledReason }) => disabledReason === reason),
  }));
  return [...alone.filter((section) => section.items.length > 0), ...together];
}
