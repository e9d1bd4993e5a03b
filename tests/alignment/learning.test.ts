import { describe, expect, test } from "vitest";
import { isDue, type Learnt } from "#shared/alignment/learning.ts";
import { readLexicon, writeLexicon } from "#shared/alignment/stored-lexicon.ts";
import { termLexicon } from "#shared/alignment/term-lexicon.ts";

const now = new Date("2031-04-05T12:00:00Z");
const lately: Learnt = { pairs: 1_000, links: 10, newest: "1000 4", at: new Date("2031-04-05T11:50:00Z") };
const changed = (change: Partial<Learnt>) => isDue(lately, { ...lately, newest: "1003 4", ...change }, now);

describe("when the words of the desk are learnt anew", () => {
  test("what is protected, or free again, is learnt anew at once", () => {
    expect(isDue({ ...lately, newest: "1000 4 0/" }, { ...lately, newest: "1000 4 1/17" }, now)).toBe(true);
  });

  test("not before there is something to learn from", () => {
    expect(isDue(undefined, { pairs: 3, links: 1, newest: "3 1" }, now)).toBe(false);
    expect(isDue(undefined, { pairs: 15, links: 5, newest: "15 9" }, now)).toBe(true);
  });

  test("not where nothing has changed, however long ago it was", () => {
    expect(isDue({ ...lately, at: new Date(0) }, lately, now)).toBe(false);
  });

  test("at once when much has come, and after a while when little has", () => {
    expect(changed({ pairs: 1_030 })).toBe(true);
    expect(changed({ pairs: 1_003 })).toBe(false);
    expect(isDue({ ...lately, at: new Date(0) }, { ...lately, pairs: 1_003, newest: "1003 4" }, now)).toBe(true);
  });

  test("at once when a pair has left the memory", () => {
    expect(changed({ pairs: 999, newest: lately.newest })).toBe(true);
  });
});

test("a lexicon that was written down is the same when it is read", () => {
  const lexicon = termLexicon([{ korean: ["뗏목", "나룻배"], english: ["raft", "ferry boat"] }]);
  expect([...readLexicon(writeLexicon(lexicon))]).toEqual([...lexicon]);
  const learnt = new Map([["뗏목", { stems: ["raft", "boat"], kept: 0.9, stemsKept: [0.85, 0.125] }]]);
  expect([...readLexicon(writeLexicon(learnt))]).toEqual([...learnt]);
  expect(readLexicon(writeLexicon(new Map())).size).toBe(0);
});
