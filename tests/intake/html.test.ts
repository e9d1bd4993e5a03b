import fc from "fast-check";
import { expect, test } from "vitest";
import { readHtml } from "#server/intake/read-html.ts";
import { parseDocument, textOf } from "#shared/document/document.ts";
import { FERRY } from "./stories.ts";

const PIXEL =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

const PAGE = `<!doctype html><html lang="ko"><head><title>${FERRY.headline} - 나루통신</title><style>p{color:red}</style>
<script>document.title = "x"</script></head><body>
<header><a href="/">나루통신</a></header><nav><ul><li><a href="/politics">정치</a></li><li><a href="/river">강</a></li></ul></nav>
<main><article><h1>${FERRY.headline}</h1><p class="byline">윤가람 특파원</p>
<figure><figcaption>나루터의 아침. 사진=윤가람</figcaption><img src="${PIXEL}" alt="나루터에 닿은 배"></figure>
<p>${FERRY.first}</p><script>track("garam")</script><p>${FERRY.second}</p><h2>강 건너의 소리</h2><p>${FERRY.third}</p>
<blockquote><p>돌아올 배가 있을까.</p></blockquote><p>${FERRY.fourth}</p></article></main>
<aside><h3>많이 본 기사</h3><p>장마당에 나온 라디오</p></aside><footer><p>나루통신 주식회사, 등록번호 가00001</p></footer></body></html>`;

test("an article is found in its page, part by part", () => {
  const read = readHtml(PAGE, "source");
  expect(read.parts.map(({ kind, text }) => [kind, text])).toEqual([
    ["headline", FERRY.headline],
    ["byline", "윤가람 특파원"],
    ["caption", "나루터의 아침. 사진=윤가람"],
    ["alttext", "나루터에 닿은 배"],
    ["body", FERRY.first],
    ["body", FERRY.second],
    ["subheading", "강 건너의 소리"],
    ["body", FERRY.third],
    ["blockquote", "돌아올 배가 있을까."],
    ["body", FERRY.fourth],
  ]);
  expect(read.images).toMatchObject([{ mediaType: "image/png", captionPart: 2, altPart: 3 }]);
});

test("the furniture of a page and its scripts are named; no script is a part", () => {
  const read = readHtml(PAGE, "source");
  const named = Object.fromEntries(read.leftOut.map(({ what, texts }) => [what, texts]));
  expect(named.furniture).toEqual(
    expect.arrayContaining([
      "나루통신",
      "정치",
      "강",
      "많이 본 기사",
      "장마당에 나온 라디오",
      "나루통신 주식회사, 등록번호 가00001",
    ]),
  );
  expect(read.leftOut.find(({ what }) => what === "script")?.count).toBe(2);
  expect(JSON.stringify(read)).not.toContain("track(");
});

test("every script is counted, wherever it stands, and none of its words is told", () => {
  const script = '<script>track("garam")</script>';
  const html = `<html><head>${script}${script}</head><body>${script}<p>글</p><div hidden>감춘 글${script}</div></body></html>`;
  expect(readHtml(html, "source").leftOut).toEqual([
    { what: "script", count: 4, texts: [] },
    { what: "hidden", count: 1, texts: ["감춘 글"] },
  ]);
});

test("a fragment is read whole, whatever it is nested in", () => {
  const html = `<div>맨 앞 글<div><p>안의 글 <br>새 줄</p>사이 글</div><ul><li>하나<li><p>둘</p></ul><ol><li>첫째</ol>
    <table><tr><th>날짜<td>14일</table><pre>칸을\n  지킨 글</pre><details><summary>더 보기</summary>접힌 글</details></div>끝 글`;
  const read = readHtml(html, "source");
  expect(read.parts.map((part) => part.text)).toEqual([
    "맨 앞 글",
    "안의 글 \n새 줄",
    "사이 글",
    "하나",
    "둘",
    "1. 첫째",
    "날짜",
    "14일",
    "칸을\n  지킨 글",
    "더 보기",
    "접힌 글",
    "끝 글",
  ]);
  expect(read.leftOut).toEqual([{ what: "table", count: 1, texts: [] }]);
});

