import type { Kind } from "#shared/articles/kind.ts";

const KOREAN = [
  "강 건너 마을에서는 올가을 첫 얼음이 예년보다 열흘 일찍 얼었다고 주민들이 전했다.",
  "시장 상인들은 쌀 한 포대에 4만 원을 받았고, 지난달보다 20퍼센트 오른 값이라고 말했다.",
  "“배가 다시 다니기 시작한 뒤로 아이들이 학교에 늦지 않는다”고 한 소식통이 밝혔다.",
  "당국은 지난 15일 다리 보수를 마쳤으며 화물차 통행을 허가할 계획이라고 발표했다.",
] as const;
const ENGLISH = [
  "Residents of the village across the river said the first ice of this autumn had formed ten days earlier than usual.",
  "Traders at the market charged 40,000 won for a sack of rice, which they said was 20 percent more than last month.",
  "“Since the ferry began to run again, the children have not been late for school,” a source said.",
  "Authorities announced that repairs to the bridge were finished on the 15th and that they plan to admit trucks.",
] as const;

export interface BenchPart {
  kind: Kind;
  ko: string;
  en: string;
}

/** An article of that many paragraphs, no two alike, of the length that paragraphs of news have. */
export function benchParts(paragraphs: number): BenchPart[] {
  return Array.from({ length: paragraphs }, (_, at): BenchPart => {
    if (at === 0) return { kind: "headline", ko: "강마을의 가을", en: "Autumn in the river village" };
    const [first, second] = [at % KOREAN.length, (at + 1 + (at % 3)) % KOREAN.length];
    return {
      kind: "body",
      ko: `${at}번 소식. ${KOREAN[first]} ${KOREAN[second]}`,
      en: `Dispatch ${at}. ${ENGLISH[first]} ${ENGLISH[second]}`,
    };
  });
}
