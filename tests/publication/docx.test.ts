import mammoth from "mammoth";
import { expect, test } from "vitest";
import { toDocx } from "#server/publication/to-docx.ts";
import { drawn } from "./desk-with-article.ts";
import { part, readable, runs } from "./readable.ts";

test("a Word document holds every word, as headings, lists, emphasis, links and pictures", async () => {
  const picture = await drawn();
  const pictures = new Map([[picture.id, { ...picture, base64: Buffer.from(picture.bytes).toString("base64") }]]);
  const text = readable(
    [
      part("headline", "The keeper of the lamp"),
      part("alttext", "A small lamp", picture.id),
      part("caption", "The lamp at the landing", picture.id),
      part("subheading", "A spoonful of oil"),
      part(
        "body",
        runs(
          "Every night a ",
          ["small", "bold"],
          " lamp is ",
          ["hung", "italic"],
          ",\u00a0",
          ["here", "https://example.org/"],
          "\n",
          "& nowhere <else>.",
        ),
      ),
      part("body", "One.\n\nTwo."),
      part("listitem", "Oil"),
    ],
    {
      credits: ["Translated by Yuna"],
      notices: [{ kind: "correction", text: "The price was wrong.", at: "2026-11-23T01:00:00.000Z" }],
    },
  );
  const buffer = Buffer.from(await toDocx(text, { pictures }));
  const { value } = await mammoth.convertToHtml({ buffer }, { styleMap: ["p[style-name='Title'] => h1"] });
  expect(value).toContain("<h1>The keeper of the lamp</h1>");
  expect(value).toContain("<h2>A spoonful of oil</h2>");
  expect(value).toMatch(/<img alt="A small lamp" src="data:image\/jpeg;base64,/);
  expect(value).toContain(
    'Every night a <strong>small</strong> lamp is <em>hung</em>,\u00a0<a href="https://example.org/">here</a><br />&amp; nowhere &lt;else&gt;.',
  );
  expect(value).toContain("<p>One.</p><p>Two.</p>");
  expect(value).toContain("<li>Oil</li>");
  for (const words of ["The lamp at the landing", "Translated by Yuna", "The price was wrong."])
    expect(value).toContain(words);
  expect(value).not.toContain("DRAFT");
  const draft = Buffer.from(await toDocx(text, { pictures, draft: true }));
  expect((await mammoth.extractRawText({ buffer: draft })).value).toMatch(/^DRAFT – not for publication/);
});
