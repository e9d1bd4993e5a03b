import { describe, expect, test } from "vitest";
import { toldOf } from "#shared/review/fact.ts";
import { ines, martin, Paragraph, yuna } from "./paragraph.ts";

const written = () => new Paragraph().write(yuna, "A light came on in the village across the river.");
const approved = () => written().say(yuna, "submission").say(martin, "approval");

describe("the state of a paragraph", () => {
  test("nothing written: not started", () => {
    expect(new Paragraph().review.state).toBe("empty");
  });

  test("written and not submitted: a draft", () => {
    expect(written().review.state).toBe("draft");
  });

  test("submitted: ready for review, by whom and since when", () => {
    const { state, last } = written().say(yuna, "submission").review;
    expect(state).toBe("submitted");
    expect(last).toEqual({ kind: "submission", by: yuna.id, at: "2026-11-01T09:00:00.000Z", reason: null });
  });

  test("taken back from review: a draft again", () => {
    expect(written().say(yuna, "submission").say(yuna, "withdrawal").review.state).toBe("draft");
  });

  test("changes asked for, with the reason", () => {
    const { state, last } = written().say(yuna, "submission").say(martin, "return", "Which village?").review;
    expect(state).toBe("returned");
    expect(last?.reason).toBe("Which village?");
  });

  test("the translator's correction does not hide that changes were asked, until it is submitted", () => {
    const paragraph = written().say(yuna, "submission").say(martin, "return", "Which village?");
    paragraph.write(yuna, "A light came on in Kangan village.");
    expect(paragraph.review.state).toBe("returned");
    expect(paragraph.say(yuna, "submission").review.state).toBe("submitted");
  });

  test("approved by one person where the policy asks for one", () => {
    expect(approved().review).toMatchObject({ state: "approved", approvals: [{ by: martin.id }], outdated: null });
  });

  test("not approved by one person where the policy asks for two, nor by one person twice", () => {
    const paragraph = new Paragraph({ policies: { approvalsRequired: 2 } })
      .write(yuna, "A light.")
      .say(yuna, "submission");
    expect(paragraph.say(martin, "approval").review.state).toBe("submitted");
    expect(paragraph.say(martin, "approval").review.state).toBe("submitted");
    expect(paragraph.say(ines, "approval").review.state).toBe("approved");
  });
});

describe("an approval is of exact words", () => {
  test("an edit after approval makes it out of date, and says which side changed since whose approval", () => {
    const paragraph = approved();
    const [approval] = paragraph.review.approvals;
    paragraph.write(yuna, "Lights came on in the village across the river.");
    expect(paragraph.review).toMatchObject({
      state: "outdated",
      approvals: [],
      outdated: { source: false, target: true, by: martin.id, at: approval?.at },
    });
  });

  test("a letter typed and deleted leaves it approved, by the same person at the same time", () => {
    const paragraph = approved();
    const before = paragraph.review;
    paragraph.write(yuna, `${paragraph.english}x`);
    expect(paragraph.review.state).toBe("outdated");
    paragraph.write(yuna, paragraph.english.slice(0, -1));
    expect(paragraph.review).toEqual(before);
  });

  test("another form of the same Hangul, other line ends and no-break spaces change nothing", () => {
    const paragraph = approved();
    const before = paragraph.review;
    paragraph.korean = paragraph.korean.normalize("NFD").replaceAll(" ", "\u00a0").concat("\r\n");
    paragraph.english = paragraph.english.replace(" in ", "\u00a0in  ");
    expect(paragraph.review).toEqual(before);
  });

  test("a straight quotation mark for a curly one is another text", () => {
    const paragraph = new Paragraph().write(yuna, "“Light.”").say(yuna, "submission").say(martin, "approval");
    expect(paragraph.write(yuna, '"Light."').review.state).toBe("outdated");
  });

  test("a change of the Korean makes it out of date on that side only", () => {
    const paragraph = approved();
    paragraph.korean = "강 건너 마을에 불이 꺼졌다.";
    expect(paragraph.review).toMatchObject({ state: "outdated", outdated: { source: true, target: false } });
  });

  test("changes asked after approval: the same words are not approved any more", () => {
    const paragraph = approved().say(martin, "return", "Not yet.");
    expect(paragraph.review).toMatchObject({ state: "returned", approvals: [] });
    expect(paragraph.say(yuna, "submission").review.state).toBe("submitted");
  });

  test("reopened: a draft, and typing the approved words again does not bring the approval back", () => {
    const paragraph = approved();
    const words = paragraph.english;
    paragraph.say(yuna, "reopening", "The name was misspelt.");
    expect(paragraph.review.state).toBe("draft");
    expect(paragraph.write(yuna, "Else.").write(yuna, words).review.state).toBe("draft");
  });

  test("an approval taken back leaves the others standing", () => {
    const paragraph = new Paragraph({ policies: { approvalsRequired: 2 } })
      .write(yuna, "A light.")
      .say(yuna, "submission");
    paragraph.say(martin, "approval").say(ines, "approval").say(martin, "approval-withdrawal");
    expect(paragraph.review).toMatchObject({ state: "submitted", approvals: [{ by: ines.id }] });
  });

  test("submitted again after an edit: it waits for review and is not merely out of date", () => {
    const paragraph = approved().write(yuna, "Lights.").say(yuna, "submission");
    expect(paragraph.review).toMatchObject({ state: "submitted", outdated: null });
  });

  test("that submission taken back: out of date as before", () => {
    const paragraph = approved().write(yuna, "Lights.").say(yuna, "submission").say(yuna, "withdrawal");
    expect(paragraph.review.state).toBe("outdated");
  });

  test("the newest of several approved texts is what it is out of date against", () => {
    const paragraph = approved().write(yuna, "Second.").say(ines, "approval").write(yuna, "Third.");
    expect(paragraph.review.outdated?.by).toBe(ines.id);
    expect(paragraph.write(yuna, "Second.").review.approvals).toMatchObject([{ by: ines.id }]);
  });
});

