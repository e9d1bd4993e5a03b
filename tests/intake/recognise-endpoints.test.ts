import { afterAll, beforeAll, expect, test } from "vitest";
import { recogniseFile, recogniseText } from "#shared/intake/api.ts";
import type { Client } from "#tests/support/client.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { salt } from "#tests/support/stories.ts";

let desk: TestDesk;
let yuna: Client;

beforeAll(async () => {
  desk = await startDesk();
  yuna = await desk.as("translator");
});
afterAll(() => desk.stop());

const korean = salt.parts.map(({ ko }) => ko).join("\n\n");
const file = (name: string, content: string) => ({ name, content: Buffer.from(content).toString("base64") });

test("pasted text is recognised part by part", async () => {
  const { parts } = await yuna.call(recogniseText, { side: "source", text: korean });
  expect(parts.map(({ kind, text }) => [kind, text])).toEqual(salt.parts.map(({ kind, ko }) => [kind, ko]));
});

test("what the clipboard says of its form is used, what it says of its owner is not", async () => {
  const html =
    "<h1>The ferry</h1><p class='MsoNormal'>It <b>left</b> at dawn.</p><!-- C:\\Users\\somebody --><script>x()</script>";
  const { parts } = await yuna.call(recogniseText, { side: "target", text: "The ferry\n\nIt left at dawn.", html });
  expect(parts.map(({ kind, text }) => [kind, text])).toEqual([
    ["headline", "The ferry"],
    ["body", "It left at dawn."],
  ]);
  expect(JSON.stringify(parts[1]?.document)).toContain("bold");
  expect(JSON.stringify(parts)).not.toMatch(/somebody|x\(\)/);
});

test("HTML without a word in it gives way to the words beside it", async () => {
  const { parts } = await yuna.call(recogniseText, { side: "source", text: "나루터의 아침", html: "<img>" });
  expect(parts.map(({ text }) => text)).toEqual(["나루터의 아침"]);
});

test("a file is read; a document that is none is refused in its own words", async () => {
  const { parts } = await yuna.call(recogniseFile, { side: "source", ...file("salt.md", `# ${korean}`) });
  expect(parts[0]).toMatchObject({ kind: "headline", text: salt.parts[0]?.ko });
  const refused = await yuna.refusal(recogniseFile, { side: "source", ...file("salt.docx", "no document") });
  expect(refused).toMatchObject({ status: 422, code: "file-refused", body: { details: { code: "not-a-docx" } } });
  expect(refused.body.message).toContain("salt.docx");
});

test("nothing, or more than an article holds, is refused by name", async () => {
  const refusal = async (text: string) => (await yuna.refusal(recogniseText, { side: "source", text })).body.details;
  expect(await refusal(" \n ")).toMatchObject({ code: "empty" });
  expect(await refusal("강".repeat(50_001))).toMatchObject({ code: "paragraph-too-long" });
  expect(await refusal("강\n\n".repeat(2_001))).toMatchObject({ code: "too-many-paragraphs" });
  expect(await refusal("나루 ".repeat(20).concat("\n\n").repeat(15_000))).toMatchObject({
    code: expect.stringMatching(/^too-/),
  });
});

test("who is not signed in has nothing read", async () => {
  expect((await desk.nobody.refusal(recogniseText, { side: "source", text: korean })).code).toBe("signed-out");
  expect((await desk.nobody.refusal(recogniseFile, { side: "source", ...file("a.txt", korean) })).code).toBe(
    "signed-out",
  );
});
