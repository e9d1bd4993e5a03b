import { writeFile } from "node:fs/promises";
import type { Command } from "commander";
import { termsAsFile } from "#server/terms/export-terms.ts";
import { importTerms } from "#server/terms/import-terms.ts";
import { starterRows } from "#server/terms/starter/starter.ts";
import type { ReadRow } from "#server/terms/term-row.ts";
import { write } from "./jsonl.ts";
import { termRowsOf } from "./term-rows.ts";
import { withDesk } from "./with-desk.ts";
import { WrongUse } from "./wrong-use.ts";

export function termsCommand(program: Command) {
  const terms = program.command("terms").description("The term base: import and export it");
  terms
    .command("import")
    .description("Bring in entries from a CSV (columns korean, preferred, …) or TBX file; prints how many")
    .argument("[file]")
    .option("--starter", "instead: the starter term base that comes with Naru")
    .action(async (file: string | undefined, { starter }: { starter?: boolean }, command: Command) => {
      if ((file === undefined) === !starter) throw new WrongUse("terms import needs a file, or --starter");
      await bring(command, file === undefined ? starterRows() : await termRowsOf(file));
    });
  terms
    .command("export")
    .description(
      "Write the term base into a CSV or TBX file, by its ending, without entries in which something is protected",
    )
    .argument("<file>")
    .action((file: string, _options: unknown, command: Command) => {
      const format = (["csv", "tbx"] as const).find((each) => file.toLowerCase().endsWith(`.${each}`));
      if (format === undefined) throw new WrongUse(`${file}: the name ends in .csv or .tbx`);
      return withDesk(command, async (desk) => writeFile(file, await termsAsFile(desk, format)));
    });
}

const bring = (command: Command, rows: readonly ReadRow[]) =>
  withDesk(command, async (desk) => {
    const { added, changed, same, malformed } = await importTerms(desk, null, rows);
    for (const { at, why } of malformed) process.stderr.write(`naru: line ${at}: ${why}\n`);
    await write(`${JSON.stringify({ added, changed, same, malformed: malformed.length })}\n`);
    if (malformed.length > 0) process.exitCode = 2;
  });
