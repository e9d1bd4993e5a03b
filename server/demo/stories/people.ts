import type { Role } from "#shared/people/capabilities.ts";
import type { Language } from "#shared/people/person.ts";

export interface DemoPerson {
  name: string;
  nameInKorean: string;
  email: string;
  role: Role;
  language: Language;
  penName: string | null;
  /** What the sign-in page of the demo says of this person, in both languages. */
  does: { en: string; ko: string };
}

/** The desk of Gangnaru (강나루), a newspaper that does not exist. The first four are offered for sign-in. */
export const people = {
  translator: {
    name: "Min-ji Jang",
    nameInKorean: "장민지",
    email: "minji@gangnaru.example",
    role: "translator",
    language: "en",
    penName: "M. J. Rivers",
    does: { en: "Translates from Korean", ko: "한국어 기사를 영어로 옮깁니다" },
  },
  editor: {
    name: "Tomas Keller",
    nameInKorean: "토마스 켈러",
    email: "tomas@gangnaru.example",
    role: "editor",
    language: "en",
    penName: null,
    does: { en: "Reads against the Korean, approves and publishes", ko: "원문과 대조해 승인하고 발행합니다" },
  },
  journalist: {
    name: "Han Seo-yun",
    nameInKorean: "한서윤",
    email: "seoyun@gangnaru.example",
    role: "journalist",
    language: "ko",
    penName: null,
    does: { en: "Wrote the Korean, answers what the desk asks", ko: "기사를 쓰고 데스크의 질문에 답합니다" },
  },
  chief: {
    name: "Park Ji-woo",
    nameInKorean: "박지우",
    email: "jiwoo@gangnaru.example",
    role: "chief",
    language: "en",
    penName: null,
    does: { en: "Runs the desk: people and policies", ko: "데스크를 이끌며 사람과 운영 정책을 정합니다" },
  },
  secondTranslator: {
    name: "Sora Ryu",
    nameInKorean: "류소라",
    email: "sora@gangnaru.example",
    role: "translator",
    language: "ko",
    penName: null,
    does: { en: "Translates from Korean", ko: "한국어 기사를 영어로 옮깁니다" },
  },
} as const satisfies Record<string, DemoPerson>;

export type Who = keyof typeof people;
