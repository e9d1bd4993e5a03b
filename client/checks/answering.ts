import { type ArticlePart, runArticleChecks } from "#shared/checks/article-checks.ts";
import { runChecks } from "#shared/checks/checks.ts";
import type { CompiledRule } from "#shared/checks/compile-rule.ts";
import type { DeskRule } from "#shared/checks/desk-rule.ts";
import { englishWords } from "#shared/checks/english-words.ts";
import type { Finding } from "#shared/checks/finding.ts";
import { quotationReaches } from "#shared/checks/quotation-reaches.ts";
import { unknownNames } from "#shared/checks/unknown-names.ts";
import type { AboutParagraph, Answers, Around, Question } from "./questions.ts";

/** The checks' side of the conversation: it keeps what it was told of the article. */
export function answering(): (question: Question) => Promise<Answers[keyof Answers]> {
  let parts: readonly ArticlePart[] = [];
  let around: Around | undefined;
  let rules: Promise<readonly CompiledRule[]> = Promise.resolve([]);
  return async (question) => {
    if (question.about === "names") return unknownNames(question.pair, question.termsFound, englishWords());
    parts = withChanges(parts, question);
    if (question.around) {
      around = question.around;
      rules = compiled(around.rules);
    }
    return findingsOf(parts, question, around, await rules);
  };
}

function withChanges(before: readonly ArticlePart[], { count, changed }: AboutParagraph): ArticlePart[] {
  const parts = before.slice(0, count);
  for (const [at, part] of changed) parts[at] = part;
  return parts;
}

/** What compiles them is fetched where there are any. */
async function compiled(rules: readonly DeskRule[]): Promise<readonly CompiledRule[]> {
  if (!rules.some(({ on }) => on)) return [];
  const { compileRules } = await import("#shared/checks/compile-rule.ts");
  return compileRules(rules);
}

function findingsOf(
  parts: readonly ArticlePart[],
  { at, termsFound }: AboutParagraph,
  around: Around | undefined,
  deskRules: readonly CompiledRule[],
): Finding[] {
  const part = parts[at];
  if (!part) return [];
  const earlierSource = parts.slice(0, at).map(({ source }) => source);
  const [before, after] = [parts[at - 1], parts[at + 1]];
  const context = {
    before: before?.target,
    after: after?.target,
    beforeSource: before?.source,
    afterSource: after?.source,
    quotationReach: quotationReaches(parts)[at],
    kind: part.kind,
    publishedAt: around?.publishedAt ?? undefined,
    restricted: around?.restricted,
    earlierSource: earlierSource.join("\n").slice(-EARLIER),
    english: englishWords(),
    termsFound,
    machineKeys: around?.machineKeys,
    deskRules,
  };
  return [...runChecks(part, context), ...(runArticleChecks(parts, context)[at] ?? [])];
}

/** As far back as the server looks, too. */
const EARLIER = 6000;
