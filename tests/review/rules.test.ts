import { describe, expect, test } from "vitest";
import korean from "#client/api/refusals/ko.json" with { type: "json" };
import ko from "#client/review/locales/ko.json" with { type: "json" };
import { STEPS, whyNot } from "#shared/review/rules.ts";
import { dohyun, ines, martin, okja, Paragraph, yuna } from "./paragraph.ts";

const draft = () => new Paragraph().write(yuna, "A light came on.");
const submitted = () => draft().say(yuna, "submission");
const approved = () => submitted().say(martin, "approval");
const outdated = () => approved().write(yuna, "Lights came on.");

describe("who may", () => {
  test("a journalist takes no step of review", () => {
    for (const paragraph of [new Paragraph(), draft(), submitted(), approved(), outdated()])
      for (const step of STEPS) expect(paragraph.no(dohyun, step)).toBe("capability");
  });

  test("a translator writes, submits and omits, and approves nothing", () => {
    expect(draft().no(yuna, "edit")).toBeUndefined();
    expect(draft().no(yuna, "submit")).toBeUndefined();
    expect(new Paragraph().no(yuna, "omit")).toBeUndefined();
    for (const step of ["approve", "return", "confirm-source-change", "withdraw-approval"] as const)
      expect(submitted().no(yuna, step)).toBe("capability");
  });

  test("editor and chief approve", () => {
    expect(submitted().no(martin, "approve")).toBeUndefined();
    expect(submitted().no(okja, "approve")).toBeUndefined();
  });
});

describe("when", () => {
  test("nothing is submitted or approved before there is English", () => {
    expect(new Paragraph().no(yuna, "submit")).toBe("empty-target");
    expect(new Paragraph().no(martin, "approve")).toBe("empty-target");
  });

  test("approved text is locked to a translator until it is reopened; who may approve may edit", () => {
    expect(approved().no(yuna, "edit")).toBe("approved-locked");
    expect(approved().no(martin, "edit")).toBeUndefined();
    expect(approved().no(yuna, "reopen")).toBeUndefined();
    expect(approved().say(yuna, "reopening", "A name.").no(yuna, "edit")).toBeUndefined();
  });

  test("a draft may be approved without being submitted; what was returned may not", () => {
    expect(draft().no(martin, "approve")).toBeUndefined();
    expect(submitted().say(martin, "return", "Why?").no(martin, "approve")).toBe("wrong-state");
  });

  test("changes are asked of what waits for review or was approved, not of a draft", () => {
    expect(submitted().no(martin, "return")).toBeUndefined();
    expect(approved().no(martin, "return")).toBeUndefined();
    expect(outdated().no(martin, "return")).toBeUndefined();
    expect(draft().no(martin, "return")).toBe("wrong-state");
  });

  test("what is out of date may be submitted, approved anew and edited", () => {
    for (const step of ["submit", "edit"] as const) expect(outdated().no(yuna, step)).toBeUndefined();
    expect(outdated().no(martin, "approve")).toBeUndefined();
  });

  test("only a submitted paragraph is withdrawn, only an approved one reopened", () => {
    expect(draft().no(yuna, "withdraw")).toBe("wrong-state");
    expect(submitted().no(yuna, "withdraw")).toBeUndefined();
    expect(submitted().no(yuna, "reopen")).toBe("wrong-state");
  });
});

describe("a change of the Korean only", () => {
  const sourceChanged = () => {
    const paragraph = approved();
    paragraph.korean = "강 건너 마을에 불이 꺼졌다.";
    return paragraph;
  };

  test("is confirmed with a new approval where the English needs no change", () => {
    expect(sourceChanged().no(ines, "confirm-source-change")).toBeUndefined();
    expect(sourceChanged().say(ines, "approval").review).toMatchObject({
      state: "approved",
      approvals: [{ by: ines.id }],
    });
  });

  test("is not confirmed when the English changed too, nor when nothing changed", () => {
    expect(sourceChanged().write(yuna, "It went out.").no(ines, "confirm-source-change")).toBe("stale-digests");
    expect(approved().no(ines, "confirm-source-change")).toBe("wrong-state");
  });
});

