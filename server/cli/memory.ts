import { createReadStream } from "node:fs";
import { basename } from "node:path";
import type { Command } from "commander";
import { z } from "zod";
import { importPairs, takeBack } from "#server/memory/import-pairs.ts";
import { addImport } from "#server/memory/import-store.ts";
import { lookUp } from "#server/memory/look-up.ts";
import { readPairs } from "#server/memory/read-pairs.ts";
import { NotTmx } from "#server/memory/read-tmx.ts";
import { writePairs } from "#server/memory/write-pairs.ts";
import { eachLine, write } from "./jsonl.ts";
import { progressOn } from "./progress.ts";
import { withDesk } from "./with-desk.ts";
import { WrongUse } from "./wrong-use.ts";

/** Whoever has the database in their hands may read all of it. */
const OPERATOR = { id: "00000000-0000-4000-8000-000000000000", role: "chief" } as const;

export function memoryCommand(program: Command) {
  const memory = program.command("memory").description("What was said before: import it, look it up, export it");
  memory
    .command("import")
    .description('Bring in pairs: TMX 1.4b, or one {"source","target"} a line; prints how many')
    .argument("<file>", "- is standard input")
    .action((file: string, _options: unknown, command: Command) => importFile(command, file));
  memory
    .command("lookup")
    .description("The pairs whose Korean is most like each text")
    .requiredOption("--jsonl <file>", 'one {"id","text"} a line; - is standard input')
    .option("--limit <count>", "at most so many for each", countFrom, 5)
    .option("--min <score>", "0 to 1: no less alike than this", scoreFrom, 0.7)
    .action(({ jsonl, limit, min }: { jsonl: string; limit: number; min: number }, command: Command) =>
      withDesk(command, async (desk) => {
        const { bad } = await eachLine(jsonl, asked, async ({ id, text }) => {
          const matches = await lookUp(desk, OPERATOR, text, { limit, min });
          return { id, matches: matches.map(({ source, target, score }) => ({ source, target, score })) };
        });
        if (bad > 0) process.exitCode = 2;
      }),
    );
  memory
    .command("export")
    .description("Write the memory to standard output, without restricted articles and protected items")
    .option("--to <format>", "tmx or jsonl", formatFrom, "tmx")
    .action(({ to }: { to: "tmx" | "jsonl" }, command: Command) =>
      withDesk(command, async (desk) => {
        for await (const piece of writePairs(desk, to)) await write(piece);
      }),
    );
}

const asked = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

const importFile = (command: Command, file: string) =>
  withDesk(command, async ({ database }) => {
    const input: AsyncIterable<Uint8Array> = file === "-" ? process.stdin : createReadStream(file);
    const progress = progressOn(process.stderr, "pairs");
    const name = file === "-" ? "standard input" : basename(file);
    const importId = await addImport(database.sql, { name, by: null, at: new Date() });
    try {
      const counts = await importPairs(database, importId, readPairs(input), {
        onMalformed: ({ at, why }) => void process.stderr.write(`naru: line ${at}: ${why}\n`),
        onProgress: ({ pairs }) => progress.at(pairs),
      });
      progress.done();
      await write(
        `${JSON.stringify({ pairs: counts.pairs, repeated: counts.repeated, malformed: counts.malformed })}\n`,
      );
      if (counts.malformed > 0) process.exitCode = 2;
    } catch (error) {
      await takeBack(database, importId);
      if (error instanceof NotTmx) throw new WrongUse(`${file}: ${error.message}`);
      if (error instanceof Error && "code" in error && typeof error.code === "string" && error.code.startsWith("E"))
        throw new WrongUse(`${file} cannot be read: ${error.message}`);
      throw error;
    }
  });

function countFrom(given: string): number {
  const count = Number(given);
  if (Number.isInteger(count) && count > 0 && count <= 1_000) return count;
  throw new WrongUse("--limit is a whole number from 1 to 1000");
}

function scoreFrom(given: string): number {
  const score = Number(given);
  if (given.trim() !== "" && score >= 0 && score <= 1) return score;
  throw new WrongUse("--min is a number from 0 to 1");
}

function formatFrom(given: string): "tmx" | "jsonl" {
  if (given === "tmx" || given === "jsonl") return given;
  throw new WrongUse("--to is tmx or jsonl");
}
