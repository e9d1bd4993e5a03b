import fc from "fast-check";
import { expect, test } from "vitest";
import { STEPS, type StepName } from "#shared/review/rules.ts";
import { dohyun, ines, martin, okja, Paragraph, yuna } from "./paragraph.ts";

/** A desk of five takes any steps in any order; `MODEL_RUNS` raises the number of desks. */
const RUNS = Number(process.env.MODEL_RUNS ?? 1_000);
const DESK = [yuna, martin, ines, dohyun, okja];
const KOREAN = ["강을 건넜다.", "강을 건너지 않았다.", ""];
const ENGLISH = ["", "They crossed.", "They crossed the river.", "They did not cross."];

const command = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      who: fc.constantFrom(...DESK),
      step: fc.constantFrom(...STEPS),
      words: fc.constantFrom(...ENGLISH),
    }),
  },
  { weight: 1, arbitrary: fc.record({ korean: fc.constantFrom(...KOREAN) }) },
);
const policies = fc.record({
  fourEyes: fc.constantFrom("off", "warn", "enforce"),
  approvalsRequired: fc.constantFrom(1, 2),
} as const);

/**
 * The same desk told differently: a ledger of signatures under pairs of texts, and of the words that were said. It
 * shares nothing with the rules but the domain.
 */
class Ledger {
  korean: string;
  english = "";
  signatures: { by: string; pair: string; at: number }[] = [];
  words: { kind: string; korean: string; at: number }[] = [];
  addedAt: number | undefined;
  isOut = false;
  clock = 0;
  readonly firstTyped = new Map<string, string>();
  readonly needed: number;

  constructor(korean: string, needed: number) {
    this.korean = korean;
    this.needed = needed;
  }

  get pair() {
    return `${this.korean}\n${this.english}`;
  }

  get word() {
    return this.words.at(-1) ?? { kind: "", at: 0 };
  }

  signersOf(pair: string) {
    return new Set(this.signatures.filter((each) => each.pair === pair).map(({ by }) => by));
  }

  get state() {
    const isOut = this.isOut && this.english === "";
    if (this.english === "" && !isOut) return "empty";
    if (this.signersOf(this.pair).size >= this.needed) return "approved";
    const lapsed = this.signatures.filter(({ pair }) => pair !== this.pair && this.signersOf(pair).size >= this.needed);
    const since = Math.max(0, ...lapsed.map(({ at }) => at));
    if (lapsed.length > 0 && !(this.word.kind === "submit" && this.word.at > since)) return "outdated";
    if (this.word.kind === "submit") return "submitted";
    if (this.word.kind === "return") return "returned";
    return isOut && this.word.kind === "" ? "submitted" : "draft";
  }

  take(step: StepName, by: string, words: string) {
    this.clock += 1;
    const say = (kind: string) => {
      this.words.push({ kind, korean: this.korean, at: this.clock });
    };
    if (step === "edit") {
      this.english = words;
      if (!this.firstTyped.has(words)) this.firstTyped.set(words, by);
    } else if (step === "approve" || step === "confirm-source-change")
      this.signatures.push({ by, pair: this.pair, at: this.clock });
    else if (step === "withdraw-approval") this.signatures = this.signatures.filter((each) => each.by !== by);
    else if (step === "submit" || step === "withdraw") say(step);
    else if (step === "mark-added") this.addedAt ??= this.clock;
    else if (step === "withdraw-addition") this.forgetAddition(this.addedAt ?? this.clock);
    else {
      this.signatures = [];
      say(step === "return" || step === "reopen" ? step : "");
      if (step === "omit" || step === "restore") this.isOut = step === "omit";
    }
  }

  forgetAddition(since: number) {
    const stands = ({ at }: { at: number }, korean: string) => at < since || korean !== this.korean;
    this.signatures = this.signatures.filter((each) => stands(each, each.pair.slice(0, each.pair.indexOf("\n"))));
    this.words = this.words.filter((each) => each.kind !== "submit" || stands(each, each.korean));
    this.addedAt = undefined;
  }
}

const FACTS = {
  submit: "submission",
  withdraw: "withdrawal",
  return: "return",
  approve: "approval",
  "withdraw-approval": "approval-withdrawal",
  "confirm-source-change": "approval",
  reopen: "reopening",
  omit: "omission",
  restore: "restoration",
  "mark-added": "addition",
  "withdraw-addition": "addition-withdrawal",
} as const;

test("whatever a desk does, the rules and an independent ledger agree, and no approval is worth more than it says", () => {
  fc.assert(
    fc.property(policies, fc.array(command, { minLength: 12, maxLength: 60 }), (chosen, commands) => {
      const paragraph = new Paragraph({ korean: KOREAN[0] ?? "", policies: chosen });
      const ledger = new Ledger(paragraph.korean, chosen.approvalsRequired);
      for (const each of commands) {
        if ("korean" in each) {
          paragraph.korean = each.korean;
          ledger.korean = each.korean;
        } else take(paragraph, ledger, each.step, each.who, each.words, chosen.fourEyes === "enforce");
        expect(paragraph.review.state).toBe(ledger.state);
        const signers = paragraph.review.approvals.map(({ by }) => by);
        expect(new Set(signers)).toEqual(ledger.signersOf(ledger.pair));
        expect(paragraph.review.state === "approved").toBe(
          signers.length >= chosen.approvalsRequired && ledger.state !== "empty",
        );
      }
    }),
    { numRuns: RUNS },
  );
});

function take(
  paragraph: Paragraph,
  ledger: Ledger,
  step: StepName,
  who: (typeof DESK)[number],
  words: string,
  enforced: boolean,
) {
  if (paragraph.no(who, step)) return;
  expect(who.role).not.toBe("journalist");
  if (step === "approve" || step === "confirm-source-change") {
    expect(who.role).not.toBe("translator");
    if (enforced && ledger.english !== "") expect(ledger.firstTyped.get(ledger.english)).not.toBe(who.id);
  }
  if (step === "edit") paragraph.write(who, words);
  else paragraph.say(who, FACTS[step], "A reason.");
  ledger.take(step, who.id, words);
}
