import type { Command } from "commander";
import { z } from "zod";
import { CHECKS } from "#shared/checks/checks.ts";
import { checkForHouse, houseOf } from "./house.ts";
import { eachLine } from "./jsonl.ts";
import { WrongUse } from "./wrong-use.ts";

export function checkCommand(program: Command) {
  program
    .command("check")
    .description(`Check pairs of Korean and English: ${CHECKS.map(({ id }) => id).join(", ")}`)
    .requiredOption("--jsonl <file>", 'one {"id","source","target"} a line; - is standard input')
    .option("--only <checks>", "only these, separated by commas")
    .option("--terms <file>", "with the terms of a CSV or TBX file")
    .option("--desk", "as the desk does: with its terms, its own rules and its policy (--data, DATABASE_URL)")
    .action(async ({ jsonl, only, terms, desk }: Options, command: Command) => {
      const chosen = only === undefined ? {} : { only: knownChecks(only) };
      const house = await houseOf(command, { terms, desk });
      let errors = 0;
      const { bad } = await eachLine(jsonl, pair, ({ id, source, target, context }) => {
        const findings = checkForHouse({ source, target }, context, house, chosen);
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

interface Options {
  jsonl: string;
  only?: string;
  terms?: string;
  desk?: true;
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
      earlierSource: z.string().nullish().transform(known),
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
