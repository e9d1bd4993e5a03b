import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { OBSTACLES } from "#shared/gate/line.ts";

test.each(["en", "ko"])("the record says in words what a chief let through (%s)", (language) => {
  const file = join(import.meta.dirname, `../../client/record/locales/${language}.json`);
  const { passed } = JSON.parse(readFileSync(file, "utf8")) as { passed: Record<string, string> }; // the file is ours
  expect(Object.keys(passed).sort()).toEqual([...OBSTACLES].sort());
});
