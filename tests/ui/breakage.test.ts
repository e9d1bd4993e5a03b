import { expect, test } from "vitest";
import { breakageOf } from "#client/ui/breakage.ts";

test("a part of the page that a newer build has replaced is told from a fault of the page, in every browser's words", () => {
  const worded = [
    "Failed to fetch dynamically imported module: https://desk.example/assets/PeoplePage-x1.js", // Chrome, Edge
    "error loading dynamically imported module: https://desk.example/assets/PeoplePage-x1.js", // Firefox
    "Importing a module script failed.", // Safari
    "Unable to preload CSS for /assets/PeoplePage-x1.css", // Vite
  ];
  expect(worded.map((words) => breakageOf(new TypeError(words), true))).toEqual(worded.map(() => "renewed"));
  expect(breakageOf(new TypeError(worded[0]), false)).toBe("offline");
  expect(breakageOf(new TypeError("undefined is not a function"), true)).toBe("drawing");
  expect(breakageOf("thrown without an Error", true)).toBe("drawing");
});
