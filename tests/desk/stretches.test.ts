import { describe, expect, test } from "vitest";
import { type Stretch, stretchesOf } from "#client/desk/stretches.ts";

const ids = (count: number) => Array.from({ length: count }, (_, at) => `p${at}`);
const inOrder = (stretches: readonly Stretch[]) => stretches.flatMap((stretch) => stretch.ids);
const keyOf = (stretches: readonly Stretch[], id: string) => stretches.find((each) => each.ids.includes(id))?.key;

describe("the stretches of an article", () => {
  test("hold its rows in their order, about a window of them each", () => {
    const stretches = stretchesOf(ids(95), []);
    expect(inOrder(stretches)).toEqual(ids(95));
    expect(stretches.map((stretch) => stretch.ids.length)).toEqual([...Array.from({ length: 9 }, () => 10), 5]);
  });

  test("are kept by every row when others come and go: nobody's caret is lost to a colleague's split or merge", () => {
    const before = stretchesOf(ids(40), []);
    const split = [...ids(40).slice(0, 15), "new", "newer", ...ids(40).slice(15)];
    const merged = ids(40).filter((id) => id !== "p10" && id !== "p25");
    const grown = [...ids(40), ...Array.from({ length: 25 }, (_, at) => `more${at}`)];
    for (const after of [split, merged, grown]) {
      const stretches = stretchesOf(after, before);
      expect(inOrder(stretches)).toEqual(after);
      for (const id of after.filter((each) => ids(40).includes(each)))
        expect(keyOf(stretches, id), id).toBe(keyOf(before, id));
    }
  });

  test("never bear the name of one that is gone", () => {
    const before = stretchesOf(ids(20), []);
    const stretches = stretchesOf(["a", ...ids(20).slice(12)], before);
    expect(inOrder(stretches)).toEqual(["a", ...ids(20).slice(12)]);
    expect(new Set(stretches.map(({ key }) => key)).size).toBe(stretches.length);
  });

  test("hold a row that was moved beside its new neighbours", () => {
    const order = ["p15", ...ids(20).filter((id) => id !== "p15")];
    expect(inOrder(stretchesOf(order, stretchesOf(ids(20), [])))).toEqual(order);
  });
});
