import type { Command } from "commander";
import { runArticleChecks } from "#shared/checks/article-checks.ts";
import type { CheckContext, Pair } from "#shared/checks/check.ts";
import { runChecks } from "#shared/checks/checks.ts";
import type { CompiledRule } from "#shared/checks/compile-rule.ts";
import { englishWords } from "#shared/checks/english-words.ts";
import type { Finding } from "#shared/checks/finding.ts";
import { underPolicy } from "#shared/checks/policy.ts";
import { quotationReaches } from "#shared/checks/quotation-reaches.ts";
import type { Policies } from "#shared/people/policies.ts";
import type { Term } from "#shared/terms/term.ts";
import { type FoundTerm, TermBase } from "#shared/terms/term-base.ts";

/** What a house adds to the checks: what it calls things, its own rules, and how grave it takes each finding. */
export interface House {
  readonly find: (korean: string) => FoundTerm[];
  readonly rules: readonly CompiledRule[];
  readonly checks: Policies["checks"];
}

/** The house of a file of terms, of the desk itself, or of both: what the file says is looked for beside what the desk says. */
export async function houseOf(
  command: Command,
  { terms, desk }: { terms: string | undefined; desk: true | undefined },
): Promise<House> {
  const given = terms === undefined ? undefined : new TermBase(await termsOf(terms));
  const own = desk ? await houseOfDesk(command) : undefined;
  return {
    find: (korean) => [...(given?.find(korean) ?? []), ...(own?.find(korean) ?? [])],
    rules: own?.rules ?? [],
    checks: own?.checks ?? {},
  };
}

/** What the checks say of a pair in this house. */
export const checkForHouse = (
  pair: Pair,
  context: CheckContext | undefined,
  { find, rules, checks }: House,
  chosen: { only?: readonly string[] },
): Finding[] =>
  underPolicy(
    runChecks(pair, { ...context, english: englishWords(), termsFound: find(pair.source), deskRules: rules }, chosen),
    checks,
  );

interface Part extends Pair {
  readonly context?: CheckContext | undefined;
}

/** The same of every paragraph of an article, each beside its neighbours, and what is to be said of the whole. */
export function checkArticleForHouse(
  parts: readonly Part[],
  house: House,
  chosen: { only?: readonly string[] },
): Finding[][] {
  const plain = parts.map(({ source, target, context }) => ({ source, target, kind: context?.kind ?? "body" }));
  const whole = runArticleChecks(plain, { ...parts[0]?.context, english: englishWords() });
  const reaches = quotationReaches(plain);
  let earlierSource = "";
  return parts.map((part, at) => {
    const [before, after] = [parts[at - 1], parts[at + 1]];
    const around = {
      ...{ before: before?.target ?? "", after: after?.target ?? "", earlierSource },
      ...{ beforeSource: before?.source, afterSource: after?.source, quotationReach: reaches[at] },
    };
    earlierSource = `${earlierSource}\n${part.source}`.slice(-EARLIER);
    const own = checkForHouse(part, { ...around, ...given(part.context) }, house, chosen);
    const others = (whole[at] ?? []).filter(({ check }) => chosen.only?.includes(check) ?? true);
    return [...own, ...underPolicy(others, house.checks)];
  });
}
/** As far back as a reader remembers who is meant. */
const EARLIER = 6000;

/** What a line leaves open does not hide what its neighbours say. */
const given = (context: CheckContext = {}) =>
  Object.fromEntries(Object.entries(context).filter(([, value]) => value !== undefined));

/** A line that is no term is named, and the others are used. */
export async function termsOf(file: string): Promise<Term[]> {
  const { termRowsOf } = await import("./term-rows.ts");
  return (await termRowsOf(file)).flatMap((row) => {
    if ("why" in row) process.stderr.write(`naru: ${file}, line ${row.at}: ${row.why}\n`);
    return "why" in row ? [] : [{ ...row.values, ...UNDECIDED, id: `${file}:${row.at}` }];
  });
}
const UNDECIDED = { version: 1, decidedBy: null, decidedAt: new Date(0).toISOString(), retired: false };

/** Read once: the desk is not held open while a long file is checked. Loaded here, as most checking needs no database. */
async function houseOfDesk(command: Command): Promise<House> {
  const { readHouse } = await import("./desk-house.ts");
  return readHouse(command);
}
