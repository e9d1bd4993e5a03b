import { existsSync } from "node:fs";
import type { Command } from "commander";
import { dump } from "#server/db/dump.ts";
import { restore } from "#server/db/restore.ts";
import { withDesk } from "./with-desk.ts";
import { WrongUse } from "./wrong-use.ts";

export function backupCommand(program: Command) {
  program
    .command("backup")
    .description("Write everything that the desk holds into one file; keep it as safe as the desk itself")
    .argument("<file>")
    .option("--overwrite", "replace a file of this name")
    .action(async (file: string, { overwrite }: { overwrite?: boolean }, command: Command) => {
      if (existsSync(file) && !overwrite) throw new WrongUse(`${file} exists. Choose another name, or say --overwrite`);
      const { rows } = await withDesk(command, (desk) => dump(desk.database, file));
      console.log(`${rows} rows written to ${file}`);
    });
}

export function restoreCommand(program: Command) {
  program
    .command("restore")
    .description("Read a backup into an empty desk, all of it or nothing")
    .argument("<file>")
    .action(async (file: string, _options: unknown, command: Command) => {
      if (!existsSync(file)) throw new WrongUse(`There is no file ${file}`);
      const { rows } = await withDesk(command, (desk) => restore(desk.database, file));
      console.log(`${rows} rows restored. Check the record with: naru record verify --all`);
    });
}
