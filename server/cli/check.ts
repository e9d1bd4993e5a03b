import type { Command } from "commander";
import { z } from "zod";
import { CHECKS, runChecks } from "#shared/checks/checks.ts";
import { englishWords } from "#shared/checks/english-words.ts";
import { eachLine } from "./jsonl.ts";
import { WrongUse } from "./wrong-use.ts";

export function checkCommand(program: Command) {
  program
    .command("check")
    .description(`Check pairs of Korean and English: ${CHECKS.map(({ id }) => id).join(", ")}`)
    .requiredOption("--jsonl <file>", 'one {"id","source","target"} a line; - is standard input')
    .option("--only <checks>", "only these, separated by commas")
    .action(async ({ jsonl, only }: { jsonl: string; only?: string }) => {
      const chosen = only === undefined ? {} : { only: knownChecks(only) };
      const english = englishWords();
      let errors = 0;
      const { bad } = await eachLine(jsonl, pair, ({ id, source, target, context }) => {
        const findings = runChecks({ source, target }, { ...context, english }, chosen);
        errors += findings.filter(({ severity }) => severity === "error").length;
        return {
          id,
          findings: findings.map(({ code: _code, params: _params, key: _key, suggestion, ...finding }) => ({
            ...finding,
            ...(suggestion && { suggestion }),
          })),
        };
      });
      if (bad > 0) process.exitCode = 2;
      else if (errors > 0) process.exitCode = 1;
    });
}

/** Empty strings and null mean "not known"; unknown fields are let pass, so that files of later versions can be read. */
const pair = z.object({
  id: z.union([z.string(), z.number()]),
  source: z.string(),
  target: z.string(),
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
    })
    .optional(),
});

function known(value: string | null | undefined): string | undefined {
  return value || undefined;
}

function knownChecks(list: string): string[] {
  const names = list
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const unknown = names.filter((name) => !CHECKS.some(({ id }) => id === name));
  if (unknown.length > 0 || names.length === 0) {
    throw new WrongUse(
      `--only: no check is called ${unknown.join(", ") || '""'}. There are ${CHECKS.map(({ id }) => id).join(", ")}`,
    );
  }
  return names;
}
