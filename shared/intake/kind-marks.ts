/**
 * Marks by which a newsroom says, in the text itself, what a paragraph is. Every pattern is asked of short paragraphs
 * only, so that no text, however hostile, can make one slow.
 */

const SHORT = 120;
const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g;
const PHONE = /\+?\d[\d-]{7,15}\d/;

/** 홍길동 기자 · (서울=나루통신) 홍길동 기자 · 베이징=홍길동 특파원 · 글·사진 홍길동 · By Hong Gil-dong · an address alone */
export function isByline(text: string): boolean {
  if (text.length > SHORT || text.includes("\n")) return false;
  const bare = text
    .replace(EMAIL, "")
    .replace(DATELINE, "")
    .replace(BRACKETS, " ")
    .replace(/^\s*=|=\s*$/g, "")
    .trim();
  if (bare === "") return text.includes("@") && !SAYS_NOTE.test(text);
  return isKoreanByline(bare) || ENGLISH_BYLINE.test(bare) || ENGLISH_REPORTER.test(bare);
}

function isKoreanByline(text: string): boolean {
  if (KOREAN_WORK.test(text)) return true;
  const people = text.split(/[,·/&]/).map((one) => one.trim());
  const last = people.at(-1);
  return (
    last !== undefined &&
    KOREAN_REPORTER.test(last) &&
    people.every((one) => KOREAN_REPORTER.test(one) || KOREAN_NAME.test(one))
  );
}

const DATELINE = /^[([][^)\]\n]{1,30}=[^)\]\n]{1,20}[)\]]/;
const BRACKETS = /[()[\]|]/g;
const TITLE =
  "(?:선임|수석|전문|수습|인턴|객원|시민|취재|사진|탐사)?\\s?(?:기자|특파원|논설위원|편집위원|통신원|리포터|칼럼니스트|에디터|편집장|PD)";
/** The word before the name is a place or a desk, never the object of a sentence: "세상을 바꾼 기자" is a headline. */
const KOREAN_REPORTER = new RegExp(
  `^(?:[가-힣A-Za-z]{1,10}(?:=\\s?|(?<![을를은는의에이가])\\s))?[가-힣]{2,4}\\s?${TITLE}$`,
);
const KOREAN_NAME = /^[가-힣]{2,4}$/;
const KOREAN_WORK = /^(?:글·사진|사진·글|글|취재|정리)\s?[=:]?\s?[가-힣]{2,4}$/;
const NAME = "\\p{Lu}[\\p{L}.'’-]*";
const ENGLISH_BYLINE = new RegExp(`^[Bb][Yy]\\s+${NAME}(?:,?\\s+(?:and\\s+|in\\s+)?${NAME}){0,7}$`, "u");
const ENGLISH_REPORTER = new RegExp(
  `^${NAME}(?:\\s+${NAME}){1,3},?\\s+(?:[Ss]taff )?(?:[Rr]eporter|[Cc]orrespondent|[Ww]riter)$`,
  "u",
);

/** ▲ 강가의 나루터 · 사진=나루통신 · [사진 1] 나루터 · 나루터 전경 / 사진 홍길동 · 나루터 [나루통신 제공] · (Photo: Naru) */
export function isCaption(text: string): boolean {
  if (text.length > 600) return false;
  return CAPTION_START.test(text) || CAPTION_END.test(text.slice(-60)) || (text.length <= 200 && WHOSE.test(text));
}

const PICTURE = "(?:(?:자료|참고)\\s?)?(?:사진|그림|그래픽|삽화)";
const ENGLISH_PICTURE = "(?:(?:file|handout)\\s)?(?:photo|photograph|picture|image|graphic|caption)s?";
const CAPTION_START = new RegExp(
  `^(?:[▲△▼▽◀]\\s*\\S|[[(<〈【]?\\s*(?:${PICTURE}\\s?\\d{0,2}\\s*(?:[=:|\\])>〉】]|제공|설명|출처)|${PICTURE}\\s?\\d{1,2}\\.\\s` +
    `|${ENGLISH_PICTURE}(?:\\s?\\d{1,2})?\\s?(?:[:=|\\])]|by\\s|courtesy\\sof\\s)))`,
  "i",
);
const CAPTION_END =
  /(?:\/\s*사진\s?[=:]?\s?[^/.]{1,40}|[[(]사진[=:][^\])]{1,40}[\])]|[.\])”"]\s*(?:자료)?사진\s?[=:]\s?[^/.]{1,20}|\((?:Photo|Credit|Image|Picture)s?\s?(?::|by\s|courtesy\sof\s)[^)]{1,50}\)|[.!?)”"|]\s(?:Photo|Image|Picture)s?\s?(?::|by\s|courtesy\sof\s)[^.]{1,40}|\([^()]{1,30}\sphoto\))\.?$/;
