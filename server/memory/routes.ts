import { record } from "#server/activity/record.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { notFound, refuseIf } from "#server/errors.ts";
import { fileRoute, type Route, route } from "#server/http/route.ts";
import * as api from "#shared/memory/api.ts";
import { whyNotAble } from "#shared/people/rules.ts";
import { importNumbered, importsOfDesk, pairsHeld } from "./import-store.ts";
import { lookUp } from "./look-up.ts";
import { searchMemory } from "./search-memory.ts";
import { beginImport, sendPiece, withdrawImport } from "./take-in-file.ts";
import { writePairs } from "./write-pairs.ts";

export const memoryRoutes: Route[] = [
  route(api.lookUpText, async ({ desk, by, input: { text, ...how } }) => ({
    matches: await lookUp(desk, by, text, how),
  })),
  route(api.searchMemory, ({ desk, by, input }) => searchMemory(desk, by, input.words, input.before)),
  route(api.listImports, async ({ desk: { database } }) => ({
    imports: await importsOfDesk(database.sql),
    pairs: await pairsHeld(database.sql),
  })),
  route(api.readImport, async ({ desk: { database }, input: { importId } }) => {
    const found = await importNumbered(database.sql, importId);
    if (!found) throw notFound();
    return found;
  }),
  route(api.beginImport, ({ desk, by, input }) => beginImport(desk, by, input)),
  route(api.sendPiece, ({ desk, by, input }) => sendPiece(desk, by, input)),
  route(api.withdrawImport, ({ desk, by, input }) => withdrawImport(desk, by, input.importId)),
  fileRoute(api.exportMemory, async ({ desk, by, input: { format } }) => {
    refuseIf(whyNotAble(by, "manage-memory"));
    await inTransaction(desk, (tx) => record(tx, { kind: "memory.exported", by: by.id, data: { format } }));
    const mediaType = format === "tmx" ? "application/x-tmx+xml; charset=utf-8" : "application/jsonl; charset=utf-8";
    return { name: `naru-memory.${format}`, mediaType, pieces: writePairs(desk, format) };
  }),
];
