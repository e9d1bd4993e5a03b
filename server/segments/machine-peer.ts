import { z } from "zod";
import type { DraftPeer } from "#server/config/config.ts";
import { Refused, refuse } from "#server/errors.ts";
import { isStorable } from "#shared/text/storable.ts";

/** No paragraph is as long; what goes on beyond it is no translation. */
const LONGEST_ANSWER = 200_000;

/**
 * Asks the newsroom's own machine for English. Where it stands, the configuration alone says: nothing that anybody
 * types has a part in the address, and where the machine points elsewhere nobody follows it.
 * @throws Refused with what to do next; nothing of the text is in it
 */
export async function draftBy(peer: DraftPeer, korean: string, given: AbortSignal): Promise<string> {
  const patience = AbortSignal.timeout(peer.patienceMs);
  try {
    const { url, ...init } = requestTo(peer, korean);
    const response = await fetch(url, {
      ...init,
      method: "POST",
      redirect: "manual",
      signal: AbortSignal.any([given, patience]),
    });
    if (!response.ok) throw refuse("draft-peer-refused", { status: response.status });
    return englishIn(peer, await textOf(response));
  } catch (error) {
    if (error instanceof Refused) throw error;
    if (patience.aborted) throw refuse("draft-peer-slow", { seconds: Math.ceil(peer.patienceMs / 1000) });
    throw refuse("draft-peer-down");
  }
}

function requestTo({ url, kind, key, model }: DraftPeer, korean: string) {
  const headers: Record<string, string> = { "content-type": "application/json", accept: "application/json" };
  if (kind === "libretranslate") {
    const body = { q: korean, source: "ko", target: "en", format: "text", ...(key && { api_key: key }) };
    return { url: `${url}/translate`, headers, body: JSON.stringify(body) };
  }
  if (key) headers.authorization = `Bearer ${key}`;
  const messages = [
    { role: "system", content: INSTRUCTION },
    { role: "user", content: korean },
  ];
  return { url: `${url}/chat/completions`, headers, body: JSON.stringify({ model, temperature: 0, messages }) };
}

const INSTRUCTION =
  "Translate the Korean news text into English. Answer with the translation alone. Add nothing that the Korean does not say: no gender, no number, no place, no name.";

async function textOf(response: Response): Promise<string> {
  const parts: string[] = [];
  const decoder = new TextDecoder();
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > LONGEST_ANSWER) throw refuse("draft-peer-wrong");
    parts.push(decoder.decode(chunk, { stream: true }));
  }
  return parts.join("") + decoder.decode();
}

const ANSWERS = {
  libretranslate: z.object({ translatedText: z.string() }).transform(({ translatedText }) => translatedText),
  openai: z
    .object({ choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1) })
    .transform(({ choices }) => choices[0]?.message.content ?? ""),
};

function englishIn({ kind }: DraftPeer, answer: string): string {
  const parsed = ANSWERS[kind].safeParse(jsonOf(answer));
  const english = parsed.data?.trim() ?? "";
  if (english === "" || !isStorable(english)) throw refuse("draft-peer-wrong");
  return english;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
