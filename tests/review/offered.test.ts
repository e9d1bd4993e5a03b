import { describe, expect, test } from "vitest";
import { offered } from "#client/review/offered.ts";
import type { Role } from "#shared/people/capabilities.ts";
import type { Person } from "#shared/people/person.ts";
import { DEFAULT_POLICIES } from "#shared/people/policies.ts";
import type { Reviewed } from "#shared/review/rules.ts";
import type { Review } from "#shared/review/state.ts";

const person = (role: Role): Person => ({
  id: role,
  name: role,
  role,
  suspended: false,
  email: `${role}@desk.example`,
  language: "en",
  penName: null,
  creditHabit: "undecided",
});
const AT = "2026-11-22T05:00:00.000Z";
const korean = [{ id: "k", position: 0, kind: "body" as const, text: "석탄값이 두 배가 됐다." }];

function paragraph(review: Partial<Review>, rest: Partial<Reviewed> = {}): Reviewed {
  const nothing: Review = { state: "draft", approvals: [], outdated: null, last: null, omitted: null, added: null };
  return {
    text: "Coal doubled.",
    source: korean,
    authors: ["Yuna"],
    imageId: null,
    ...rest,
    review: { ...nothing, ...review },
  };
}
const forWhom = (role: Role, segment: Reviewed) => offered(person(role), segment, DEFAULT_POLICIES);

describe("what stands at hand under a paragraph", () => {
  test("the translator of a draft submits it", () => {
    expect(forWhom("translator", paragraph({ state: "draft" })).main).toBe("submit");
  });

  test("the translator of a submitted paragraph may take it back, and cannot submit it twice", () => {
    const { main, beside, more } = forWhom("translator", paragraph({ state: "submitted" }));
    expect(main).toBe("withdraw");
    expect([...beside, ...more]).toContain("submit");
  });

  test("the editor of a submitted paragraph approves it, or asks for changes", () => {
    const { main, beside } = forWhom("editor", paragraph({ state: "submitted" }));
    expect(main).toBe("approve");
    expect(beside).toContain("return");
  });

  test("over a changed Korean the editor may say that nothing needs to change", () => {
    const outdated = { source: true, target: false, by: "editor", at: AT, version: 3 };
    expect(forWhom("editor", paragraph({ state: "outdated", outdated })).main).toBe("confirm-source-change");
  });

  test("the editor who approved may withdraw that; another may reopen", () => {
    const approved = paragraph({ state: "approved", approvals: [{ by: "editor", at: AT, bulk: false }] });
    expect(forWhom("editor", approved).main).toBe("withdraw-approval");
    expect(forWhom("chief", approved).main).toBe("reopen");
  });

  test("English without Korean is first said to be meant", () => {
    expect(forWhom("translator", paragraph({}, { source: [] })).main).toBe("mark-added");
  });

  test("nothing that the domain has is hidden from whoever may not do it", () => {
    const { main, beside, more } = forWhom("translator", paragraph({ state: "submitted" }));
    expect([main, ...beside, ...more]).toEqual(
      expect.arrayContaining(["submit", "withdraw", "approve", "return", "withdraw-approval", "reopen", "omit"]),
    );
  });
});
