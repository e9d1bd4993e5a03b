import { expect, test } from "vitest";
import { planted } from "./build.ts";
import { PLANTS } from "./plants.ts";

test.each(Object.entries(PLANTS))("the place for the planted bug %s is still there", (_name, plant) => {
  expect(planted(plant)).toContain(plant.put);
});
