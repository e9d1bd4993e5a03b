import type { Letter } from "#server/jobs/send-mail.ts";
import type { Thread } from "#shared/threads/thread.ts";

export interface QueryLetter {
  why: "asked" | "reminder" | "renewed";
  thread: Pick<Thread, "body" | "readings" | "dueAt">;
  link: string;
  /** Neither the subject nor the letter then says anything of the article: it is restricted, or something in the query is protected. */
  discreet: boolean;
  /** How long the link opens the page; undefined where it leads to the desk, behind the sign-in. */
  days?: number | undefined;
  /** A reply to this letter becomes the answer. */
  answerable?: boolean;
}

/** In both languages, Korean first: whoever reads it wrote the article in Korean. */
export function queryLetter({
  why,
  thread,
  link,
  discreet,
  days,
  answerable = false,
}: QueryLetter): Omit<Letter, "to"> {
  const { ko, en } = OPENING[why];
  const says = discreet ? [] : ["", thread.body, ...thread.readings.map((words) => `  · ${words}`)];
  const due = thread.dueAt && !discreet ? ["", `${inSeoul(thread.dueAt)}까지 (한국 시각) / by then, Seoul time`] : [];
  return {
    subject: `[나루] ${ko}`,
    text: [
      ko,
      ...says,
      ...due,
      "",
      "아래 주소에서 답하실 수 있습니다.",
      link,
      ...(days === undefined ? [] : ["", `로그인은 필요 없습니다. 주소는 ${days}일 동안 열립니다.`]),
      ...(answerable ? ["", "이 메일에 그대로 답장하셔도 됩니다."] : []),
      "",
      "—",
      `${en} Answer at the address above${answerable ? ", or simply reply to this mail" : ""}.`,
      "",
    ].join("\n"),
  };
}

const OPENING = {
  asked: { ko: "편집부에서 여쭙니다", en: "The desk has a question for you." },
  reminder: { ko: "답을 기다리는 질문이 있습니다", en: "A question still waits for your answer." },
  renewed: { ko: "새 답변 주소입니다", en: "Here is the new address that you asked for." },
};

const inSeoul = (moment: string) =>
  new Intl.DateTimeFormat("ko-KR", { dateStyle: "long", timeStyle: "short", timeZone: "Asia/Seoul" }).format(
    new Date(moment),
  );
