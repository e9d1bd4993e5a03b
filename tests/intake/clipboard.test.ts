import { expect, test } from "vitest";
import { cleanClipboard } from "#shared/intake/clean-clipboard.ts";
import { works } from "#tests/support/quick.ts";

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<meta name=Author content="garam.yoon"><link rel=File-List href="file:///C:/Users/garam.yoon/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml><o:DocumentProperties><o:LastAuthor>garam.yoon</o:LastAuthor></o:DocumentProperties></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-parent:""; font-family:"맑은 고딕"} --></style></head>
<body lang=KO style='tab-interval:40.0pt'><!--StartFragment-->
<p class=MsoTitle><span lang=EN-US style='mso-fareast-language:KO'>첫 배가 떴다<o:p></o:p></span></p>
<p class=MsoNormal style='mso-margin-top-alt:auto'><span style='font-weight:bold'>열네 <span>명</span></span>이 <a href="file:///C:/Users/garam.yoon/notes.docx">강을</a> <a href="https://naru.example/?a=1&amp;b=2">건넜다</a>.</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'>·<span>&nbsp;&nbsp;</span></span><![endif]>쌀 한 말</p>
<p class=MsoQuote>돌아올 배가 있을까.</p>
<img width=300 src="file:///C:/Users/garam.yoon/AppData/clip_image002.jpg" alt="설명: C:\\Users\\garam.yoon\\Pictures\\나루.jpg" v:shapes="_x0000_i1025">
<!--EndFragment--></body></html>`;

const HWP = `<!--[data-hwpjson]{"documentPath":"D:\\\\원고\\\\가람\\\\나루.hwp","ro":{"au":"garam"}}--><p class="HStyle0" style="line-height:160%;"><span style="font-family:'함초롬바탕'">강가의 얼음이 갈라졌다.</span></p>`;

test("what Word puts on the clipboard loses login names, paths, properties and styles, and keeps words and structure", () => {
  const cleaned = cleanClipboard(WORD);
  for (const secret of ["garam", "C:", "file:", "mso", "Mso", "clip_", "xml", "lang=", "style"])
    expect(cleaned).not.toContain(secret);
  expect(cleaned.replace(/\s*\n\s*/g, "")).toBe(
    '<h1>첫 배가 떴다</h1><p><b>열네 명</b>이 <a>강을</a> <a href="https://naru.example/?a=1&amp;b=2">건넜다</a>.</p>' +
      "<li>·&nbsp;&nbsp;쌀 한 말</li><blockquote>돌아올 배가 있을까.</blockquote><img>",
  );
});

test("what HWP puts on the clipboard loses the path of the manuscript", () => {
  expect(cleanClipboard(HWP)).toBe("<p>강가의 얼음이 갈라졌다.</p>");
});

test("hidden text stays marked as hidden through both cleanings", () => {
  const html =
    '<p class=MsoNormal>보이는 글 <span style="display:none;mso-hide:all">숨은 <b>글</b></span></p><p style="mso-hide:all">숨은 문단</p>';
  const cleaned = "<p>보이는 글 <span hidden>숨은 <b>글</b></span></p><p hidden>숨은 문단</p>";
  expect(cleanClipboard(html)).toBe(cleaned);
  expect(cleanClipboard(cleaned)).toBe(cleaned);
});

test("words that Word marks as deleted stay marked, and do not come back to life", () => {
  const html =
    '<p class=MsoNormal><del cite="mailto:garam" datetime="2026-03-15T08:00">열세</del><ins cite="mailto:garam">열네</ins> 명</p>';
  expect(cleanClipboard(html)).toBe("<p><del>열세</del><ins>열네</ins> 명</p>");
});

test("what was selected on a page is taken whole, its divisions still apart", () => {
  const html = "<header>나루통신</header><article><p>강가의 얼음이 갈라졌다.</p></article><footer>끝</footer>";
  expect(cleanClipboard(html)).toBe("<div>나루통신</div><div><p>강가의 얼음이 갈라졌다.</p></div><div>끝</div>");
});

test("a picture pasted with its bytes stays, with its description", () => {
  const picture = '<img src="data:image/png;base64,iVBORw0KGgo=" alt="나루터의 아침">';
  expect(cleanClipboard(picture)).toBe(picture);
  expect(cleanClipboard('<img src="https://naru.sharepoint.example/personal/garam_yoon/a.png">')).toBe("<img>");
});

test.each([
  "<script>alert(1)</script>",
  '<p onclick="alert(1)">나루</p>',
  '<a href="javascript:alert(1)">나루</a>',
  '<a href="java\nscript:alert(1)">나루</a>',
  "<iframe src=//naru.example></iframe>",
  '<svg onload=alert(1)><a href="javascript:alert(1)"></svg>',
  '<img src=x onerror="alert(1)">',
  "<style>@import '//naru.example'</style>",
  "<scr<script>ipt>alert(1)</scr</script>ipt>",
  '<img alt="<script>alert(1)</script>">',
])("%s leaves nothing that could run or load", (html) => {
  expect(cleanClipboard(html)).not.toMatch(/<script|<iframe|<svg|\son\w+=|javascript:|import/i);
});

test.each(["a < b and b > c", "5 <6", "<", "<<<", "</", "<a", "<p", "<!--", "<!", '<a href="', "text <3"])(
  "%j loses none of its words",
  (text) => {
    const words = cleanClipboard(`강 ${text}`).replaceAll("&lt;", "<");
    expect(words.startsWith("강 ")).toBe(true);
    if (!/^<[a-z!/]/i.test(text)) expect(words).toBe(`강 ${text}`);
  },
);

test("cleaning twice changes nothing more, and hostile markup does not hold up the page", async () => {
  expect(cleanClipboard(cleanClipboard(WORD))).toBe(cleanClipboard(WORD));
  for (const hostile of [
    "<",
    "<a ",
    '<a b="',
    "<!--",
    "<style>",
    "<p class=",
    "<span style='font-weight:bold'>",
    "</script",
  ]) {
    const long = hostile.repeat(20_000);
    expect(await works(1_000, () => cleanClipboard(long))).toBeLessThan(1_000);
  }
});

test("an address that hides a quotation mark or a space behind an entity is no address", () => {
  for (const hidden of ["&quot;onclick=&quot;x", "&#32;x", "&#x22;x", "a&Tab;b"]) {
    expect(cleanClipboard(`<a href="https://naru.example/${hidden}">강</a>`)).toBe("<a>강</a>");
  }
  const both = '<a href="https://naru.example/?a=1&amp;b=2">강</a>';
  expect(cleanClipboard(both)).toBe(both);
});

test("a bold that is none, as Google Docs puts around all that it copies, makes nothing bold", () => {
  const docs =
    '<b style="font-weight:normal;" id="docs-internal-guid-1"><p>One <b>two</b></p></b><em style="font-style:normal">three</em>';
  expect(cleanClipboard(docs)).toBe("<p>One <b>two</b></p>three");
  expect(cleanClipboard("<constructor>a</constructor></b>")).toBe("a</b>");
});
