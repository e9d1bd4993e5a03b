import { expect, test } from "vitest";
import { bestOf, PAIRS_IN_PART, readPlaces, writePlaces } from "#shared/memory/postings.ts";

test("the places of a key are read as they were written, out of whatever bytes a driver gives them in", () => {
  const written = Buffer.concat([writePlaces(3, [1, 513, 32_767]), writePlaces(4, [0])]);
  const read = [
    { key: 7, part: 3, places: [1, 513, 32_767] },
    { key: 7, part: 4, places: [0] },
  ];
  const plain = new Uint8Array(written);
  // Small buffers share one memory, each at its own place in it.
  const shared = Buffer.from(written.toString("hex"), "hex");
  const odd = new Uint8Array([0, ...plain]).subarray(1);
  for (const bytes of [plain, shared, odd]) {
    const places = readPlaces(7, bytes).map(({ places: each, ...posting }) => ({
      ...posting,
      places: Array.from(each),
    }));
    expect(places).toEqual(read);
  }
});

test("the best are those that hold most of what is sought and are not much longer, whichever part they lie in", () => {
  const far = 2 * PAIRS_IN_PART + 5;
  const postings = [
    { key: 1, part: 0, places: [3, 4, 9] },
    { key: 2, part: 0, places: [3, 4] },
    { key: 1, part: 2, places: [5] },
    { key: 2, part: 2, places: [5] },
    { key: 3, part: 2, places: [5] },
  ];
  const sought = { weights: new Map([1, 2, 3].map((key) => [key, 1])), length: 10 };
  const lengths = { 3: 40, 4: 10, 9: 10, [far]: 12, length: far + 1 };
  const best = (most: number) => bestOf(postings, sought, lengths, most);
  expect(best(9)).toEqual([far, 4, 9, 3]);
  expect(best(1)).toEqual([far]);
  expect(best(9)).toEqual([far, 4, 9, 3]);
});
