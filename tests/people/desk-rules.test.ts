import { describe, expect, test } from "vitest";
import { gradeOf, withBlocking, withGrade } from "#client/people/check-policy.ts";
import { inOrderOfWork } from "#client/people/in-order-of-work.ts";
import { isLastChief } from "#client/people/last-chief.ts";
import en from "#client/people/locales/en.json" with { type: "json" };
import ko from "#client/people/locales/ko.json" with { type: "json" };
import { whyNotManage } from "#shared/articles/rules.ts";
import { ARTICLE_CHECKS } from "#shared/checks/article-checks.ts";
import { CHECKS } from "#shared/checks/checks.ts";
import { blocks, underPolicy } from "#shared/checks/policy.ts";
import { RULE_BOOK } from "#shared/checks/rule-book.ts";
import { CAPABILITIES, can, limitOf, ROLES, type Role } from "#shared/people/capabilities.ts";

const colleague = (name: string, role: Role, suspended = false) => ({ id: name, name, role, suspended });

describe("the last chief", () => {
  const chae = colleague("Chae Rim", "chief");

  test("is whoever alone may manage people", () => {
    expect(isLastChief(chae, [chae, colleague("Edith", "editor")])).toBe(true);
  });

  test("a suspended chief is no other chief", () => {
    expect(isLastChief(chae, [chae, colleague("Jun", "chief", true)])).toBe(true);
    expect(isLastChief(chae, [chae, colleague("Jun", "chief")])).toBe(false);
  });

  test("an editor never is", () => {
    const edith = colleague("Edith", "editor");
    expect(isLastChief(edith, [edith])).toBe(false);
  });
});

test("people stand in the order in which an article meets them", () => {
  const desk = [colleague("Chae", "chief"), colleague("Tamsin", "translator"), colleague("Bora", "translator")];
  expect(inOrderOfWork(desk).map(({ name }) => name)).toEqual(["Bora", "Tamsin", "Chae"]);
});

describe("how the desk takes a check", () => {
  const finding = {
    check: "double-spaces",
    severity: "warning",
    code: "double-space",
    params: {},
    message: "",
    key: "k",
  } as const;

  test("as the check says, until the chief decides", () => {
    expect(gradeOf("double-spaces", {})).toBe("own");
    expect(blocks(finding, {})).toBe(false);
  });

  test("made an error it blocks; made a warning it does not", () => {
    const asError = withGrade({}, "double-spaces", "error");
    expect(underPolicy([finding], asError).map((each) => blocks(each, asError))).toEqual([true]);
    const asWarning = withGrade(asError, "double-spaces", "warning");
    expect(underPolicy([finding], asWarning).map((each) => blocks(each, asWarning))).toEqual([false]);
  });

  test("a warning can be made to block", () => {
    const checks = withBlocking(withGrade({}, "double-spaces", "warning"), "double-spaces", true);
    expect(blocks(finding, checks)).toBe(true);
  });

  test("what was never graded cannot be made to block by accident", () => {
    expect(withBlocking({}, "double-spaces", true)).toEqual({});
  });

  test("taking a decision back leaves no trace", () => {
    expect(withGrade(withGrade({}, "empty", "off"), "empty", "own")).toEqual({});
  });
});

test("the table tells of the articles that one brought in what the rule grants in them, for every role", () => {
  for (const role of ROLES) {
    const by = { id: "yuna", role };
    expect(whyNotManage(by, { createdBy: by.id })).toBeUndefined();
    const inAll = whyNotManage(by, { createdBy: "martin" }) === undefined;
    expect([role, can(by, "manage-article"), limitOf(role, "manage-article")]).toEqual([
      role,
      inAll,
      inAll ? undefined : "brought",
    ]);
  }
  expect(limitOf("journalist", "change-source")).toBe("own");
});

test("every check and every capability has its words in both languages", () => {
  const pages = Object.entries(RULE_BOOK);
  expect(pages.map(([id]) => id).sort()).toEqual([...CHECKS, ...ARTICLE_CHECKS].map(({ id }) => id).sort());
  expect(pages.filter(([, { en, ko }]) => !(en.title && en.finds && ko.title && ko.finds))).toEqual([]);
  for (const words of [en, ko]) expect(Object.keys(words.capability).sort()).toEqual([...CAPABILITIES].sort());
});
