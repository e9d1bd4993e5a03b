/** What an answer is drawn beside. */
interface Asking {
  /** The English that is asked about. */
  readonly checked: string;
}

/**
 * Puts one question at a time: of those that come meanwhile only the last is ever put, and an answer is told only
 * while the words that it is about are the last that were asked about.
 */
export function lastAsked<Question extends Asking, Answer>(
  put: (question: Question) => Promise<Answer>,
  tell: (question: Question, answer: Answer) => void,
): (question: Question) => Promise<void> {
  let last: Question;
  let isUnderWay = false;
  return async (question) => {
    last = question;
    if (isUnderWay) return;
    isUnderWay = true;
    try {
      for (let asked: Question | undefined; asked !== last; ) {
        asked = last;
        const answer = await put(asked);
        if (asked.checked === last.checked) tell(asked, answer);
      }
    } finally {
      isUnderWay = false;
    }
  };
}
