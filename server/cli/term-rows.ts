import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { readTermsFile } from "#server/terms/read-terms-file.ts";
import type { ReadRow } from "#server/terms/term-row.ts";
import { WrongUse } from "./wrong-use.ts";

/** The rows of a term file. @throws WrongUse when it cannot be read, Refused when it is none */
export async function termRowsOf(file: string): Promise<ReadRow[]> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new WrongUse(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  });
  return readTermsFile(bytes, basename(file));
}
