import { beginImport, sendPiece, withdrawImport } from "#shared/memory/api.ts";
import { expect, test } from "./support/desk.ts";

test("while a file comes in, the page asks how far that one is, and for the whole list when it has ended", async ({
  desk,
  as,
}) => {
  const okja = await desk.as("chief");
  const { id: importId } = await okja.call(beginImport, { name: "ferries.tmx", bytes: 2_000 });
  const piece = Buffer.alloc(1_000, " ").toString("base64");
  await okja.call(sendPiece, { importId, number: 0, piece, last: false });
  const page = await as("chief");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const times = (path: string) => asked.filter((each) => each === path).length;
  await page.goto("/memory");
  await expect(page.getByRole("progressbar", { name: /ferries\.tmx/ })).toBeVisible();
  await expect.poll(() => times(`/api/memory/imports/${importId}`)).toBeGreaterThan(2);
  expect(times("/api/memory/imports")).toBe(1);

  await okja.call(withdrawImport, { importId });
  await expect(page.getByRole("progressbar", { name: /ferries\.tmx/ })).toBeHidden();
  await expect.poll(() => times("/api/memory/imports")).toBe(2);
  const before = asked.length;
  await page.waitForTimeout(2_500);
  expect(asked.slice(before).filter((each) => each.startsWith("/api/memory/imports"))).toEqual([]);
});
