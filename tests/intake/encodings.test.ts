import { expect, test } from "vitest";
import { decodeCp949 } from "#server/intake/cp949.ts";
import { decode } from "#server/intake/decode.ts";
import { IntakeRefusal } from "#shared/intake/refusal.ts";
import { ferryText } from "./stories.ts";

/** “나루터에 배가 떴다.” in EUC-KR. */
const EUC_KR = [
  0xb3, 0xaa, 0xb7, 0xe7, 0xc5, 0xcd, 0xbf, 0xa1, 0x20, 0xb9, 0xe8, 0xb0, 0xa1, 0x20, 0xb6, 0xb9, 0xb4, 0xd9, 0x2e,
];
/** “똠방각하 펲시콜라” needs the syllables that only CP949 has. */
const CP949 = [
  0x8c, 0x63, 0xb9, 0xe6, 0xb0, 0xa2, 0xc7, 0xcf, 0x20, 0xbc, 0xd2, 0xbc, 0xb3, 0xc0, 0xcc, 0x20, 0xb3, 0xaa, 0xbf,
  0xd4, 0xb4, 0xd9,
];
/** “渡し船が来た。” in Shift_JIS, and “渡船来了，大家都上船。” in GB 18030. */
const SHIFT_JIS = [0x93, 0x6e, 0x82, 0xb5, 0x91, 0x44, 0x82, 0xaa, 0x97, 0x88, 0x82, 0xbd, 0x81, 0x42];
const GB18030 = [
  0xb6, 0xc9, 0xb4, 0xac, 0xc0, 0xb4, 0xc1, 0xcb, 0xa3, 0xac, 0xb4, 0xf3, 0xbc, 0xd2, 0xb6, 0xbc, 0xc9, 0xcf, 0xb4,
  0xac, 0xa1, 0xa3,
];

const utf16 = (text: string, { mark = false, big = false } = {}) => {
  const bytes = Buffer.from(`${mark ? "\uFEFF" : ""}${text}`, "utf16le");
  return big ? bytes.swap16() : bytes;
};
const read = (bytes: Uint8Array | readonly number[]) => decode(Uint8Array.from(bytes), "나루.txt");
const refusalOf = (bytes: readonly number[]) => {
  try {
    return read(bytes).text;
  } catch (error) {
    return error instanceof IntakeRefusal ? error : undefined;
  }
};

test.each([
  ["UTF-8", Buffer.from(ferryText), "utf-8"],
  ["UTF-8 with a mark", Buffer.from(`\uFEFF${ferryText}`), "utf-8"],
  ["UTF-16, little end first, with a mark", utf16(ferryText, { mark: true }), "utf-16le"],
  ["UTF-16, big end first, with a mark", utf16(ferryText, { mark: true, big: true }), "utf-16be"],
  ["UTF-16, little end first", utf16(ferryText), "utf-16le"],
  ["UTF-16, big end first", utf16(ferryText, { big: true }), "utf-16be"],
])("%s is read to the letter", (_name, bytes, encoding) => {
  expect(read(bytes)).toEqual({ text: ferryText, encoding });
});

test("EUC-KR is read to the letter, and so are the syllables that only CP949 has", () => {
  expect(read(EUC_KR)).toEqual({ text: "나루터에 배가 떴다.", encoding: "euc-kr" });
  expect(read(CP949).text).toBe("똠방각하 소설이 나왔다");
  const corners = [0x81, 0x41, 0x81, 0x5a, 0x81, 0x61, 0xa0, 0xfe, 0xa1, 0x41, 0xc6, 0x52];
  expect(decodeCp949(Uint8Array.from(corners))).toBe("갂갴갵좤좥힣");
  expect(decodeCp949(Uint8Array.of(0xc6, 0x53))).toBeUndefined();
});

test("UTF-8 with a stray NUL stays UTF-8", () => {
  expect(read(Buffer.from("나루터에\0 배가 떴다.")).encoding).toBe("utf-8");
});

test.each([
  ["Shift_JIS", SHIFT_JIS, "shift_jis"],
  ["GB 18030", GB18030, "gb18030"],
  ["UTF-32", [0xff, 0xfe, 0, 0, 0x98, 0xb0, 0, 0], "UTF-32"],
  ["ISO-2022-KR", [0x1b, 0x24, 0x29, 0x43, 0x0e, 0x33, 0x2a, 0xff], "ISO-2022-KR"],
  ["a file cut in the middle of UTF-8", [0xeb, 0x82, 0x98, 0xeb, 0xa3, 0xa8, 0xff, 0xed], "neither"],
])("%s is refused by name, with the way out", (_name, bytes, guess) => {
  const refused = refusalOf(bytes);
  expect(refused).toMatchObject({ code: "unreadable-encoding", message: expect.stringContaining("나루.txt") });
  expect((refused as IntakeRefusal).message).toContain(guess); // toMatchObject has made sure that it is one
  expect((refused as IntakeRefusal).message).toContain("UTF-8"); // likewise
});
