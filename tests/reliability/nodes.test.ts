import { onPostgres } from "#tests/support/databases.ts";
import { nodes } from "./nodes.ts";
import { tryOut } from "./try-out.ts";

onPostgres("two nodes", () => tryOut("nodes", nodes, { catches: { "waits-for-hints": 1 } }));
