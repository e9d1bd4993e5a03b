import { beforeAll, expect, test } from "vitest";
import { runChecks } from "#shared/checks/checks.ts";
import { compileRule } from "#shared/checks/compile-rule.ts";
import { englishWords } from "#shared/checks/english-words.ts";
import { machineKeysOf } from "#shared/segments/machine-text.ts";
import { type Found, patternsOf } from "#tests/support/patterns.ts";
import { works } from "#tests/support/quick.ts";

const LENGTH = 100_000;
const fill = (words: string) => words.repeat(Math.ceil(LENGTH / words.length)).slice(0, LENGTH);

/** What makes patterns go back and try again: one thing over and over, and never the end that is waited for. */
const HOSTILE = [
  ..."a A 1 가 - . , ' \" “ ( [ : / \n".split(" "),
  ...[
    " ",
    "\u3000",
    "1,",
    "1.",
    "1만 ",
    "1억2천3백만",
    "수십",
    "a b ",
    "Ab ",
    "A. ",
    "A.",
    "a&",
    "&a;",
    "a@",
    "http://a",
    "not ",
    "no",
    "un",
  ],
  ...[
    "안 ",
    "않지",
    "지 ",
    "없이",
    "소식통 ",
    "“가",
    "가 “",
    "말했다",
    "고 했다.",
    "30일 ",
    "1-1-",
    "$1 ",
    "Kim ",
    "one hundred ",
  ],
].map(fill);

/**
 * Thirty times what a stall may be at most: where a pattern tries every place against every other, a text of this length
 * takes minutes.
 */
const FAR_TOO_LONG_MS = 1_500;

/** What takes too long on a text, each as it is to be told. */
async function slowAmong(attempts: { name: string; act: () => unknown }[]): Promise<string[]> {
  const slow: string[] = [];
  for (const { name, act } of attempts) {
    const took = await works(FAR_TOO_LONG_MS, act);
    if (took > FAR_TOO_LONG_MS) slow.push(`${name} ${took.toFixed(0)} ms`);
  }
  return slow;
}

const through = (pattern: RegExp, text: string) => () =>
  pattern.global ? text.replace(pattern, "") : pattern.test(text);

let patterns: Found[];
beforeAll(async () => {
  const folders = ["checks", "text", "terms", "segments", "threads", "intake"].map((word) => `shared/${word}`);
  patterns = (await Promise.all(folders.map(patternsOf))).flat();
}, 60_000);

test("no pattern of ours stalls on 100 KB of hostile text", { timeout: 300_000 }, async () => {
  expect(patterns.length).toBeGreaterThan(200);
  const attempts = patterns.flatMap(({ file, pattern }) =>
    HOSTILE.map((text) => ({ name: `${file}: ${String(pattern).slice(0, 120)}`, act: through(pattern, text) })),
  );
  expect(await slowAmong(attempts)).toEqual([]);
});

test("all checks together, the names of sentences too, take 100 KB of hostile text as they take a page", async () => {
  const context = { english: englishWords(), publishedAt: "2026-05-04T00:00:00Z" };
  const attempts = HOSTILE.map((text) => ({
    name: text.slice(0, 12),
    act: () => [runChecks({ source: text, target: text }, context), machineKeysOf(text)],
  }));
  expect(await slowAmong(attempts)).toEqual([]);
});

test("no pattern that a chief may write stalls on them either", async () => {
  const patterns = [
    "(a+)+$",
    "(a|aa)+b",
    "(.*)(.*)(.*)x",
    "([a-z]+ )+z",
    "(x+x+)+y",
    "(\\p{L}{1,9} ){9}z",
    "(가|가가)+나",
    "a{180}",
  ];
  const attempts = patterns.flatMap((pattern) => {
    const { rule } = compileRule({ pattern, matchCase: false, better: null });
    if (!rule) throw new Error(`${pattern} is a pattern that a chief may write`);
    return HOSTILE.map((text) => ({ name: pattern, act: () => rule.find(text) }));
  });
  expect(await slowAmong(attempts)).toEqual([]);
});
