import { bigint, boolean, integer, jsonb, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { moment } from "#server/db/columns.ts";
import { person } from "#server/people/table.ts";
import type { DeskRuleValues } from "#shared/checks/desk-rule.ts";

/** What was decided of each rule, each time: append-only by trigger. The newest version of a rule is the rule. */
export const deskRuleVersion = pgTable(
  "desk_rule_version",
  {
    ruleId: uuid("rule_id").notNull(),
    version: integer("version").notNull(),
    /** Order of deciding: whoever keeps what was read sees at once whether it still holds. */
    number: bigint("number", { mode: "number" }).notNull().generatedAlwaysAsIdentity(),
    values: jsonb("values").$type<DeskRuleValues>().notNull(),
    on: boolean("is_on").notNull(),
    retired: boolean("retired").notNull(),
    by: uuid("person_id")
      .notNull()
      .references(() => person.id),
    at: moment("at").notNull(),
  },
  (table) => [primaryKey({ name: "desk_rule_version_pk", columns: [table.ruleId, table.version] })],
);
