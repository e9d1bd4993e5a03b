import type { Command } from "commander";
import { setUpLink } from "#server/people/set-up-desk.ts";
import { importTerms } from "#server/terms/import-terms.ts";
import { starterRows } from "#server/terms/starter/starter.ts";
import { withDesk } from "./with-desk.ts";

export function setupCommand(program: Command) {
  program
    .command("setup")
    .description("Print the one-time link that makes the first chief")
    .option("--starter", "and bring in the starter term base")
    .action(({ starter }: { starter?: true }, command: Command) =>
      withDesk(command, async (desk) => {
        const link = await setUpLink(desk);
        if (starter) await importTerms(desk, null, starterRows());
        console.log(link ?? "This desk is set up already. Invite people with: naru people add");
      }),
    );
}
