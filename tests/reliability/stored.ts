import type { Database } from "#server/db/database.ts";
import { type DocumentJson, parseDocument, textOf } from "#shared/document/document.ts";
import type { StepJson } from "#shared/segments/api.ts";
import { parseSteps } from "#shared/segments/rebase.ts";
import type { Oracle } from "./oracle.ts";

export interface Stored {
  id: string;
  version: number;
  document: DocumentJson;
  text: string;
  batches: { version: number; batchId: string; steps: StepJson[]; found: DocumentJson | null }[];
}

/** What the tables hold of an article, read past every door of the product. */
export async function readStored({ rows }: Pick<Database, "rows">, articleId: string): Promise<Stored[]> {
  return rows<Stored>(`
    select s.id, s.version, s.document, s.text, coalesce((
      select json_agg(json_build_object('version', b.version, 'batchId', b.batch_id, 'steps', b.steps, 'found', b.found_document) order by b.version)
      from step_batch b where b.segment_id = s.id), '[]') as batches
    from segment s where s.article_id = '${articleId}'`);
}

/** Letters lost or doubled; a text that is not what its steps lead to; steps without one in between. */
export function faultsOf(stored: readonly Stored[], oracle: Oracle): string[] {
  return stored.flatMap((segment) => {
    const faults = [...oracle.faultsIn(segment.id, segment.text, leftOutOf(segment)), ...faultsOfDocument(segment)];
    return faults.map((fault) => `segment ${segment.id}: ${fault}`);
  });
}

/** The batch is there, and nothing of it ever put the letter into the text: it had no place any more. Its author's page keeps it. */
function leftOutOf({ batches }: Stored) {
  const stepsOf = new Map(batches.map(({ batchId, steps }) => [batchId, JSON.stringify(steps)]));
  return (letter: string, batchId: string) => stepsOf.get(batchId)?.includes(letter) === false;
}

function faultsOfDocument(segment: Stored): string[] {
  try {
    return faultsOfReplay(segment);
  } catch (error) {
    return [`its document or its history breaks the schema: ${error}`];
  }
}

function faultsOfReplay({ version, document, text, batches }: Stored): string[] {
  const stands = parseDocument(document);
  const faults = text === textOf(stands) ? [] : ["its text is not that of its document"];
  if (batches.length !== version || batches.some((batch, at) => batch.version !== at + 1))
    return [...faults, `it stands at version ${version} and has ${batches.length} batches`];
  const [first] = batches;
  if (!first) return faults;
  let replayed = parseDocument(first.found);
  for (const { steps } of batches) {
    for (const step of parseSteps(steps)) {
      const { doc, failed } = step.apply(replayed);
      if (!doc) return [...faults, `a step of its history does not fit: ${failed}`];
      replayed = doc;
    }
  }
  return replayed.eq(stands) ? faults : [...faults, "its history leads to another text"];
}
