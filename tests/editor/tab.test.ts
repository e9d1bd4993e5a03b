import { afterEach, expect, test, vi } from "vitest";

/** The locks of one browser, whatever its tabs; nobody gives one back but by going. */
class Locks {
  readonly #held = new Set<string>();
  async query() {
    return { held: [...this.#held].map((name) => ({ name })) };
  }
  async request(name: string, ...rest: unknown[]) {
    const act = rest.at(-1) as (lock: object | null) => unknown;
    if (this.#held.has(name)) return act(null);
    this.#held.add(name);
    return act({ name });
  }
  close(tab: string) {
    for (const name of this.#held) if (name.includes(tab)) this.#held.delete(name);
  }
}

async function openTab() {
  vi.resetModules();
  const tab = await import("#client/editor/tab.ts");
  tab.liveInThisTab();
  return tab;
}

afterEach(() => vi.unstubAllGlobals());

test("the words of a tab that is gone go, article by article, to the first tab that has the article open", async () => {
  const locks = new Locks();
  vi.stubGlobal("navigator", { locks });
  const gone = (await openTab()).TAB;
  const [one, other] = [await openTab(), await openTab()];
  expect(await one.takeOver(gone, "coal")).toBe(false);
  locks.close(gone);
  expect(await one.takeOver(gone, "coal")).toBe(true);
  expect(await other.takeOver(gone, "coal")).toBe(false);
  expect(await other.takeOver(gone, "rice")).toBe(true);
  expect(await one.takeOver(gone, "coal")).toBe(true);
  const [here, there] = [await one.livingElsewhere(), await other.livingElsewhere()];
  expect([here(gone, "coal"), there(gone, "coal"), here(gone, "rice"), here(gone, "oil")]).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect([here(other.TAB, "oil"), here(one.TAB, "oil")]).toEqual([true, false]);
});
