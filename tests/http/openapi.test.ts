import { afterAll, beforeAll, expect, test } from "vitest";
import { routes } from "#server/app.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());

interface Operation {
  summary: string;
  operationId: string;
  requestBody?: unknown;
  parameters?: { name: string; in: string; required?: boolean }[];
}

async function readDocument() {
  const response = await desk.nobody.fetch("/api/openapi.json");
  return (await response.json()) as { openapi: string; paths: Record<string, Record<string, Operation>> };
}

test("every route is described, and nothing else", async () => {
  const { openapi, paths } = await readDocument();
  expect(openapi).toBe("3.1.0");
  const described = Object.entries(paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ":$1")}`),
  );
  expect(described.sort()).toEqual(routes.map(({ endpoint }) => `${endpoint.method} ${endpoint.path}`).sort());
});

test("what stands in the path, in the query and in the body is told apart", async () => {
  const { paths } = await readDocument();
  const role = paths["/api/people/{personId}/role"]?.put;
  expect(role?.parameters).toMatchObject([{ name: "personId", in: "path", required: true }]);
  expect(JSON.stringify(role?.requestBody)).not.toContain("personId");
  const names = Object.values(paths).flatMap((item) => Object.values(item).map(({ operationId }) => operationId));
  expect(new Set(names).size).toBe(names.length);
});

test("the reference page reads without scripts and asks nobody else", async () => {
  const response = await desk.nobody.fetch("/api/reference");
  const page = await response.text();
  expect(page).toContain("Change my password");
  expect(page).not.toMatch(/<script|https?:\/\/(?!127)|style=/);
  expect((await desk.nobody.fetch("/api/reference.css")).headers.get("content-type")).toContain("text/css");
});
