import { Command, CommanderError } from "commander";
import { ConfigError } from "#server/config/config.ts";
import { Refused } from "#server/errors.ts";
import { alignCommand } from "./align.ts";
import { backupCommand, restoreCommand } from "./backup.ts";
import { checkCommand } from "./check.ts";
import { exportCommand } from "./export.ts";
import { importCommand } from "./import.ts";
import { memoryCommand } from "./memory.ts";
import { peopleCommand } from "./people.ts";
import { recordCommand } from "./record.ts";
import { setupCommand } from "./setup.ts";
import { termsCommand } from "./terms.ts";
import { WrongUse } from "./wrong-use.ts";

/** 0 done · 1 found something · 2 wrong use, with one line that says what and where. */
export async function main(words: readonly string[]): Promise<number> {
  const program = new Command("naru")
    .description("The desk where Korean articles are carried across into English.")
    .option("--data <folder>", "the folder of the embedded database; NARU_DATA, or data/, where absent")
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, "naru: ")) });
  for (const add of [
    alignCommand,
    checkCommand,
    importCommand,
    exportCommand,
    memoryCommand,
    termsCommand,
    recordCommand,
    backupCommand,
    restoreCommand,
    peopleCommand,
    setupCommand,
  ]) {
    add(program);
  }
  try {
    await program.parseAsync([...words], { from: "user" });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    return explain(error);
  }
}

function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (!(error instanceof ConfigError || error instanceof Refused || error instanceof WrongUse)) throw error;
  process.stderr.write(`naru: ${error.message}\n`);
  return 2;
}
