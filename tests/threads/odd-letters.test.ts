import { describe, expect, test } from "vitest";
import { readLetter } from "#server/threads/read-letter.ts";
import { takes } from "#tests/support/quick.ts";

/** “하항구 장마당입니다. 똠방각하” in CP949, which has 똠, and the first sentence alone, which EUC-KR has too. */
const CP949 = Buffer.from("x8/H17G4IMDluLa058DUtM+02S4gjGO55rCix88=", "base64");
const EUC_KR = Buffer.from("x8/H17G4IMDluLa058DUtM+02S4=", "base64");
/** The same in seven bits (RFC 1557). */
const ISO_2022_KR = Buffer.concat([Buffer.from("\x1b$)C\x0e"), EUC_KR.map((byte) => byte & 0x7f).subarray(0, 6), Buffer.from("\x0f "), Buffer.from("\x0e"), EUC_KR.subarray(7, -1).map((byte) => byte & 0x7f), Buffer.from("\x0f.")]); // biome-ignore format: bytes in a row
const HEAD = "From: dohyun@desk.example\r\nTo: a@desk.example\r\n";
const quotedPrintable = (bytes: Uint8Array) =>
  [...bytes].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
const read = (head: string, body: Uint8Array | string, subject = "Re: x") =>
  readLetter(Buffer.concat([Buffer.from(`${HEAD}Subject: ${subject}\r\n${head}\r\n`), Buffer.from(body)]), []);
const plain = (charset: string, encoding = "8bit") =>
  `Content-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: ${encoding}\r\n`;

describe("a letter", () => {
  test.each<[string, string, Uint8Array | string]>([
    ["in EUC-KR that is CP949", plain("euc-kr"), CP949],
    ["in KS C 5601, in base64", plain('"ks_c_5601-1987"', "base64"), CP949.toString("base64")],
    ["in EUC-KR, quoted-printable", plain("EUC-KR", "quoted-printable"), quotedPrintable(CP949)],
    ["in EUC-KR that says UTF-8", plain("utf-8"), CP949],
    ["in EUC-KR that says nothing", "", CP949],
    ["in UTF-8 that says nothing", "", "하항구 장마당입니다. 똠방각하"],
    ["in UTF-8 that says Latin", plain("iso-8859-1"), "하항구 장마당입니다. 똠방각하"],
    ["in flowed lines", plain("utf-8; format=flowed; delsp=yes"), "하항구 장마 \r\n당입니다. 똠방각하"],
    [
      "in markup only",
      "Content-Type: text/html; charset=euc-kr\r\n",
      Buffer.concat([
        Buffer.from("<style>p{}</style><p>"),
        CP949,
        Buffer.from("</p><blockquote>&#50612;?</blockquote>"),
      ]),
    ],
    [
      "with an empty text beside its markup",
      "Content-Type: multipart/alternative; boundary=b\r\n",
      "--b\r\nContent-Type: text/plain\r\n\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<div>하항구&nbsp;장마당입니다. &#46624;방각하</div>\r\n--b--",
    ],
  ])("%s is read as it was written", async (_, head, body) => {
    expect((await read(head, body)).text).toBe("하항구 장마당입니다. 똠방각하");
  });

  test("in ISO-2022-KR is read as it was written, and so is a subject in EUC-KR", async () => {
    const subject = `=?euc-kr?B?${CP949.toString("base64")}?=`;
    expect(await read(plain("iso-2022-kr", "7bit"), ISO_2022_KR, subject)).toMatchObject({
      text: "하항구 장마당입니다.",
      subject: "하항구 장마당입니다. 똠방각하",
    });
  });

  test("in a charset that is neither Korean nor Latin is left to its reader", async () => {
    expect((await read(plain("shift_jis"), Buffer.from("93fa967b8cea", "hex"))).text).toBe("日本語");
  });

  test("whose text is not all of it keeps the whole, and the names of what was attached", async () => {
    const mixed = "Content-Type: multipart/mixed; boundary=b\r\n";
    const picture =
      "--b\r\nContent-Type: image/jpeg\r\nContent-Disposition: attachment; filename=salt.jpg\r\n\r\nx\r\n--b--";
    const { text, letter } = await read(mixed, `--b\r\nContent-Type: text/plain\r\n\r\n네.\r\n> 정말?\r\n${picture}`);
    expect(text).toBe("네.");
    expect(letter).toBe("네.\n> 정말?\n[+ salt.jpg]");
    const forwarded = await read(
      plain("utf-8"),
      "-----Original Message-----\nFrom: a\nTo: b\nSubject: c\n\n3천 원입니다.",
    );
    expect(forwarded).toMatchObject({ text: "", letter: expect.stringContaining("3천 원입니다.") });
    expect((await read(plain("utf-8"), "네.")).letter).toBeNull();
  });

  test.each([
    ["Auto-Submitted: auto-replied\r\n", "Re: x"],
    ["List-Id: <a.example>\r\n", "Re: x"],
    ["", "=?utf-8?B?W+yekOuPmeydkeuLtV0g67aA7J6s7KSR7J6F64uI64uk?="],
    ["", "Automatic reply: x"],
  ])("of a program is known as one: %s %s", async (head, subject) => {
    expect((await read(head, "부재중입니다.", subject)).automatic).toBe(true);
    expect((await read("", "부재중이었습니다. 이제 답합니다.")).automatic).toBe(false);
  });

  test("of a long stretch of unclosed markup is read in a moment", async () => {
    for (const piece of ["<style", "<style>", "<", "&#1", "Content-Type: text/", "\x1b$)C"]) {
      const long = piece.repeat(200_000 / piece.length);
      expect(await takes(5_000, () => read("Content-Type: text/html\r\n", long))).toBeLessThan(5_000);
    }
  });
});
