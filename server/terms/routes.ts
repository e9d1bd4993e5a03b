import { record } from "#server/activity/record.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { refuseIf } from "#server/errors.ts";
import { fileRoute, type Route, route } from "#server/http/route.ts";
import * as api from "#shared/terms/api.ts";
import { whyNotDecide } from "#shared/terms/rules.ts";
import * as decide from "./decide.ts";
import { termsAsFile } from "./export-terms.ts";
import { importTerms, undoImport } from "./import-terms.ts";
import { proposalsFor } from "./proposal-store.ts";
import { readTermsFile } from "./read-terms-file.ts";
import { starterRows } from "./starter/starter.ts";
import { findTerms, termNumbered, versionsOf } from "./store.ts";

export const termsRoutes: Route[] = [
  route(api.listTerms, ({ desk, input: { retired, ...wanted } }) =>
    findTerms(desk.database.sql, { ...wanted, retired: retired === "yes" }),
  ),
  route(api.listProposals, async ({ desk, by }) => ({ proposals: await proposalsFor(desk.database.sql, by) })),
  fileRoute(api.exportTerms, async ({ desk, by, input: { format } }) => {
    refuseIf(whyNotDecide(by));
    await inTransaction(desk, (tx) => record(tx, { kind: "terms.exported", by: by.id, data: { format } }));
    const mediaType = format === "csv" ? "text/csv; charset=utf-8" : "application/x-tbx+xml; charset=utf-8";
    return { name: `naru-terms.${format}`, mediaType, content: await termsAsFile(desk, format) };
  }),
  route(api.addTerm, ({ desk, by, input }) => decide.addTerm(desk, by, input.values)),
  route(api.changeTerm, ({ desk, by, input }) => decide.changeTerm(desk, by, input)),
  route(api.listTermVersions, async ({ desk, input: { termId } }) => {
    await termNumbered(desk.database.sql, termId);
    return { versions: await versionsOf(desk.database.sql, termId) };
  }),
  route(api.proposeTerm, ({ desk, by, input }) => decide.proposeTerm(desk, by, input)),
  route(api.decideProposal, ({ desk, by, input }) => decide.decideProposal(desk, by, input)),
  route(api.importTerms, ({ desk, by, input }) => {
    refuseIf(whyNotDecide(by));
    return importTerms(desk, by, readTermsFile(Buffer.from(input.file, "base64"), input.name), { trial: input.trial });
  }),
  route(api.loadStarter, ({ desk, by }) => importTerms(desk, by, starterRows())),
  route(api.undoImport, async ({ desk, by, input }) => {
    await undoImport(desk, by, input.importId);
    return {};
  }),
];
