import { describe } from "vitest";
import { postgresPrograms } from "#tests/support/postgres-server.ts";
import { outage } from "./outage.ts";
import { tryOut } from "./try-out.ts";

describe.skipIf(postgresPrograms() === undefined)("PostgreSQL away (its own programs)", () =>
  tryOut("outage", outage, { catches: { "answers-for-the-database": 1 } }),
);