test("paragraphs that are only set apart by two line breaks are paragraphs, in a page as in a fragment", () => {
  const body = `${FERRY.first}<br><br>${FERRY.second}<br> <br><b>강 건너의 소리</b><br/><br/>${FERRY.third}`;
  const fragment = readHtml(`<div>${body}</div>`, "source");
  const page = readHtml(`<html><body><nav>강</nav><article><div>${body}</div></article></body></html>`, "source");
  const expected = [FERRY.first, FERRY.second, "강 건너의 소리", FERRY.third];
  expect(fragment.parts.map((part) => part.text)).toEqual(expected);
  expect(page.parts.map((part) => part.text)).toEqual(expected);
  expect(page.leftOut).toEqual([{ what: "furniture", count: 1, texts: ["강"] }]);
});

test("hidden text, embedded players, ruby readings and deletions are named with their words", () => {
  const html = `<p>보이는 글 <span style="display:none">숨은 글</span><ruby>津<rp>(</rp><rt>진</rt><rp>)</rp></ruby> <del>지운 글</del></p><iframe src="https://naru.example/video"></iframe>`;
  const read = readHtml(html, "source");
  expect(read.parts.map((part) => part.text)).toEqual(["보이는 글 津"]);
  expect(read.leftOut).toEqual([
    { what: "hidden", count: 1, texts: ["숨은 글"] },
    { what: "phonetic", count: 1, texts: ["진"] },
    { what: "deletion", count: 1, texts: ["지운 글"] },
    { what: "object", count: 1, texts: ["https://naru.example/video"] },
  ]);
});

test("a draft keeps emphasis and links in a document that reads as its text", () => {
  const [part] = readHtml(
    `<p>The <b>first <i>boat</i></b> left <a href="https://naru.example/">Dandong</a>.<br>It was full.</p>`,
    "target",
  ).parts;
  expect(part?.text).toBe("The first boat left Dandong.\nIt was full.");
  expect(textOf(parseDocument(part?.document))).toBe(part?.text);
});

test.each([
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg onload=alert(1)>",
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
  '<a href="javascript:alert(1)">',
  "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
])("%s leaves nothing behind that could run", (payload) => {
  const read = readHtml(`<p>글 ${payload} 글</p>`, "target");
  const kept = JSON.stringify([read.parts, read.images]);
  expect(kept).not.toMatch(/alert|onerror|javascript/);
  expect(kept).toContain("글");
});

test("what a word processor put on the clipboard is cleaned on the server too", () => {
  const html = `<!--StartFragment--><p class=MsoNormal>강가의 얼음이 갈라졌다.</p><img src="file:///C:/Users/garam/a.png" alt="C:\\Users\\garam\\a.png"><!--EndFragment-->`;
  const read = readHtml(html, "source");
  expect(read.parts.map((part) => part.text)).toEqual(["강가의 얼음이 갈라졌다."]);
  expect(read.leftOut).toEqual([{ what: "image", count: 1, texts: [] }]);
  expect(JSON.stringify(read)).not.toContain("garam");
});

test("control characters written as entities are taken out", () => {
  const read = readHtml("<p>나루&#0;터에&#1; 배&#x8;가 떴다.</p>", "source");
  expect(read.parts[0]?.text.replaceAll("\uFFFD", "")).toBe("나루터에 배가 떴다.");
  expect(read.warnings.map(({ code }) => code)).toContain("controlCharactersRemoved");
});

test("no word of any HTML is lost: it is in a part, in a picture's place or it is named", () => {
  const tags =
    "p div b i a li ul ol table tr td h1 h2 blockquote figure figcaption nav article aside footer header span br pre ruby rt del button select option details dl dt form label center font u s sub q cite time address".split(
      " ",
    );
  const tag = fc.tuple(fc.constantFrom("<", "</"), fc.constantFrom(...tags)).map(([open, name]) => `${open}${name}>`);
  const piece = fc.oneof(tag, tag, fc.constant("한마디"), fc.constant(`<p>${FERRY.first} 한마디</p>`));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40, size: "max" }), (pieces) => {
      const html = pieces.map((one, index) => one.replace("한마디", `말${index}끝`)).join("");
      const read = readHtml(`<p>나루 강물</p>${html}`, "source");
      const all = [...read.parts.map((part) => part.text), ...read.leftOut.flatMap((one) => one.texts)].join("\n");
      return (html.match(/말\d+끝/g) ?? []).every((word) => all.includes(word));
    }),
    { numRuns: 300 },
  );
});
