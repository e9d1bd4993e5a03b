import { expect, test } from "vitest";
import { needsMe, nextThat, onwardFrom } from "#client/desk/needs-me.ts";
import { KINDS, type Kind } from "#shared/articles/kind.ts";
import type { Role } from "#shared/people/capabilities.ts";
import type { Person } from "#shared/people/person.ts";
import { DEFAULT_POLICIES } from "#shared/people/policies.ts";
import type { Reviewed } from "#shared/review/rules.ts";
import { STATES, type StateName } from "#shared/review/state.ts";
import { placesOf } from "#shared/segments/places.ts";

const row = (id: string, kind: Kind) => ({ id, kind });

test("paragraphs, subheadings and quotations are counted together; a kind that stands alone needs no number", () => {
  const places = placesOf([
    row("a", "headline"),
    row("b", "caption"),
    row("c", "body"),
    row("d", "subheading"),
    row("e", "blockquote"),
    row("f", "caption"),
  ]);
  expect([...places.values()]).toEqual([
    { kind: "headline", number: undefined },
    { kind: "caption", number: 1 },
    { kind: "paragraph", number: 1 },
    { kind: "paragraph", number: 2 },
    { kind: "paragraph", number: 3 },
    { kind: "caption", number: 2 },
  ]);
});

test("a paragraph keeps its number although it is the only one", () => {
  expect(placesOf([row("a", "body")]).get("a")).toEqual({ kind: "paragraph", number: 1 });
});

test("every kind of the anatomy has a place", () => {
  const all = KINDS.map((kind) => row(kind, kind));
  expect([...placesOf(all).keys()]).toEqual([...KINDS]);
});

const person = (role: Role): Person => ({
  id: `the ${role}`,
  name: role,
  role,
  suspended: false,
  email: `${role}@desk.example`,
  language: "en",
  penName: null,
  creditHabit: "undecided",
});

const NOTHING_SAID = { approvals: [], outdated: null, last: null, omitted: null, added: null };
const paragraph = (state: StateName, authors: string[] = ["Yuna"]): Reviewed => ({
  text: state === "empty" ? "" : "Coal doubled.",
  source: [{ id: "k", position: 0, kind: "body", text: "석탄값이 두 배가 됐다." }],
  authors,
  imageId: null,
  review: { ...NOTHING_SAID, state },
});
const waitingFor = (role: Role) => STATES.filter((state) => needsMe(person(role), paragraph(state), DEFAULT_POLICIES));

test("what is not written or was sent back waits for the translator; what is ready or lapsed waits for the editor", () => {
  expect(waitingFor("translator")).toEqual(["empty", "draft", "returned", "outdated"]);
  expect(waitingFor("editor")).toEqual(["submitted", "outdated"]);
  expect(waitingFor("journalist")).toEqual([]);
});

test("what the editor wrote does not wait for the same editor", () => {
  expect(needsMe(person("editor"), paragraph("submitted", ["the editor"]), DEFAULT_POLICIES)).toBe(false);
});

test("the next one is looked for from here to the end, then from the top, and never here", () => {
  const isEven = (each: number) => each % 2 === 0;
  expect(nextThat([2, 3, 4, 5], 1, isEven)).toBe(4);
  expect(nextThat([2, 3, 4, 5], 2, isEven)).toBe(2);
  expect(nextThat([1, 2, 3], 1, isEven)).toBeUndefined();
  expect(nextThat([2, 1], -1, isEven)).toBe(2);
});

const lines = (...states: StateName[]) => states.map((state, at) => ({ ...paragraph(state), id: `p${at}` }));
const onward = (role: Role, step: "submit" | "approve" | "return", from: string, states: StateName[]) =>
  onwardFrom(from, lines(...states), { step, me: person(role), policies: DEFAULT_POLICIES })?.id;

test("an approval leads past what is approved to what waits for one, from the top again, and nowhere when all is done", () => {
  expect(onward("editor", "approve", "p0", ["submitted", "approved", "draft", "submitted"])).toBe("p3");
  expect(onward("editor", "return", "p2", ["submitted", "approved", "submitted"])).toBe("p0");
  expect(onward("editor", "approve", "p0", ["submitted", "approved", "draft"])).toBeUndefined();
});

test("handing in leads to what can be written, never to what a colleague reads or has approved", () => {
  expect(onward("translator", "submit", "p0", ["draft", "submitted", "approved", "returned"])).toBe("p3");
  expect(onward("editor", "submit", "p0", ["draft", "submitted", "empty"])).toBe("p2");
  expect(onward("translator", "submit", "p0", ["draft", "submitted", "approved"])).toBeUndefined();
});
