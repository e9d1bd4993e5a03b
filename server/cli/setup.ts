import type { Command } from "commander";
import { setUpLink } from "#server/people/set-up-desk.ts";
import { withDesk } from "./with-desk.ts";

export function setupCommand(program: Command) {
  program
    .command("setup")
    .description("Print the one-time link that makes the first chief")
    .action((_options: unknown, command: Command) =>
      withDesk(command, async (desk) => {
        const link = await setUpLink(desk);
        console.log(link ?? "This desk is set up already. Invite people with: naru people add");
      }),
    );
}
