import { describe, expect, test } from "vitest";
import { replyText } from "#shared/threads/reply-text.ts";
import { works } from "#tests/support/quick.ts";

const QUOTED = "> 편집부에서 여쭙니다\n> 어느 장마당입니까?";

describe("a reply", () => {
  test.each<[program: string, letter: string]>([
    [
      "Gmail, in English",
      `At the lower harbour.\n\nOn Sat, 28 Nov 2026 at 12:01, Naru <answer-1@desk.example> wrote:\n${QUOTED}`,
    ],
    [
      "Gmail, broken over lines",
      `At the lower harbour.\n\nOn Sat, 28 Nov 2026 at 12:01, Naru\n<answer-1@desk.example>\nwrote:\n\n${QUOTED}`,
    ],
    [
      "Gmail, in Korean",
      `At the lower harbour.\n\n2026년 11월 28일 (토) 오후 12:01, Naru <answer-1@desk.example>님이 작성:\n\n${QUOTED}`,
    ],
    [
      "Apple Mail, in Korean",
      `At the lower harbour.\n\n나의 iPhone에서 보냄\n\n2026. 11. 28. 오후 12:01, Naru <answer-1@desk.example> 작성:\n\n${QUOTED}`,
    ],
    [
      "Apple Mail, in English",
      `At the lower harbour.\n\nSent from my iPhone\n\nOn 28 Nov 2026, at 12:01, Naru <answer-1@desk.example> wrote:\n\n${QUOTED}`,
    ],
    [
      "Outlook, in English",
      "At the lower harbour.\r\n\r\nFrom: Naru <answer-1@desk.example>\r\nSent: Saturday, November 28, 2026 12:01 PM\r\nTo: Dohyun <dohyun@desk.example>\r\nSubject: [나루] 편집부에서 여쭙니다\r\n\r\n어느 장마당입니까?",
    ],
    [
      "Outlook, in Korean",
      "At the lower harbour.\n\n________________________________\n보낸 사람: Naru <answer-1@desk.example>\n보낸 날짜: 2026년 11월 28일 토요일\n받는 사람: Dohyun\n제목: 편집부에서 여쭙니다\n\n어느 장마당입니까?",
    ],
    [
      "Naver",
      'At the lower harbour.\n\n-----Original Message-----\nFrom: "Naru"<answer-1@desk.example>\nTo: "Dohyun"\nSent: 2026-11-28 (토) 12:01:02\nSubject: 편집부에서 여쭙니다\n\n어느 장마당입니까?',
    ],
    [
      "Daum",
      "At the lower harbour.\n\n--------- 원본 메일 ---------\n보낸사람 : Naru\n받는사람 : Dohyun\n날짜: 2026년 11월 28일\n제목: 편집부에서 여쭙니다\n어느 장마당입니까?",
    ],
    ["Thunderbird, in Korean", `At the lower harbour.\n\n2026-11-28 오후 12:01에 Naru이(가) 쓴 글:\n${QUOTED}`],
    ["a signature", `At the lower harbour.\n\n-- \n한도현 기자\n서울`],
    [
      "Samsung Mail",
      "At the lower harbour.\n\n내 Galaxy에서 보냄\n\n-------- 원본 이메일 --------\n발신: Naru\n날짜: 26/11/28\n제목: 편집부에서 여쭙니다\n어느 장마당입니까?",
    ],
    [
      "a Galaxy of today",
      `At the lower harbour.\n\nGalaxy에서 전송했습니다.\n\n-------- 원본 이메일 --------\n어느 장마당입니까?`,
    ],
    [
      "Naver's app",
      "At the lower harbour.\n\n네이버 메일 앱에서 보냄\n\n-----Original Message-----\n어느 장마당입니까?",
    ],
    ["Outlook on a phone", "At the lower harbour.\n\nAndroid용 Outlook 다운로드<https://a.example>"],
    [
      "somebody who writes beneath",
      `2026년 11월 28일 (토) 오후 12:01, Naru <answer-1@desk.example>님이 작성:\n\n${QUOTED}\n\nAt the lower harbour.`,
    ],
    [
      "somebody who writes beneath what an iPhone says of itself",
      `나의 iPhone에서 보냄\n\nOn 28 Nov 2026, at 12:01, Naru <answer-1@desk.example> wrote:\n${QUOTED}\n\nAt the lower harbour.`,
    ],
  ])("from %s keeps what was written anew", (_, letter) => {
    expect(replyText(letter)).toBe("At the lower harbour.");
  });

  test("in the midst of what it quotes keeps its own lines", () => {
    expect(replyText(`${QUOTED}\n\n하항구입니다.\n\n> 누가 말했습니까?\n\n상인입니다.`)).toBe(
      "하항구입니다.\n\n상인입니다.",
    );
  });

  test("of one word right above the introduction is kept", () => {
    expect(replyText(`네.\n2026년 11월 28일 (토) 오후 12:01, Naru <a@b.example>님이 작성:\n${QUOTED}`)).toBe("네.");
    expect(replyText(`Yes.\nOn Sat, 28 Nov 2026, Naru <a@b.example> wrote:\n${QUOTED}`)).toBe("Yes.");
  });

  test.each([
    "On the market they wrote: “no salt today”. That is all.",
    "보낸 사람: 모릅니다. 소금은 남포에서 옵니다.",
    "2026년 11월에 들었습니다.\n값은 3천 원입니다.",
    "-- 이라고 표시된 것은 제 말이 아닙니다.",
  ])("that only looks like a quotation is kept whole: %s", (letter) => {
    expect(replyText(letter)).toBe(letter);
  });

  test("of a hundred thousand lines is read in a moment", async () => {
    const letter = "On a day that never ends, ".repeat(60_000);
    const other = "보낸 사람: \n".repeat(60_000);
    expect(await works(5_000, () => [replyText(letter), replyText(other)])).toBeLessThan(5_000);
  });
});
