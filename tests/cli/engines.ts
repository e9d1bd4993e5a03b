import { Command, CommanderError } from "commander";
import { alignCommand } from "#server/cli/align.ts";
import { checkCommand } from "#server/cli/check.ts";
import { WrongUse } from "#server/cli/wrong-use.ts";

/** `naru` with the two commands that need no desk, so that their tests start in a moment. Run as a process of its own. */
const program = new Command("naru").exitOverride();
alignCommand(program);
checkCommand(program);
try {
  await program.parseAsync(process.argv.slice(2), { from: "user" });
} catch (error) {
  if (error instanceof WrongUse) process.stderr.write(`naru: ${error.message}\n`);
  else if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error instanceof CommanderError && error.exitCode === 0 ? 0 : 2;
}
