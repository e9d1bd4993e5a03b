import { expect, test } from "vitest";
import { readPlaces, writePlaces } from "#shared/memory/postings.ts";

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
