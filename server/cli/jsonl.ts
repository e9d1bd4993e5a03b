import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { z } from "zod";
import { progressOn } from "./progress.ts";
import { WrongUse } from "./wrong-use.ts";

/**
 * Reads JSONL from a file or, for `-`, from standard input, and writes one answer a line. A line that cannot be used is
 * named with its number on standard error, and the others are still done. Answers how many could not.
 * @throws WrongUse when the file cannot be opened
 */
export async function eachLine<Line>(
  path: string,
  shape: z.ZodType<Line>,
  answer: (line: Line) => unknown,
): Promise<{ bad: number }> {
  const progress = progressOn(process.stderr);
  let [number, bad] = [0, 0];
  for await (const text of linesOf(path)) {
    number += 1;
    if (text.trim() === "") continue;
    const line = parseLine(text, shape);
    if ("wrong" in line) {
      bad += 1;
      process.stderr.write(`naru: line ${number}: ${line.wrong}\n`);
    } else await write(`${JSON.stringify(await answer(line.value))}\n`);
    progress.at(number);
  }
  progress.done();
  return { bad };
}

/** As `eachLine`, where the answers need all lines at once. */
export async function wholeFile<Line>(
  path: string,
  shape: z.ZodType<Line>,
  answer: (lines: readonly Line[]) => readonly unknown[],
): Promise<{ bad: number }> {
  const { lines, bad } = await readAll(path, shape, "");
  for (const each of answer(lines)) await write(`${JSON.stringify(each)}\n`);
  return { bad };
}

/** Every line of a file at once. A line that cannot be used is named on standard error, left out and counted. */
export const allLines = <Line>(path: string, shape: z.ZodType<Line>): Promise<{ lines: Line[]; bad: number }> =>
  readAll(path, shape, `${path}, `);

async function readAll<Line>(path: string, shape: z.ZodType<Line>, where: string) {
  const lines: Line[] = [];
  let [number, bad] = [0, 0];
  for await (const text of linesOf(path)) {
    number += 1;
    if (text.trim() === "") continue;
    const line = parseLine(text, shape);
    if ("wrong" in line) {
      bad += 1;
      process.stderr.write(`naru: ${where}line ${number}: ${line.wrong}\n`);
    } else lines.push(line.value);
  }
  return { lines, bad };
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const input = path === "-" ? process.stdin : createReadStream(path);
  input.setEncoding("utf8");
  const failed = new Promise<never>((_, reject) => {
    input.once("error", (error: Error) => reject(new WrongUse(`${path} cannot be read: ${error.message}`)));
  });
  failed.catch(() => undefined);
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]();
  for (;;) {
    const next = await Promise.race([lines.next(), failed]);
    if (next.done) return;
    yield next.value.replace(/^\uFEFF/, "");
  }
}

function parseLine<Line>(text: string, shape: z.ZodType<Line>): { value: Line } | { wrong: string } {
  try {
    const parsed = shape.safeParse(JSON.parse(text));
    return parsed.success
      ? { value: parsed.data }
      : {
          wrong: parsed.error.issues
            .map(({ path, message }) => `${path.join(".") || "the line"}: ${message}`)
            .join("; "),
        };
  } catch {
    return { wrong: "not a JSON value" };
  }
}

/** Waits when the reader of our output is slower than we are. */
export async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await new Promise<void>((resolve) => process.stdout.once("drain", resolve));
}
