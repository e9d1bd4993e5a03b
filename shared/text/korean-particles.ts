/**
 * Korean sentences with holes are written with both forms of a particle: “{words}”을(를). Once the hole is filled, the sound
 * before the particle tells which it is: a syllable's final, a numeral as it is read, a letter of an abbreviation, a Latin
 * word that ends in a vowel, l, m or n. After another, whose sound its spelling does not tell, both stay.
 */
export const withParticles = (korean: string): string =>
  korean.replace(BOTH, (whole, last: string, marks: string, both: string) => {
    const end = endOf(last);
    const choose = CHOICES[both];
    return end && choose ? last + marks + choose[end] : whole;
  });

const BOTH =
  /([가-힣\d%]|(?<=[A-Z])[A-Z]|(?<=[A-Za-z])[aiouylmn])([”’"')\]]{0,3})(은\(는\)|이\(가\)|을\(를\)|\(으\)로|\(이\)라)/g;

/** 로 stands after ㄹ as after a vowel: 서울로. */
type End = "open" | "liquid" | "closed";

const CHOICES: Record<string, Record<End, string>> = {
  "은(는)": { open: "는", liquid: "은", closed: "은" },
  "이(가)": { open: "가", liquid: "이", closed: "이" },
  "을(를)": { open: "를", liquid: "을", closed: "을" },
  "(으)로": { open: "로", liquid: "로", closed: "으로" },
  "(이)라": { open: "라", liquid: "이라", closed: "이라" },
};

function endOf(last: string): End {
  const final = (last.charCodeAt(0) - 0xac00) % 28;
  if (/[가-힣]/.test(last)) return final === 0 ? "open" : final === RIEUL ? "liquid" : "closed";
  if (/[178LRl]/.test(last)) return "liquid"; // 일, 칠, 팔, 엘, 알
  return /[036MNmn]/.test(last) ? "closed" : "open"; // 영 and 십 to 억, 삼, 육, 엠, 엔
}
const RIEUL = 8;
