import { onPostgres } from "#tests/support/databases.ts";
import { revoke } from "./revoke.ts";
import { tryOut } from "./try-out.ts";

onPostgres("two nodes", () =>
  tryOut("revoke", revoke, {
    catches: { "leaves-tabs-open": 10, "remembers-who-came-in": 10, "goes-on-telling": 10 },
  }),
);
