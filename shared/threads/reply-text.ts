/**
 * What somebody wrote anew in a reply: without the letter that it answers, which mail programs quote beneath or above,
 * and without the signature. Knows the Korean and the English forms of Gmail, Outlook, Apple Mail, Thunderbird, Naver,
 * Daum, Nate and Samsung Mail. In doubt it keeps: a line too many is read over, a line too few is lost.
 * Errors: none. Time: linear in the number of lines.
 */
export function replyText(letter: string): string {
  const lines = letter
    .replace(/\r\n?/g, "\n")
    .replace(/\u00a0/g, " ")
    .split("\n");
  return withoutSignature(writtenAnew(lines))
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

const isQuoted = (line: string) => /^\s*>/.test(line);

/** Lines that are not quoted, up to where the rest is the old letter; an answer may stand above, between and below. */
function writtenAnew(lines: readonly string[]): string[] {
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const here = line.trim();
    if (isQuoted(line)) continue;
    if (RULES.some((rule) => rule.test(here)) || isHeaderBlock(lines, at)) break;
    // Long introductions are broken over two or three lines: "On 28 Nov 2026 … Naru <answer@…>⏎wrote:"
    const introduced = linesOfIntroduction([here, lines[at + 1]?.trim() ?? "", lines[at + 2]?.trim() ?? ""]);
    if (introduced === 0) kept.push(line);
    else if (
      lines
        .slice(at + introduced)
        .find((next) => next.trim() !== "")
        ?.match(/^\s*>/)
    )
      at += introduced - 1;
    else break; // the old letter follows as it was, without marks
  }
  return kept;
}

/** How many lines without a gap say who wrote what follows, and when; 0 where these do not. */
function linesOfIntroduction([first = "", second = "", third = ""]: readonly string[]): 0 | 1 | 2 | 3 {
  if (ONE_LINE.test(first) || INTRODUCTION.test(first)) return 1;
  if (second !== "" && INTRODUCTION.test(`${first} ${second}`)) return 2;
  return second !== "" && third !== "" && INTRODUCTION.test(`${first} ${second} ${third}`) ? 3 : 0;
}

/** Lines that divide the new from the old. */
const RULES = [
  /^-{2,}\s*(original message|forwarded message|원본 ?메[일시]지?|원본 메시지|전달된 메일|원문)\s*-{2,}$/i,
  /^_{10,}$/,
  /^-{5,}\s*(원본|original).*$/i,
  /^.{0,80}(이\(가\)|님이) 쓴 글:$/,
  /^={3,}\s*(원본|original).*$/i,
];

/** "On … wrote:", "…님이 작성:" and their kin, on one line. */
const INTRODUCTION = new RegExp(
  [
    "^on .{6,200} wrote:$",
    "^le .{6,200} a écrit\\s?:$",
    "^\\d{4}년 .{3,160}(님이 (작성|씀)|작성)\\s?:$",
    "^\\d{4}[-./] ?\\d{1,2}[-./] ?\\d{1,2}.{0,160}(님이 작성|작성|wrote|씀)\\s?:$",
  ].join("|"),
  "i",
);

/** Without a date; only on a line of its own: joined with the next, it could swallow an answer. */
const ONE_LINE = /^.{1,120}<[^<>\s]+@[^<>\s]+>\s?(님이 작성|wrote|작성|씀)\s?:$/i;

/** From, Sent, To, Subject beneath one another, as Outlook and Naver put them. */
function isHeaderBlock(lines: readonly string[], at: number): boolean {
  const label = (line = "") =>
    /^\W{0,3}\s*(from|sent|date|to|cc|subject|보낸 ?사람|보낸이|받는 ?사람|받는이|보낸 ?날짜|날짜|일시|제목|참조)\s*[:：]/i
      .exec(line)?.[1]
      ?.toLowerCase();
  const first = label(lines[at]);
  if (first === undefined || !/^(from|보낸 ?사람|보낸이)$/.test(first)) return false;
  const following = lines.slice(at + 1, at + 6).map((line) => label(line));
  return following.filter((each) => each !== undefined).length >= 2;
}

/** A signature begins with "-- "; what a telephone writes of itself is a line. */
function withoutSignature(lines: readonly string[]): readonly string[] {
  const at = lines.findIndex((line) => /^--\s?$/.test(line));
  return (at === -1 ? lines : lines.slice(0, at)).filter((line) => !SENT_FROM.test(line.trim()));
}

const SENT_FROM = new RegExp(
  [
    "^(sent from my .{2,40}|sent from (outlook|mail|yahoo|samsung|naver).{0,40}|get outlook for .{2,60})$",
    "^(나의|내) .{2,20}에서 (보냄|보냈습니다)\\.?$",
    "^.{0,20}(아이폰|iphone|ipad|갤럭시|galaxy|스마트폰|휴대폰|휴대전화)에서 (보냄|보냈습니다|보낸 메일입니다|전송했습니다|전송됨)\\.?$",
    "^.{0,20}((메일|이메일) ?앱|outlook)에서 (보냄|보냈습니다|전송했습니다)\\.?$",
    "^(android|ios)용 outlook.{0,60}$",
    "^보낸 사람: .{2,20} (스마트폰|앱)$",
  ].join("|"),
  "i",
);
