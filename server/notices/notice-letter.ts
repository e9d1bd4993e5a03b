import type { Letter } from "#server/jobs/send-mail.ts";
import type { NoticeKind } from "#shared/notices/notice.ts";
import type { Language } from "#shared/people/person.ts";

export interface LetterEntry {
  kind: NoticeKind;
  by: string | undefined;
  /** Then nothing is said but that there is something, and where: the article is restricted, or protects what would be said. */
  discreet: boolean;
  link: string;
  headline?: string | undefined;
  said?: string | undefined;
  /** Korean before English. */
  changed?: readonly { from: string; to: string }[];
}

/** One message for one or many notices, in the reader's language. Plain text: it is read everywhere, and fetches nothing. */
export function noticeLetter(
  entries: readonly LetterEntry[],
  language: Language,
  deskUrl: string,
): Pick<Letter, "subject" | "text"> {
  const words = WORDS[language];
  const [first] = entries;
  const discreet = entries.some((entry) => entry.discreet);
  const subject = entries.length === 1 && first && !discreet ? lineOf(first, language) : words.subject(entries.length);
  return {
    subject: `[${words.naru}] ${subject}`,
    text: [
      ...entries.flatMap((entry) => [...paragraphOf(entry, language), ""]),
      "—",
      words.settings,
      `${deskUrl}/account#notices`,
      "",
    ].join("\n"),
  };
}

function paragraphOf(entry: LetterEntry, language: Language): string[] {
  const { said, changed = [], link } = entry;
  const words = WORDS[language];
  return [
    lineOf(entry, language),
    ...(said ? [`  “${short(said)}”`] : []),
    ...changed.flatMap(({ from, to }) => [`  ${words.was} ${from}`, `  ${words.now} ${to}`]),
    `  ${link}`,
  ];
}

function lineOf({ kind, by, discreet, headline }: LetterEntry, language: Language): string {
  const words = WORDS[language];
  if (discreet) return words.discreet;
  const who = by ?? words.somebody;
  const about = headline ? ` · ${short(headline)}` : "";
  return words.kinds[kind](who) + about;
}

const LONGEST = 280;
const short = (words: string) => {
  const line = words.replace(/\s+/g, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
};

interface Words {
  naru: string;
  somebody: string;
  discreet: string;
  was: string;
  now: string;
  settings: string;
  subject: (count: number) => string;
  kinds: Record<NoticeKind, (who: string) => string>;
}

const WORDS: Record<Language, Words> = {
  en: {
    naru: "Naru",
    somebody: "Somebody",
    discreet: "There is something new for you at the desk.",
    was: "approved:",
    now: "now:",
    settings: "What you are told of by mail, and how often:",
    subject: (count) => (count === 1 ? "Something new for you" : `${count} things are new for you`),
    kinds: {
      "query-asked": (who) => `${who} asks you a question`,
      "query-reminder": () => "A question still waits for your answer",
      "query-escalated": () => "A journalist has not answered: can the Korean desk help?",
      assigned: (who) => `${who} asks you to see to a conversation`,
      mentioned: (who) => `${who} mentions you`,
      "query-answered": (who) => `${who} answered your query`,
      replied: (who) => `${who} replied`,
      commented: (who) => `${who} commented on your English`,
      settled: (who) => `${who} settled a conversation of yours`,
      reopened: (who) => `${who} reopened a conversation of yours`,
      "source-proposed": (who) => `${who} would correct the Korean`,
      "proposal-decided": (who) => `${who} decided about your correction`,
      returned: (who) => `${who} asks for changes`,
      "approval-lapsed": (who) => `${who} changed a paragraph that you had approved`,
      "source-lapsed": (who) => `${who} changed the Korean of a paragraph that you had approved`,
      edition: (who) => `${who} published an edition`,
      "mail-unmatched": () => "A mail came in that belongs to no query",
    },
  },
  ko: {
    naru: "나루",
    somebody: "누군가",
    discreet: "데스크에 새 소식이 있습니다.",
    was: "승인한 글:",
    now: "지금 글:",
    settings: "메일로 무엇을 얼마나 자주 받을지 정하는 곳:",
    subject: (count) => (count === 1 ? "새 소식이 있습니다" : `새 소식 ${count}건`),
    kinds: {
      "query-asked": (who) => `${who} 님이 질문했습니다`,
      "query-reminder": () => "답을 기다리는 질문이 있습니다",
      "query-escalated": () => "기자의 답이 없습니다. 한국어 데스크에서 도울 수 있습니까?",
      assigned: (who) => `${who} 님이 대화를 맡겼습니다`,
      mentioned: (who) => `${who} 님이 이름을 불렀습니다`,
      "query-answered": (who) => `${who} 님이 질문에 답했습니다`,
      replied: (who) => `${who} 님이 답글을 달았습니다`,
      commented: (who) => `${who} 님이 쓰신 영문에 의견을 남겼습니다`,
      settled: (who) => `${who} 님이 대화를 마무리했습니다`,
      reopened: (who) => `${who} 님이 대화를 다시 열었습니다`,
      "source-proposed": (who) => `${who} 님이 원문을 고치자고 합니다`,
      "proposal-decided": (who) => `${who} 님이 원문 수정 제안을 결정했습니다`,
      returned: (who) => `${who} 님이 수정을 요청했습니다`,
      "approval-lapsed": (who) => `${who} 님이 승인하신 문단을 고쳤습니다`,
      "source-lapsed": (who) => `${who} 님이 승인하신 문단의 원문을 고쳤습니다`,
      edition: (who) => `${who} 님이 기사를 발행했습니다`,
      "mail-unmatched": () => "어느 질문의 답인지 알 수 없는 메일이 왔습니다",
    },
  },
};
