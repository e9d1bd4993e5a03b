import { z } from "zod";
import { endpoint } from "#shared/api/endpoint.ts";
import { id, moment, nothing, typedText } from "#shared/api/values.ts";
import { digests } from "./segment.ts";

/** How a machine's words came in: pasted, as a draft of the intake, or asked for beside the paragraph. */
export const machineOrigin = z.enum(["paste", "intake", "draft"]);
export type MachineOrigin = z.infer<typeof machineOrigin>;

const key = typedText(32);
const someKeys = z.array(key).min(1).max(2_000);

/** A sentence that a machine wrote, by its name (`machineKey`). Until somebody confirms it, it is unedited wherever it stands as it came. */
export const machineSentence = z
  .object({
    key,
    origin: machineOrigin,
    by: id,
    at: moment,
    confirmed: z.object({ by: id, at: moment, segmentId: id }).nullable(),
  })
  .meta({ id: "MachineSentence" });
export type MachineSentence = z.infer<typeof machineSentence>;

export const listMachineText = endpoint({
  method: "GET",
  path: "/api/articles/:articleId/machine-text",
  summary: "The sentences of an article that came from a machine, by their names, and who confirmed which",
  input: z.object({ articleId: id }),
  output: z.object({ sentences: z.array(machineSentence) }),
});

export const markMachineText = endpoint({
  method: "POST",
  path: "/api/segments/:segmentId/machine-text",
  summary: "Say that sentences of a paragraph were written by a machine",
  input: z.object({ segmentId: id, keys: someKeys }),
  output: nothing,
});

export const confirmMachineText = endpoint({
  method: "PUT",
  path: "/api/segments/:segmentId/machine-text/confirmation",
  summary: "Machine text has been read against the Korean and stands as it is",
  input: z.object({ segmentId: id, keys: someKeys, seen: digests }),
  output: nothing,
});

export const withdrawMachineConfirmation = endpoint({
  method: "PUT",
  path: "/api/segments/:segmentId/machine-text/reopening",
  summary: "Take a confirmation back: the machine text is unedited again",
  input: z.object({ segmentId: id, keys: someKeys }),
  output: nothing,
});

export const askMachineDraft = endpoint({
  method: "POST",
  path: "/api/segments/:segmentId/machine-draft",
  summary:
    "English for one paragraph by the newsroom's own machine, marked as unedited; never for a restricted article",
  input: z.object({ segmentId: id }),
  output: z.object({ text: z.string() }),
});
