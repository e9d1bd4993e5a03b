import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { sha256 } from "#server/activity/record.ts";
import { chainEnd, keptChainOf, recordedArticles } from "#server/activity/store.ts";
import type { Desk } from "#server/db/desk.ts";
import { firstBroken } from "#shared/activity/chain.ts";
import { id } from "#shared/api/values.ts";
import { manifestFault } from "./manifest-fault.ts";
import { withDesk } from "./with-desk.ts";
import { WrongUse } from "./wrong-use.ts";

interface Options {
  all?: boolean;
  manifest?: string;
}

export function recordCommand(program: Command) {
  program
    .command("record")
    .description("What happened on the desk")
    .command("verify")
    .description("Check that the record of an article was not altered; ends in 1 and names the first broken event")
    .argument("[article]", "its id")
    .option("--all", "every article")
    .option("--manifest <file>", "instead: whether a manifest is this desk's, and its edition what was published")
    .action(verify);
}

async function verify(article: string | undefined, { all = false, manifest }: Options, command: Command) {
  if ([article !== undefined, all, manifest !== undefined].filter(Boolean).length !== 1)
    throw new WrongUse("Say which: an article's id, --all, or --manifest FILE");
  if (article !== undefined && !id.safeParse(article).success)
    throw new WrongUse(`${article} is not the id of an article`);
  const faults = await withDesk(command, async (desk) => {
    if (manifest !== undefined) return verifyManifest(desk, manifest);
    return verifyArticles(desk, article === undefined ? await recordedArticles(desk.database.sql) : [article]);
  });
  for (const fault of faults) console.log(fault);
  if (faults.length > 0) process.exitCode = 1;
  else console.log("ok");
}

async function verifyArticles(desk: Desk, articleIds: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  for (const articleId of articleIds) {
    const [events, end] = await atOneMoment(desk, articleId);
    if (events.length === 0 && !end) throw new WrongUse(`Nothing was ever recorded of an article ${articleId}`);
    const last = events.at(-1)?.link;
    const broken = firstBroken(events, sha256) ?? (last?.hash === end?.hash ? undefined : beyond(events.length, end));
    if (broken) faults.push(`${articleId}: event ${broken.place} ${broken.why}`);
  }
  return faults;
}

/** People may be at work on the desk meanwhile. */
const atOneMoment = (desk: Desk, articleId: string) =>
  desk.database.sql.transaction(
    async (tx) => [await keptChainOf(tx, articleId), await chainEnd(tx, articleId)] as const,
    {
      isolationLevel: "repeatable read",
      accessMode: "read only",
    },
  );

const beyond = (events: number, end: { place: number } | undefined) => ({
  place: events + 1,
  why: end && end.place > events ? `is missing: the record goes on to ${end.place}` : "was never noted as the end",
});

async function verifyManifest(desk: Desk, file: string): Promise<string[]> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new WrongUse(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  });
  const fault = await manifestFault(desk, text);
  return fault === undefined ? [] : [`${file}: ${fault}`];
}
