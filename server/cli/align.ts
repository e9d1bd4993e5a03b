import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { type Command, Option } from "commander";
import { z } from "zod";
import { decode } from "#server/intake/decode.ts";
import { type Alignment, alignWithSentences } from "#shared/alignment/align.ts";
import { type LanguageFault, languageFault } from "#shared/alignment/language.ts";
import { textPairs } from "#shared/alignment/text-pairs.ts";
import { toTmx } from "#shared/alignment/to-tmx.ts";
import { toXliff } from "#shared/alignment/to-xliff.ts";
import { splitParagraphs } from "#shared/text/paragraphs.ts";
import { lexiconFrom } from "./align-lexicon.ts";
import { eachLine, write } from "./jsonl.ts";
import { WrongUse } from "./wrong-use.ts";

interface Options {
  jsonl?: string;
  memory?: string;
  terms?: string;
  sentences?: boolean;
  to?: "json" | "tmx" | "xliff";
}

export function alignCommand(program: Command) {
  program
    .command("align")
    .description("Find which English paragraphs render which Korean ones")
    .argument("[korean]", "a text file; paragraphs separated by blank lines, or by line ends where there are none")
    .argument("[english]", "its English")
    .option("--jsonl <file>", 'instead: one {"id","source":[…],"target":[…]} a line; - is standard input')
    .option("--memory <file>", 'learn words from pairs: one {"source","target"} a line')
    .option("--terms <file>", 'terms of the house: a CSV or TBX file, or one {"korean","english"} a line')
    .option("--sentences", "align the sentences within as well")
    .addOption(
      new Option("--to <format>", "json, tmx or xliff instead of an alignment to read").choices([
        "json",
        "tmx",
        "xliff",
      ]),
    )
    .action(async (korean: string | undefined, english: string | undefined, options: Options) => {
      if (options.jsonl !== undefined) {
        if (korean !== undefined || options.to !== undefined)
          throw new WrongUse("--jsonl takes neither files beside it nor --to");
        return alignLines(options.jsonl, options);
      }
      if (korean === undefined || english === undefined)
        throw new WrongUse("align needs a Korean and an English file, or --jsonl FILE");
      return alignFiles(korean, english, options);
    });
}

const paragraph = z.union([z.string(), z.array(z.string())]);
const pairOfTexts = z.object({
  id: z.union([z.string(), z.number()]),
  source: z.array(paragraph),
  target: z.array(paragraph),
});

async function alignLines(path: string, options: Options) {
  const lexicon = await lexiconFrom(options);
  const { bad } = await eachLine(path, pairOfTexts, ({ id, source, target }) => {
    const given = [...source, ...target].some((one) => typeof one !== "string");
    return { id, ...asJson(alignWithSentences(source, target, { lexicon }), options.sentences === true || given) };
  });
  if (bad > 0) process.exitCode = 2;
}

function asJson({ beads, sentenceBeads }: Alignment, sentences: boolean) {
  return {
    beads: beads.map(({ source, target }) => [source, target]),
    confidence: beads.map(({ confidence }) => confidence),
    ...(sentences && { sentenceBeads: sentenceBeads.map(({ source, target }) => [source, target]) }),
  };
}

async function alignFiles(korean: string, english: string, options: Options) {
  const { to, sentences = false } = options;
  const [koreanText, englishText] = await Promise.all([readText(korean), readText(english)]);
  const fault = languageFault(koreanText, englishText);
  if (fault) process.stderr.write(`naru: ${FAULTS[fault.fault]}\n`);
  const [source, target] = [splitParagraphs(koreanText), splitParagraphs(englishText)];
  const alignment = alignWithSentences(source, target, { lexicon: await lexiconFrom(options) });
  const pairs = textPairs(source, target, alignment.beads);
  if (to === "json") await write(`${JSON.stringify(asJson(alignment, sentences))}\n`);
  else if (to === "tmx") await write(toTmx(pairs));
  else if (to === "xliff") await write(toXliff(pairs, { id: basename(korean) }));
  else await write(toRead(alignment, pairs));
}

const FAULTS: Record<LanguageFault["fault"], string> = {
  swapped: "the two texts seem to have changed places; give the Korean first",
  "source-not-korean": "the first text does not look Korean",
  "target-not-english": "the second text does not look English",
};

async function readText(path: string): Promise<string> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new WrongUse(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  });
  try {
    return decode(bytes, path).text;
  } catch {
    throw new WrongUse(`${path} is not text in UTF-8, UTF-16 or EUC-KR. Save it as UTF-8`);
  }
}

/** What a person checks with their eyes: numbers as people count, how sure, both texts; doubtful rows carry a question mark. */
function toRead({ beads }: Alignment, pairs: readonly { source: string; target: string }[]): string {
  return beads
    .map(({ source, target, confidence }, index) => {
      const numbers = (paragraphs: readonly number[]) => paragraphs.map((number) => number + 1).join("+") || "–";
      const doubt = confidence <= 0.5 ? "  ?" : "";
      const { source: korean, target: english } = pairs[index]!; // one pair for each bead
      return `${numbers(source)} : ${numbers(target)}  ${Math.round(100 * confidence)} %${doubt}\n${korean || "(added)"}\n${english || "(omitted)"}\n`;
    })
    .join("\n");
}
