import type { Command } from "commander";
import { deskRulesOf } from "#server/checks/desk-rules.ts";
import { policiesOf } from "#server/people/store.ts";
import { termBaseOf } from "#server/terms/base.ts";
import type { House } from "./house.ts";
import { withDesk } from "./with-desk.ts";

export const readHouse = (command: Command): Promise<House> =>
  withDesk(command, async ({ database: { sql } }) => {
    const { base } = await termBaseOf(sql);
    const { rules } = await deskRulesOf(sql);
    const { checks } = await policiesOf(sql);
    return { find: (korean) => base.find(korean), rules, checks };
  });
