import { expect, test } from "vitest";
import { groupedByReason } from "#client/ui/menu-sections.ts";

const item = (id: string, disabledReason?: string) => ({ id, disabledReason });

test("one reason of several items is said once, below what can be chosen; a reason of one stays with it", () => {
  const sections = [
    { items: [item("join", "It is published"), item("split"), item("cross", "Nothing follows")] },
    { heading: "Rows", items: [item("add", "It is published")] },
  ];
  expect(groupedByReason(sections)).toEqual([
    { items: [item("split"), item("cross", "Nothing follows")] },
    { heading: "It is published", items: [item("join", "It is published"), item("add", "It is published")] },
  ]);
});

test("a menu without refusals stays as it is", () => {
  const sections = [{ items: [item("join")] }, { heading: "Rows", items: [item("add")] }];
  expect(groupedByReason(sections)).toEqual(sections);
});
