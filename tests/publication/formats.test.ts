import { parse } from "parse5";
import { describe, expect, test } from "vitest";
import { toHtml } from "#shared/publication/to-html.ts";
import { toMarkdown } from "#shared/publication/to-markdown.ts";
import { toText } from "#shared/publication/to-text.ts";
import { part, readable, runs } from "./readable.ts";

const PICTURE = "00000000-0000-4000-8000-00000000000a";
const pictures = new Map([[PICTURE, { mediaType: "image/webp", base64: "AAAA", width: 800, height: 600 }]]);
const none = { pictures: new Map() };

const article = () =>
  readable(
    [
      part("headline", "The keeper of the lamp"),
      part("standfirst", "In a village without power"),
      part("byline", "By Oh Haneul"),
      part("alttext", "A small lamp on a post", PICTURE),
      part("body", "Every night, a lamp is hung.\n\nThe person who hangs it is 82."),
      part("caption", "The lamp at the landing", PICTURE),
      part("credit", "Photo: Gangnaru", PICTURE),
      part("subheading", "A spoonful of oil"),
      part("blockquote", "“At first, I hung it for my students."),
      part("blockquote", "“Now their children come this way.”"),
      part("listitem", "Oil"),
      part("listitem", "Wick"),
      part("note", "The village is not named."),
    ],
    { credits: ["Translated by Yuna"] },
  );

describe("HTML", () => {
  const html = toHtml(article(), { pictures });

  test("is one whole page in which every text stands as what it is", () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html).toMatch(/<h1 data-segment="[^"]+">The keeper of the lamp<\/h1>/);
    expect(html).toMatch(/<h2 data-segment="[^"]+">A spoonful of oil<\/h2>/);
    expect(html).toMatch(/<blockquote>\n<p [^>]+>“At first.*<\/p>\n<p [^>]+>“Now.*<\/p>\n<\/blockquote>/);
    expect(html).toMatch(/<ul>\n<li [^>]+>Oil<\/li>\n<li [^>]+>Wick<\/li>\n<\/ul>/);
    expect(html).toContain("<p>Every night, a lamp is hung.</p><p>The person who hangs it is 82.</p>");
    expect(html).toContain('<time datetime="2026-11-22T09:00:00.000Z">November 22, 2026</time>');
    expect(html).toContain("<p>Translated by Yuna</p>");
  });

  test("the picture is in the file, with its texts, where the first of them stands", () => {
    const figure = /<figure>[\s\S]*<\/figure>/.exec(html)?.[0] ?? "";
    expect(figure).toContain(
      '<img src="data:image/webp;base64,AAAA" width="800" height="600" alt="A small lamp on a post"',
    );
    expect(figure).toContain("The lamp at the landing");
    expect(figure).toContain("Photo: Gangnaru");
    expect(html.indexOf("<figure>")).toBeLessThan(html.indexOf("Every night"));
    expect(html.match(/The lamp at the landing/g)).toHaveLength(1);
  });

  test("is well formed: a strict reader finds no fault", () => {
    const faults: string[] = [];
    parse(html, { onParseError: ({ code }) => faults.push(code) });
    expect(faults).toEqual([]);
  });

  test("runs nothing, loads nothing, and shows what looks like markup as words", () => {
    const hostile = readable([
      part("headline", "</title><script>alert(1)</script>"),
      part("body", '<img src=x onerror="alert(1)"> & "so on"'),
    ]);
    const page = toHtml(hostile, none);
    expect(page).not.toMatch(/<script|<img|onerror="/);
    expect(page).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &quot;so on&quot;");
  });

  test("a draft says so, and has no date of publication", () => {
    const page = toHtml(article(), { pictures, draft: true });
    expect(page).toContain("DRAFT – not for publication");
    expect(page).not.toContain("<time");
  });

  test("a correction stands at the top, with its date", () => {
    const notices = [{ kind: "correction" as const, text: "The price was wrong.", at: "2026-11-23T01:00:00.000Z" }];
    const page = toHtml({ ...article(), notices }, { pictures });
    expect(page).toMatch(
      /<aside class="notice">\n.*<strong>Correction<\/strong>.*November 23, 2026[\s\S]*The price was wrong\./,
    );
    expect(page.indexOf("The price was wrong.")).toBeLessThan(page.indexOf("Every night"));
  });
});

describe("plain text", () => {
  test("holds every word in order, and no markup", () => {
    expect(toText(article())).toBe(
      [
        "The keeper of the lamp",
        "In a village without power",
        "By Oh Haneul",
        "[Picture: A small lamp on a post]\nThe lamp at the landing\nPhoto: Gangnaru",
        "Every night, a lamp is hung.",
        "The person who hangs it is 82.",
        "A spoonful of oil",
        "“At first, I hung it for my students.",
        "“Now their children come this way.”",
        "• Oil\n• Wick",
        "The village is not named.",
        "Translated by Yuna\n",
      ].join("\n\n"),
    );
  });
});

describe("Markdown", () => {
  const markdown = (...inline: Parameters<typeof runs>) =>
    toMarkdown(readable([part("body", runs(...inline))]), none).trim();

  test("headings, quotations, lists and pictures", () => {
    const file = toMarkdown(article(), { pictures });
    expect(file).toContain("# The keeper of the lamp\n");
    expect(file).toContain("## A spoonful of oil\n");
    expect(file).toContain("> “At first, I hung it for my students.\n>\n> “Now their children come this way.”\n");
    expect(file).toContain("- Oil\n- Wick\n");
    expect(file).toContain("![A small lamp on a post][picture-1]\n\nThe lamp at the landing");
  });

  test("the picture is in the file, behind the words; where there is none its alternative text says so", () => {
    expect(toMarkdown(article(), { pictures })).toMatch(
      /Translated by Yuna\n\n\[picture-1\]: <data:image\/webp;base64,AAAA>\n$/,
    );
    expect(toMarkdown(article(), none)).toContain("\\[Picture: A small lamp on a post\\]\n\nThe lamp at the landing");
  });

  test("emphasis, links and line breaks", () => {
    expect(
      markdown("A ", ["small", "bold"], " lamp, ", ["lit", "italic"], "\n", ["here", "https://example.org/a_b"]),
    ).toBe("A **small** lamp, *lit*\\\n[here](<https://example.org/a_b>)");
  });

  test("white space at the edge of emphasis stays outside it", () => {
    expect(markdown("A", [" small ", "bold"], "lamp")).toBe("A **small** lamp");
  });

  test("emphasis that CommonMark would not see is written as an element", () => {
    expect(markdown(["“Light.”", "bold"], "she said")).toBe("<strong>“Light.”</strong>she said");
    expect(markdown(["a", "bold"], ["b", "bold", "italic"])).toContain("<strong>");
  });

  test("words that look like markup stay words", () => {
    expect(markdown("# 1 *not* [a](b) <i> `x` _y_ & ~z~ \\")).toBe(
      "\\# 1 \\*not\\* \\[a\\](b) \\<i\\> \\`x\\` \\_y\\_ \\& \\~z\\~ \\\\",
    );
    expect(markdown("1. May was cold.")).toBe("1\\. May was cold.");
    expect(markdown("- not a list")).toBe("\\- not a list");
  });
});