describe("four eyes", () => {
  const ownWork = () => new Paragraph().write(martin, "A light came on.").say(martin, "submission");

  test("an editor does not approve what the editor wrote", () => {
    expect(ownWork().no(martin, "approve")).toBe("four-eyes");
    expect(ownWork().no(ines, "approve")).toBeUndefined();
  });

  test("one changed word makes an author", () => {
    const paragraph = submitted().write(martin, "A light went on.");
    expect(paragraph.no(martin, "approve")).toBe("four-eyes");
  });

  test("counts who wrote since the last approval", () => {
    const paragraph = new Paragraph().write(martin, "A light.").say(ines, "approval").write(yuna, "The light.");
    expect(paragraph.no(martin, "approve")).toBeUndefined();
  });

  test("who left the Korean out, or said that English was added, does not approve that", () => {
    expect(new Paragraph().say(martin, "omission", "Cut.").no(martin, "approve")).toBe("four-eyes");
    const added = new Paragraph({ korean: "" }).write(yuna, "Context.").say(martin, "addition", "For readers abroad.");
    expect(added.no(martin, "approve")).toBe("four-eyes");
    expect(added.no(ines, "approve")).toBeUndefined();
  });

  test("a desk of one may switch it off or be warned", () => {
    for (const fourEyes of ["off", "warn"] as const) {
      const paragraph = new Paragraph({ policies: { fourEyes } }).write(martin, "A light.");
      expect(paragraph.no(martin, "approve")).toBeUndefined();
    }
  });

  test("the second approval is another person's", () => {
    const paragraph = new Paragraph({ policies: { approvalsRequired: 2 } })
      .write(yuna, "A light.")
      .say(martin, "approval");
    expect(paragraph.no(martin, "approve")).toBe("already-approved-by-you");
    expect(paragraph.no(ines, "approve")).toBeUndefined();
  });
});

describe("approvals are taken back", () => {
  test("by who gave them", () => {
    expect(approved().no(martin, "withdraw-approval")).toBeUndefined();
    expect(approved().no(ines, "withdraw-approval")).toBe("nothing-to-withdraw");
  });
});

describe("left out and added", () => {
  test("only Korean without English is left out", () => {
    expect(draft().no(yuna, "omit")).toBe("omitted-has-target");
    expect(new Paragraph({ korean: "" }).no(yuna, "omit")).toBe("no-korean");
  });

  test("what is left out is neither written nor left out again, but taken in again", () => {
    const paragraph = new Paragraph().say(yuna, "omission", "Cut.");
    expect(paragraph.no(yuna, "edit")).toBe("wrong-state");
    expect(paragraph.no(yuna, "omit")).toBe("wrong-state");
    expect(paragraph.no(yuna, "withdraw")).toBe("wrong-state");
    expect(paragraph.no(yuna, "restore")).toBeUndefined();
    expect(draft().no(yuna, "restore")).toBe("not-omitted");
  });

  test("an editor may ask for changes of it, and the translator may stand by it", () => {
    const paragraph = new Paragraph().say(yuna, "omission", "Cut.").say(martin, "return", "Readers need this.");
    expect(paragraph.review.state).toBe("returned");
    expect(paragraph.no(yuna, "submit")).toBeUndefined();
    expect(paragraph.no(yuna, "restore")).toBeUndefined();
  });

  test("English without Korean is approved only once somebody said that it was added", () => {
    const paragraph = new Paragraph({ korean: "" }).write(yuna, "Hyesan lies on the border.");
    expect(paragraph.no(yuna, "submit")).toBe("no-source");
    expect(paragraph.no(martin, "approve")).toBe("no-source");
    expect(paragraph.no(yuna, "mark-added")).toBeUndefined();
    paragraph.say(yuna, "addition", "Context for foreign readers.");
    expect(paragraph.no(martin, "approve")).toBeUndefined();
    expect(paragraph.no(yuna, "mark-added")).toBe("wrong-state");
    expect(draft().no(yuna, "mark-added")).toBe("wrong-state");
  });

  test("who may not approve it yet reads what to do, in the words of the act", () => {
    const { segment, review, policies } = new Paragraph({ korean: "" }).write(yuna, "Hyesan lies on the border.");
    for (const [step, by] of [["approve", martin] as const, ["submit", yuna] as const])
      expect(whyNot(step, by, { ...segment, review }, policies)?.message).toMatch(
        /mark it as added and say why; .* join it to its Korean/,
      );
    expect(korean["no-source"]).toContain(ko.do["mark-added"]);
  });

  test("that English was added is taken back by whoever may say it, until an editor has approved it", () => {
    const paragraph = new Paragraph({ korean: "" }).write(yuna, "Hyesan lies on the border.");
    expect(paragraph.no(yuna, "withdraw-addition")).toBe("not-added");
    paragraph.say(yuna, "addition", "Context for foreign readers.");
    expect(paragraph.no(yuna, "withdraw-addition")).toBeUndefined();
    expect(paragraph.no(dohyun, "withdraw-addition")).toBe("capability");
    expect(paragraph.say(martin, "approval").no(yuna, "withdraw-addition")).toBe("wrong-state");
    expect(paragraph.say(yuna, "reopening", "Not ours.").no(yuna, "withdraw-addition")).toBeUndefined();
    expect(paragraph.say(yuna, "addition-withdrawal").no(yuna, "withdraw-addition")).toBe("not-added");
    expect(paragraph.no(martin, "approve")).toBe("no-source");
    expect(paragraph.no(yuna, "mark-added")).toBeUndefined();
  });

  test("the alternative text of a picture needs no Korean beside it", () => {
    const paragraph = new Paragraph({ korean: "", imageId: okja.id }).write(yuna, "A ferry on a river.");
    expect(paragraph.no(yuna, "submit")).toBeUndefined();
    expect(paragraph.no(martin, "approve")).toBeUndefined();
  });
});