describe("left out and added", () => {
  test("a paragraph left out waits for approval, with the reason", () => {
    const paragraph = new Paragraph().say(yuna, "omission", "Known to foreign readers.");
    expect(paragraph.review).toMatchObject({
      state: "submitted",
      omitted: { by: yuna.id, reason: "Known to foreign readers." },
    });
    expect(paragraph.say(martin, "approval").review.state).toBe("approved");
  });

  test("taken in again: not started, and the approval of its absence is void", () => {
    const paragraph = new Paragraph()
      .say(yuna, "omission", "Cut.")
      .say(martin, "approval")
      .say(yuna, "restoration", "Needed.");
    expect(paragraph.review).toMatchObject({ state: "empty", omitted: null, approvals: [] });
    expect(paragraph.say(yuna, "omission", "Cut after all.").review.state).toBe("submitted");
  });

  test("the Korean of a paragraph left out changes: out of date, so that somebody looks again", () => {
    const paragraph = new Paragraph().say(yuna, "omission", "Cut.").say(martin, "approval");
    paragraph.korean = "새 문장이다.";
    expect(paragraph.review).toMatchObject({ state: "outdated", omitted: { by: yuna.id } });
  });

  test("English that comes to a paragraph left out is not left out with it", () => {
    const paragraph = new Paragraph().say(yuna, "omission", "Cut.").say(martin, "approval");
    paragraph.write(yuna, "Words of the paragraph that was joined to it.");
    expect(paragraph.review.omitted).toBeNull();
    expect(paragraph.review.state).toBe("outdated");
  });

  test("added English is marked so, until Korean is aligned with it", () => {
    const paragraph = new Paragraph({ korean: "" })
      .write(yuna, "Hyesan lies on the border.")
      .say(yuna, "addition", "Context.");
    expect(paragraph.review).toMatchObject({ state: "draft", added: { by: yuna.id } });
    paragraph.korean = "혜산은 국경에 있다.";
    expect(paragraph.review.added).toBeNull();
  });

  test("what was said of it as an addition falls when that is taken back; what was said before stands", () => {
    const split = written().say(yuna, "submission");
    split.korean = "";
    split.say(yuna, "addition", "Context.").say(yuna, "addition-withdrawal");
    expect(split.review).toMatchObject({ state: "submitted", added: null });
    const returned = new Paragraph({ korean: "" }).write(yuna, "Hyesan lies on the border.");
    returned.say(yuna, "addition", "Context.").say(yuna, "submission").say(martin, "return", "Who needs this?");
    expect(returned.say(yuna, "addition-withdrawal").review.state).toBe("returned");
    const approved = new Paragraph({ korean: "" }).write(yuna, "Hyesan lies on the border.");
    approved.say(yuna, "addition", "Context.").say(martin, "approval").say(yuna, "reopening", "Not ours.");
    approved.say(yuna, "addition-withdrawal").say(yuna, "addition", "Context after all.");
    expect(approved.review).toMatchObject({ state: "draft", approvals: [], added: { reason: "Context after all." } });
  });

  test("beside Korean nothing is told of an addition; the facts are kept", () => {
    const paragraph = new Paragraph({ korean: "" }).write(yuna, "Hyesan lies on the border.");
    paragraph.say(yuna, "addition", "Context.").say(yuna, "addition-withdrawal").say(yuna, "addition", "Context.");
    const told = () => toldOf(paragraph.facts, paragraph.segment.digests.source).map(({ kind }) => kind);
    expect(told()).toEqual(["addition", "addition-withdrawal", "addition"]);
    paragraph.korean = "혜산은 국경에 있다.";
    expect(paragraph.say(yuna, "submission").review.added).toBeNull();
    expect(told()).toEqual(["submission"]);
  });
});
