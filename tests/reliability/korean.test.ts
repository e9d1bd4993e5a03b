import { describe } from "vitest";
import { findChromium } from "#tests/e2e/support/chromium.ts";
import { korean } from "./korean.ts";
import { tryOut } from "./try-out.ts";

const isRequired = process.env.TEST_REQUIRE?.split(",").includes("browser");

describe.skipIf(!isRequired && !(await findChromium()))("in a browser", () =>
  tryOut("korean", korean, { catches: { "takes-words-in-while-composing": 120 }, found: { 492295905: 40 } }),
);
