import { expect, test } from "vitest";
import { z } from "zod";
import english from "#client/api/locales/en.json";
import { routes } from "#server/app.ts";

test("every field that people write in has a name in the words of the page, and nothing else has", () => {
  const written = routes.filter(({ endpoint }) => endpoint.method !== "GET").map(({ endpoint }) => endpoint.input);
  const fields = new Set(written.flatMap((input) => textsIn(z.toJSONSchema(input, { io: "input" }))));
  const named = Object.keys(english.field).filter((name) => name !== "other");
  expect(named.sort()).toEqual([...fields].filter((name) => !MADE_BY_PAGES.has(name)).sort());
});

/** What people never see: the page fills it in, or a machine sends it. */
const MADE_BY_PAGES = new Set(
  "check clientId code key keys proof quote raw shape source target texts to token".split(" "),
);

interface Schema {
  type?: string;
  format?: string;
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, Schema>;
  items?: Schema;
  additionalProperties?: Schema | boolean;
  anyOf?: Schema[];
  oneOf?: Schema[];
  $defs?: Record<string, Schema>;
}

/** Fields of free text, each by the last name on the way to it. */
function textsIn(given: unknown, name = ""): string[] {
  const schema = given as Schema; // made by zod
  if (schema.type === "string") return schema.format || schema.enum || schema.const !== undefined ? [] : [name];
  const { properties = {}, $defs = {}, items, additionalProperties: rest, anyOf = [], oneOf = [] } = schema;
  const within = [...anyOf, ...oneOf, ...(items ? [items] : []), ...(typeof rest === "object" ? [rest] : [])];
  return [
    ...within.flatMap((each) => textsIn(each, name)),
    ...Object.entries({ ...properties, ...$defs }).flatMap(([inner, each]) => textsIn(each, inner)),
  ];
}
