import { Document, HeadingLevel, InsertedTextRun, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import { salt } from "#tests/support/stories.ts";
import { inState, paragraph } from "./support/article.ts";
import { expect, test } from "./support/desk.ts";
import { bringFile, partKind, partText, paste, pasteField, recognise, recognised, remarks } from "./support/intake.ts";

const KOREAN = salt.parts.map(({ ko }) => ko).join("\n\n");
const [HEADLINE = "", BYLINE = "", FIRST = "", SECOND = ""] = salt.parts.map(({ ko }) => ko);

test("nothing can be recognised of nothing, and the button says so", async ({ as }) => {
  const page = await as("translator");
  await page.goto("/intake");
  const act = page.getByRole("button", { name: /^Recognise/ });
  await expect(act).toHaveAttribute("aria-disabled", "true");
  await expect(act).toHaveAccessibleDescription("Paste the Korean or choose a file first.");
  await paste(page, "Korean", "  \n\n ");
  await expect(act).toHaveAttribute("aria-disabled", "true");
});

test("what was recognised is put right, and survives a reload, before the article is made", async ({ as, desk }) => {
  const page = await as("translator");
  await page.goto("/intake");
  await paste(page, "Korean", KOREAN);
  await recognise(page);
  await expect(partKind(page, "Korean", 1)).toHaveValue("headline");
  await expect(partKind(page, "Korean", 2)).toHaveValue("byline");
  await partText(page, "Korean", 1).fill("김장철 소금값 다시 들썩");
  await page.getByRole("button", { name: "Join part 4 with the one before" }).click();
  await expect(partText(page, "Korean", 3)).toHaveValue(`${FIRST} ${SECOND}`);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(partText(page, "Korean", 4)).toHaveValue(SECOND);
  await partKind(page, "Korean", 6).selectOption("Journalist’s note");
  await page.getByRole("combobox", { name: "Add somebody to this article" }).fill("Dohyun");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("combobox", { name: "What Dohyun does in this article" })).toBeVisible();
  await page.waitForTimeout(1_000); // what is typed is kept once the hands rest
  await page.reload();
  await expect(page.getByText("It was kept on this device.")).toBeVisible();
  await expect(partText(page, "Korean", 1)).toHaveValue("김장철 소금값 다시 들썩");
  await expect(partKind(page, "Korean", 6)).toHaveValue("note");
  await page.getByRole("button", { name: "Make the article" }).click();
  await expect(inState(page, "Headline", "Not started")).toContainText("김장철 소금값 다시 들썩");
  await expect(paragraph(page, "Note")).toContainText("소금물을 이웃과 나누어");
  await page.getByRole("link", { name: "Naru: to the desk" }).click();
  await expect(page.getByRole("table", { name: "All articles" })).toContainText("김장철 소금값 다시 들썩");
  const row = page.getByRole("row", { name: /김장철 소금값 다시 들썩/ });
  await expect(row.getByRole("img", { name: desk.people.journalist.name })).toBeVisible();
});

const WORD = () =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: HEADLINE, heading: HeadingLevel.TITLE }),
            new Paragraph(BYLINE),
            new Paragraph({
              children: [
                new TextRun(FIRST),
                new InsertedTextRun({
                  id: 1,
                  author: "기자",
                  date: "2026-11-05T00:00:00Z",
                  text: " 값은 더 오를 전망이다.",
                }),
              ],
            }),
            new Table({
              rows: ["소금 1kg", "3천 원"].map(
                (words) => new TableRow({ children: [new TableCell({ children: [new Paragraph(words)] })] }),
              ),
            }),
            new Paragraph(SECOND),
          ],
        },
      ],
    }),
  );

const FILES: readonly [kind: string, name: string, content: () => Promise<Buffer> | Buffer | string][] = [
  ["plain text", "소금.txt", () => KOREAN],
  ["Markdown", "소금.md", () => `# ${HEADLINE}\n\n${BYLINE}\n\n${FIRST}\n\n${SECOND}\n`],
  [
    "HTML",
    "소금.html",
    () =>
      `<article><h1>${HEADLINE}</h1><p>${BYLINE}</p><p>${FIRST}</p><p>${SECOND}</p><script>alert(1)</script></article>`,
  ],
  ["Word", "소금.docx", WORD],
];

