import { refuseIf } from "#server/errors.ts";
import type { ParsedInputOf } from "#shared/api/endpoint.ts";
import { whyNotCreate } from "#shared/articles/rules.ts";
import type { recogniseFile as fileContract, recogniseText as textContract } from "#shared/intake/api.ts";
import { cleanClipboard } from "#shared/intake/clean-clipboard.ts";
import { fromText } from "#shared/intake/from-text.ts";
import type { Recognised, Side } from "#shared/intake/recognised.ts";
import { IntakeRefusal } from "#shared/intake/refusal.ts";
import type { Person } from "#shared/people/person.ts";
import { readFileInChild } from "./read-file.ts";
import { orRefused } from "./refused.ts";

/** Nothing is kept yet: what was recognised goes back to the person, to be corrected. */
export function recogniseText(
  by: Person,
  { side, text, html }: ParsedInputOf<typeof textContract>,
): Promise<Recognised> {
  refuseIf(whyNotCreate(by));
  return orRefused(async () => {
    const formatted = html === undefined ? undefined : await fromClipboard(html, side);
    return formatted ?? fromText(text, side);
  });
}

export function recogniseFile(
  by: Person,
  { side, name, content }: ParsedInputOf<typeof fileContract>,
): Promise<Recognised> {
  refuseIf(whyNotCreate(by));
  return orRefused(() => readFileInChild({ name, bytes: Buffer.from(content, "base64") }, side));
}

/** HTML is read where it can do no harm. A clipboard may offer HTML without a word in it beside the words themselves. */
async function fromClipboard(html: string, side: Side) {
  const bytes = Buffer.from(cleanClipboard(html));
  if (bytes.length === 0) return undefined;
  try {
    return await readFileInChild({ name: "clipboard.html", bytes }, side);
  } catch (error) {
    if (error instanceof IntakeRefusal && error.code === "empty") return undefined;
    throw error;
  }
}
