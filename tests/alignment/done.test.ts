import { expect, test } from "vitest";
import { asDone, wayBack } from "#client/alignment/done-list.ts";

const segmentId = "9f0c1e9a-6a63-4a9d-9f0e-0d0a3a6b8c11";

test("each of leaving out, restoring and marking as added has its way back", () => {
  expect(wayBack({ act: "omit", segmentId })).toBe("restore");
  expect(wayBack({ act: "restore", segmentId })).toBe("omit");
  expect(wayBack({ act: "mark-added", segmentId })).toBe("withdraw-addition");
  expect(wayBack({ act: "withdraw-addition", segmentId })).toBe("mark-added");
});

test("what this tab has kept is read over a reload; anything else in its place is nothing", () => {
  const kept = [{ words: "Row 3: joined" }, { words: "Row 4: left out", said: { act: "omit", segmentId } }];
  expect(asDone(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  expect(asDone(["Row 3: joined", { words: "Row 4", said: { act: "merge", segmentId } }])).toEqual([]);
  expect(asDone("nonsense")).toBeUndefined();
});