for (const [kind, name, content] of FILES) {
  test(`an article comes in as ${kind}`, async ({ as }) => {
    const page = await as("translator");
    await page.goto("/intake");
    await bringFile(page, "Korean", name, await content());
    await recognise(page);
    const parts = (await recognised(page, "Korean")).join("\n");
    expect(parts).toContain(`Headline: ${HEADLINE}`);
    expect(parts).toContain(`Byline: ${BYLINE}`);
    expect(parts).toContain(FIRST);
    expect(parts).toContain(SECOND);
    expect(parts).not.toContain("alert(1)");
    if (kind === "Word") {
      expect(parts).toContain("값은 더 오를 전망이다.");
      expect(parts).toContain("3천 원");
      await expect(remarks(page, "Korean")).toContainText("One tracked insertion was accepted.");
      await expect(remarks(page, "Korean")).toContainText("The lines of one table are gone");
    }
    if (kind === "HTML") await expect(remarks(page, "Korean")).toContainText("One script was left out.");
  });
}

test("a draft with fewer paragraphs than the Korean, brought to the wrong side, is put right, aligned on arrival, and nothing of it is lost", async ({
  as,
}) => {
  const page = await as("translator");
  await page.goto("/intake");
  const draft = salt.parts.slice(0, -1).map(({ en }) => en);
  await paste(page, "English draft", KOREAN);
  await paste(page, "Korean", draft.join("\n\n"));
  await recognise(page);
  const exchange = page.getByRole("button", { name: "Exchange them" });
  await exchange.click();
  await expect(exchange).toBeHidden();
  await expect(partText(page, "Korean", 1)).toHaveValue(HEADLINE);
  await expect(partText(page, "English draft", 1)).toHaveValue(draft[0] ?? "");
  await page.getByRole("button", { name: "Make the article and align the draft" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Alignment/ })).toBeVisible();
  const articleId = /articles\/([^/?]+)/.exec(page.url())?.[1];
  await page.goto(`/articles/${articleId}`);
  for (const words of draft) await expect(page.getByRole("main")).toContainText(words);
});

test("Korean in pieces (NFD) is put together, and says so", async ({ as }) => {
  const page = await as("translator");
  await page.goto("/intake");
  await paste(page, "Korean", KOREAN.normalize("NFD"));
  await recognise(page);
  await expect(partText(page, "Korean", 1)).toHaveValue(HEADLINE.normalize("NFC"));
  await expect(remarks(page, "Korean")).toContainText(
    "Korean letters that were stored in pieces have been put together.",
  );
});

test("a file in EUC-KR is read, and named", async ({ as }) => {
  const page = await as("translator");
  await page.goto("/intake");
  await bringFile(page, "Korean", "나루.txt", EUC_KR);
  await recognise(page);
  await expect(partText(page, "Korean", 1)).toHaveValue("나루터에 배가 떴다.");
  await expect(remarks(page, "Korean")).toContainText("The file was not in Unicode");
});

/** “나루터에 배가 떴다.” */
const EUC_KR = Buffer.from("b3aab7e7c5cdbfa120b9e8b0a120b6b9b4d92e", "hex");

test("a DOCX that is not one is refused by name, and what stood beside it stays", async ({ as }) => {
  const page = await as("translator");
  await page.goto("/intake");
  await bringFile(page, "Korean", "보고서.docx", "이것은 워드 문서가 아니다.");
  await paste(page, "English draft", "A draft that must not be lost.");
  await page.getByRole("button", { name: /^Recognise/ }).click();
  await expect(page.getByRole("alert").filter({ hasText: "보고서.docx is not a Word document" })).toBeVisible();
  await expect(pasteField(page, "English draft")).toHaveValue("A draft that must not be lost.");
  await page.getByRole("button", { name: "Put 보고서.docx away" }).click();
  await paste(page, "Korean", KOREAN);
  await recognise(page);
});

test("a file of a kind that cannot be read yet is refused before it is sent", async ({ as }) => {
  const page = await as("translator");
  await page.goto("/intake");
  await page
    .getByRole("region", { name: "Korean", exact: true })
    .getByLabel(/^Drop a file here/)
    .setInputFiles({ name: "기사.hwp", mimeType: "", buffer: Buffer.from("HWP") });
  await expect(page.getByRole("alert").filter({ hasText: "기사.hwp is a Hangul document" })).toBeVisible();
});

