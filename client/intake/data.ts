import { useQueryClient } from "@tanstack/react-query";
import { call } from "#client/api/call.ts";
import { ApiError } from "#client/api/errors.ts";
import { useCommand } from "#client/api/use-command.ts";
import { createArticle, recogniseFile, recogniseText } from "#shared/intake/api.ts";
import { utf8Length } from "#shared/intake/check-limits.ts";
import { LIMITS } from "#shared/intake/limits.ts";
import type { Recognised, Side } from "#shared/intake/recognised.ts";
import { IntakeRefusal } from "#shared/intake/refusal.ts";
import { asInput, type Brought, type Intake, isBrought, readFrom } from "./intake.ts";

/** One side was refused: which one stands beside the desk's own words. */
export class SideRefused extends Error {
  override readonly name = "SideRefused";
  readonly side: Side;

  constructor(side: Side, cause: unknown) {
    super("One of the two texts was refused", { cause });
    this.side = side;
  }
}

/** Reads both sides at once; when one is refused, nothing of the other is used before that is mended. */
export function useRecognise() {
  return useCommand({
    mutationFn: async ({ brought, signal }: { brought: Intake["brought"]; signal: AbortSignal }) => {
      const [source, target] = await Promise.all([
        recognise("source", brought.source, signal),
        isBrought(brought.target) ? recognise("target", brought.target, signal) : null,
      ]);
      return { source: readFrom(source), target: target && readFrom(target) };
    },
  });
}

/** One text, for an article that is there already. */
export function useRecogniseOne(side: Side) {
  return useCommand({
    mutationFn: async (brought: Brought) => readFrom(await recognise(side, brought, new AbortController().signal)),
  });
}

export function useCreateArticle() {
  const client = useQueryClient();
  return useCommand({
    mutationFn: (intake: Intake) => {
      const input = asInput(intake);
      if (!input) throw new Error("An article is made of what was recognised, and nothing has been yet");
      return call(createArticle, input);
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ["articles"] }),
  });
}

async function recognise(side: Side, { text, html, file }: Brought, signal: AbortSignal): Promise<Recognised> {
  try {
    if (file) return await call(recogniseFile, { side, name: file.name, content: file.content }, { signal });
    if (utf8Length(text) > LIMITS.textBytes) throw new IntakeRefusal("too-large", { limit: LIMITS.textBytes });
    return await call(recogniseText, { side, text, ...(html === null ? {} : { html }) }, { signal });
  } catch (error) {
    throw isAboutTheText(error) ? new SideRefused(side, error) : error;
  }
}

/** A session that has ended or a line that is cut says nothing of the text, and is answered elsewhere. */
const isAboutTheText = (error: unknown) =>
  error instanceof IntakeRefusal || (error instanceof ApiError && ABOUT_THE_TEXT.has(error.code));

const ABOUT_THE_TEXT = new Set(["file-refused", "no-text", "too-large", "bad-input"]);
