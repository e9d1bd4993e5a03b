import type { Command } from "commander";
import { z } from "zod";
import { ARTICLE_CHECKS } from "#shared/checks/article-checks.ts";
import { CHECKS } from "#shared/checks/checks.ts";
import type { Finding } from "#shared/checks/finding.ts";
import { checkArticleForHouse, checkForHouse, houseOf } from "./house.ts";
import { eachLine, wholeFile } from "./jsonl.ts";
import { WrongUse } from "./wrong-use.ts";

export function checkCommand(program: Command) {
  program
    .command("check")
    .description(`Check pairs of Korean and English: ${CHECKS.map(({ id }) => id).join(", ")}`)
    .requiredOption("--jsonl <file>", 'one {"id","source","target"} a line; - is standard input')
    .option("--article", "the lines are the paragraphs of one article, in their order: checked as a whole, too")
    .option("--only <checks>", "only these, separated by commas")
    .option("--terms <file>", "with the terms of a CSV or TBX file")
    .option("--desk", "as the desk does: with its terms, its own rules and its policy (--data, DATABASE_URL)")
    .action(async ({ jsonl, article, only, terms, desk }: Options, command: Command) => {
      const chosen = only === undefined ? {} : { only: knownChecks(only) };
      const house = await houseOf(command, { terms, desk });
      let errors = 0;
      const answer = ({ id }: Line, findings: readonly Finding[]) => {
        errors += findings.filter(({ severity }) => severity === "error").length;
        return { id, findings: findings.map(shown) };
      };
      const { bad } = article
        ? await wholeFile(jsonl, pair, (all) => {
            const found = checkArticleForHouse(all, house, chosen);
            return all.map((line, at) => answer(line, found[at] ?? []));
          })
        : await eachLine(jsonl, pair, (line) => answer(line, checkForHouse(line, line.context, house, chosen)));
      if (bad > 0) process.exitCode = 2;
      else if (errors > 0) process.exitCode = 1;
    });
}

const shown = ({ code: _code, params: _params, key: _key, suggestion, ...finding }: Finding) => ({
  ...finding,
  ...(suggestion && { suggestion }),
});

interface Options {
  jsonl: string;
  article?: true;
  only?: string;
  terms?: string;
  desk?: true;
}

/** As the desk keeps its texts: a file from a Mac may spell each syllable in its letters. The ranges found are of this text. */
const composed = z.string().transform((text) => text.normalize("NFC"));

/** Empty strings and null mean "not known"; unknown fields are let pass, so that files of later versions can be read. */
const pair = z.object({
  id: z.union([z.string(), z.number()]),
  source: composed,
  target: composed,
  context: z
    .object({
      publishedAt: z.string().nullish().transform(known),
      restricted: z
        .boolean()
        .nullish()
        .transform((value) => value ?? undefined),
      kind: z.string().nullish().transform(known),
      before: z
        .string()
        .nullish()
        .transform((value) => value ?? undefined),
      after: z
        .string()
        .nullish()
        .transform((value) => value ?? undefined),
      earlierSource: z.string().nullish().transform(known),
      beforeSource: z.string().nullish().transform(known),
      afterSource: z.string().nullish().transform(known),
    })
    .optional(),
});

type Line = z.output<typeof pair>;

function known(value: string | null | undefined): string | undefined {
  return value || undefined;
}

function knownChecks(list: string): string[] {
  const names = list
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const unknown = names.filter((name) => !KNOWN.includes(name));
  if (unknown.length > 0 || names.length === 0) {
    throw new WrongUse(`--only: no check is called ${unknown.join(", ") || '""'}. There are ${KNOWN.join(", ")}`);
  }
  return names;
}
const KNOWN = [...CHECKS, ...ARTICLE_CHECKS].map(({ id }) => id);
