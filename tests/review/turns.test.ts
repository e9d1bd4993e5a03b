import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Desk } from "#server/db/desk.ts";
import { Refused } from "#server/errors.ts";
import { amongFew } from "#server/review/turns.ts";

const FEW = 4;
const desk = () => ({}) as Desk; // only its identity counts

/** Work that ends when it is told to. */
function work() {
  let end: (words: string) => void = () => undefined;
  const ended = new Promise<string>((resolve) => {
    end = resolve;
  });
  const begin = vi.fn(() => ended);
  return { begin, end };
}

describe("few read a paragraph anew at once", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("one more begins when another has ended, in the order in which they came", async () => {
    const at = desk();
    const [first, ...rest] = Array.from({ length: FEW }, work);
    const all = [first, ...rest].map((each) => amongFew(at, each?.begin ?? (async () => "")));
    const [fifth, sixth] = [work(), work()];
    const later = [amongFew(at, fifth.begin), amongFew(at, sixth.begin)];
    await vi.advanceTimersByTimeAsync(0);
    expect(fifth.begin).not.toHaveBeenCalled();
    first?.end("first");
    await vi.advanceTimersByTimeAsync(0);
    expect(fifth.begin).toHaveBeenCalledOnce();
    expect(sixth.begin).not.toHaveBeenCalled();
    for (const each of [...rest, fifth, sixth]) each.end("kept");
    expect(await Promise.all([...all, ...later])).toEqual(["first", ...Array(FEW + 1).fill("kept")]);
  });

  test("who waits for long hears that the desk is busy, and takes nobody's place", async () => {
    const at = desk();
    const slow = Array.from({ length: FEW }, work);
    const all = slow.map(({ begin }) => amongFew(at, begin));
    const late = work();
    const refused = amongFew(at, late.begin).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(5_000);
    const error = await refused;
    expect(error).toBeInstanceOf(Refused);
    expect(error).toMatchObject({ status: 503, body: { code: "busy" } });
    for (const { end } of slow) end("kept");
    await Promise.all(all);
    const next = work();
    next.end("kept");
    expect(await amongFew(at, next.begin)).toBe("kept");
    expect(late.begin).not.toHaveBeenCalled();
  });
});
