/** The answer page brings its words along: it must stand before anything else has arrived. */
const ko = {
  title: "나루 · 편집부 질문",
  due: "{when}까지",
  wait: "질문을 가져오고 있습니다…",
  away: "연결되지 않았습니다. 쓰던 글은 이 기기에 남아 있습니다.",
  again: "다시 시도",
  english: "영문에서 이 대목을 여쭙니다:",
  choose: "어느 뜻입니까?",
  somethingElse: "그 밖의 답",
  more: "덧붙일 말 (한국어로 쓰셔도 됩니다)",
  words: "답 (한국어로 쓰셔도 됩니다)",
  correct: "원문 문장을 고치겠습니다",
  corrected: "이렇게 고쳐 주세요",
  correctHelp: "편집부가 확인한 뒤에 원문을 고칩니다.",
  send: "답 보내기",
  sending: "보내는 중…",
  missing: {
    choice: "하나를 고르거나 답을 적어 주세요.",
    else: "어떤 뜻인지 적어 주세요.",
    words: "답을 적어 주세요.",
  },
  notSent: "보내지 못했습니다. 쓰신 글은 이 기기에 남아 있습니다. 연결되면 다시 보내 주세요.",
  machine: "프로그램이 연 화면에서는 답을 받지 않습니다. 평소 쓰시는 브라우저에서 열어 주세요.",
  thanks: "고맙습니다. 답이 편집부에 전달되었습니다.",
  answered: "이미 답해 주셨습니다.",
  nothingMore: "더 하실 일은 없습니다. 이 창은 닫으셔도 됩니다.",
  add: "덧붙이기",
  foot: "로그인할 필요가 없습니다. 이 주소로는 이 질문 하나만 볼 수 있고 {until}에 닫힙니다. 쓰던 글은 이 기기에 남아 있습니다.",
  gone: "이 주소는 더 열리지 않습니다. 질문이 끝났거나 거두어졌습니다. 전할 말씀이 있으면 편집부에 알려 주세요.",
  expired: "이 주소는 기한이 지났습니다. 새 주소를 요청하시면 받으신 메일 주소로 보내 드립니다.",
  renew: "새 주소 요청",
  renewed: "새 주소를 메일로 보냈습니다. 메일함을 확인해 주세요.",
  renewedNot: "지금은 메일을 보낼 수 없습니다. 편집부에 알려 주시면 새 주소를 드립니다.",
  busy: "잠시 뒤에 다시 시도해 주세요. 바뀐 것은 없습니다.",
  other: "English",
};

const en: typeof ko = {
  title: "Naru · a question from the desk",
  due: "by {when}",
  wait: "Fetching the question…",
  away: "No connection. What you wrote is kept on this device.",
  again: "Try again",
  english: "The question is about these words of the English:",
  choose: "What was meant?",
  somethingElse: "Something else",
  more: "Anything to add (Korean is fine)",
  words: "Your answer (Korean is fine)",
  correct: "I want to correct the Korean sentence",
  corrected: "It should read",
  correctHelp: "The desk looks at it before the Korean is changed.",
  send: "Send the answer",
  sending: "Sending…",
  missing: {
    choice: "Choose one of these, or write your answer.",
    else: "Write what was meant.",
    words: "Write your answer.",
  },
  notSent: "Not sent. What you wrote is kept on this device. Send it again when you are connected.",
  machine: "Answers are not taken from a page that a program has opened. Open it in your usual browser.",
  thanks: "Thank you. The desk has your answer.",
  answered: "You have answered already.",
  nothingMore: "There is nothing more to do. You can close this page.",
  add: "Add something",
  foot: "You need not sign in. This address shows this one question only and closes on {until}. What you write is kept on this device.",
  gone: "This address does not open anything any more: the question is settled or was withdrawn. Tell the desk if there is something to say.",
  expired: "This address has run out. Ask for a new one: it is sent to your mail address.",
  renew: "Ask for a new address",
  renewed: "A new address is on its way to your mailbox.",
  renewedNot: "Mail cannot be sent at the moment. Tell the desk, and they will hand you a new address.",
  busy: "Try again in a moment. Nothing was changed.",
  other: "한국어",
};

export type Words = typeof ko;
export type Language = "ko" | "en";
export const wordsIn = (language: Language): Words => (language === "ko" ? ko : en);

/** A day and an hour as people say them, in the journalist's own time. */
export function when(moment: string, language: Language): string {
  const style: Intl.DateTimeFormatOptions = { month: "long", day: "numeric", hour: "numeric", minute: "2-digit" };
  return new Intl.DateTimeFormat(language === "ko" ? "ko-KR" : "en-GB", style).format(new Date(moment));
}