test("two megabytes in one paste do not hold the page up: taken when they are paragraphs, refused by name when they are one", async ({
  as,
}) => {
  const page = await as("translator");
  await page.goto("/intake");
  const line = "강물이 풀리자 나루터에 사람들이 모여들었다. ";
  const lines = Math.floor(2_000_000 / Buffer.byteLength(line));
  await paste(page, "Korean", line.repeat(lines));
  await expect(page.getByRole("button", { name: "Put Pasted text.txt away" })).toBeVisible();
  await page.getByRole("button", { name: /^Recognise/ }).click();
  await expect(page.getByRole("alert").filter({ hasText: "a paragraph can have 50000" })).toBeVisible();
  await page.getByRole("button", { name: "Put Pasted text.txt away" }).click();
  await paste(
    page,
    "Korean",
    `${HEADLINE}\n\n${Array(1_500)
      .fill(line.repeat(Math.floor(lines / 1_500)))
      .join("\n\n")}`,
  );
  await recognise(page);
  await expect(partText(page, "Korean", 1)).toHaveValue(HEADLINE);
});

test("a pasted web page leaves its scripts and its marks of origin behind", async ({ as }) => {
  const page = await as("translator");
  await page.goto("/intake");
  const sent: string[] = [];
  page.on("request", (request) => sent.push(request.postData() ?? ""));
  const html = `<div style="mso-element:x" title="C:\\Users\\haneul\\기사.hwp"><h1>${HEADLINE}</h1><p onclick="alert(1)">${FIRST}</p><script>alert(1)</script></div>`;
  await paste(page, "Korean", `${HEADLINE}\n\n${FIRST}`, html);
  await recognise(page);
  await expect(partText(page, "Korean", 1)).toHaveValue(HEADLINE);
  expect(sent.join("")).not.toContain("haneul");
  expect(sent.join("")).not.toContain("alert(1)");
});

test("odd characters come through or are named: emoji, hanja, half-width letters, marks of direction, NUL", async ({
  as,
}) => {
  const page = await as("translator");
  await page.goto("/intake");
  const odd = "배가 떴다 🚢👩‍👩‍👧 北韓 ﾱﾡ ‏오른쪽‎ 끝";
  await bringFile(page, "Korean", "이상한.txt", `${HEADLINE}\n\n${odd}\u0000.\n`);
  await recognise(page);
  const words = (await recognised(page, "Korean")).join("\n");
  for (const kept of ["🚢", "👩‍👩‍👧", "北韓", "오른쪽"]) expect(words).toContain(kept);
  await expect(remarks(page, "Korean")).toContainText("One invisible control character was removed.");
  await page.getByRole("button", { name: "Make the article" }).click();
  await expect(page.getByRole("main")).toContainText("🚢👩‍👩‍👧 北韓");
});

test("two thousand paragraphs come in, and the last of them can be found and written in", async ({ as }) => {
  test.setTimeout(180_000);
  const page = await as("translator");
  await page.goto("/intake");
  const many = Array.from({ length: 1_999 }, (_, at) => `강가의 ${at + 1}번째 이야기는 길지 않았다.`);
  await bringFile(page, "Korean", "긴글.txt", [HEADLINE, ...many].join("\n\n"));
  await recognise(page);
  await partText(page, "Korean", 1).fill("이천 문단의 강");
  await page.getByRole("button", { name: "Make the article" }).click();
  const last = paragraph(page, "Paragraph 1999");
  await expect(last).toContainText("1999번째 이야기", { timeout: 30_000 });
  await last.focus();
  await page.keyboard.press("Enter");
  const text = page.getByRole("textbox", { name: "English of Paragraph 1999", exact: true });
  await text.pressSequentially("The last story.", { timeout: 60_000 });
  // Not as an expectation: while one does not hold yet, the whole page is described, and of two thousand rows that takes seconds.
  await page.waitForSelector("[data-save=saved] >> text=/^Saved \\d/", { timeout: 60_000 });
  await expect(text).toHaveText("The last story.");
});
