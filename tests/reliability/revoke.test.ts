import { onPostgres } from "#tests/support/databases.ts";
import { revoke } from "./revoke.ts";
import { tryOut } from "./try-out.ts";

onPostgres("two nodes", () =>
  tryOut("revoke", revoke, {
    catches: { "goes-on-telling": 10 },
  }),
);