/** Below a short text, whose picture it is: [나루통신 제공] · ⓒ나루통신. What is said of rights is a note. */
const WHOSE = /[.\])”"]\s*(?:[[(][^\])]{2,20}\s제공[\])]|[^\s.]{2,12}\s제공|ⓒ\s?[^.\s]{2,20})\.?$/;

/** [사진] · ▲ · (Photo): a line that has only the mark; what it marks is the next one, where that is short. */
export const isCaptionMark = (text: string) => text.length <= 20 && CAPTION_MARK.test(text);

const CAPTION_MARK = new RegExp(
  `^(?:[▲△▼▽]|[[(<〈【]\\s*(?:${PICTURE}|${ENGLISH_PICTURE})\\s?\\d{0,2}\\s*[\\])>〉】]|${PICTURE}\\s?\\d{0,2}\\s?[=:]|${ENGLISH_PICTURE}\\s?\\d{0,2}:)$`,
  "i",
);

/** A caption that says nothing but whose picture it is. */
export const isCredit = (text: string) => text.length <= 60 && CREDIT.test(text);

const CREDIT =
  /^[[(]?\s*(?:(?:사진|자료사진|그래픽)\s*(?:[=:|]|(?:제공|출처)\s*[=:|]?)\s*[^\s.,\])]{1,15}(?:\s[^\s.,\])]{1,12})?|(?:photo|credit|photograph)s?\s*(?::|by)\s*[^.]{1,40})\s*[\])]?$/i;

/** ■ ◆ ▶ before a short line, or a short line in brackets. */
export function isMarkedSubheading(text: string): boolean {
  if (text.length > 80 || text.includes("\n") || endsLikeSentence(text)) return false;
  return (
    /^[■◆▶◇□★☞▣●]\s*\S/.test(text) || /^(?:<[^<>]{2,40}>|〈[^〉]{2,40}〉|《[^》]{2,40}》|【[^】]{2,40}】)$/.test(text)
  );
}

/** 제보와 연락처, 저작권 표시 · tips and addresses: what stands below an article. */
export function isNote(text: string): boolean {
  if (text.length > 500) return false;
  const address = text.search(EMAIL) !== -1 || PHONE.test(text);
  return text.startsWith("※") || RIGHTS.test(text) || ASKS_FOR_TIPS.test(text) || (address && SAYS_NOTE.test(text));
}

const SAYS_NOTE =
  /제보|문의|연락|이메일|전자우편|메일|텔레그램|시그널|카카오톡|\b(?:tips?|contact|reach|e-?mail|write to|signal|telegram)\b/i;
const ASKS_FOR_TIPS = /제보를?\s?(?:기다|받|바랍)|제보해/;
const RIGHTS = /무단\s?전재|저작권자|ⓒ|©|all rights reserved/i;

/** 입력 2026.03.11 09:00 · Published 2026-03-11 */
export const isTimeStamp = (text: string) =>
  text.length <= SHORT &&
  /^[[(]?(?:(?:기사)?입력|수정|승인|등록|게재|published|updated)?\s?[:=]?\s?\d{4}\s?[.\-/년]/i.test(text);

/** Whether the words close as a sentence does, quotation marks and brackets aside. */
export const endsLikeSentence = (text: string) => /[.?!…。:;,]["'”’」』)\]]{0,3}$/.test(text.slice(-5));

export const hasHangul = (text: string) => /[\uAC00-\uD7A3\u1100-\u11FF\u3131-\u318E]/.test(text);
