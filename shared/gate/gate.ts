import { articleLines } from "./article-lines.ts";
import { creditLines } from "./credit-lines.ts";
import { imageLines } from "./image-lines.ts";
import { type GateInput, nowhere, type Obstruction, type Override } from "./input.ts";
import type { GateLine } from "./line.ts";
import { protectionLines } from "./protection-lines.ts";
import { segmentLines } from "./segment-lines.ts";
import { signOffLines } from "./sign-off-lines.ts";

/**
 * What stands between an article and publication. If a part of the gate cannot be computed, that itself stands in the
 * way: where a safety check cannot run, the answer is no.
 */
export function gateOf(input: GateInput): GateLine[] {
  const found: Obstruction[] = [];
  const failed = [...input.failed];
  for (const [name, part] of Object.entries(PARTS)) {
    try {
      found.push(...part(input));
    } catch {
      failed.push(name);
    }
  }
  const lines = [...failed.map(couldNotRun), ...found];
  return lines.map(({ overridable = true, objectedAt, ...line }) => ({
    ...line,
    overridable,
    override: overridable ? overrideOf(line.key, input.overrides, objectedAt) : null,
  }));
}

const PARTS: Record<string, (input: GateInput) => Obstruction[]> = {
  article: articleLines,
  segments: segmentLines,
  images: imageLines,
  credits: creditLines,
  protection: protectionLines,
  "sign-off": signOffLines,
};

const couldNotRun = (name: string): Obstruction => ({
  key: `check-failed:${name}`,
  obstacle: "check-failed",
  ...nowhere,
  params: { check: name },
  since: null,
  clearedBy: { roles: ["chief"], people: [] },
  overridable: false,
});

function overrideOf(key: string, overrides: readonly Override[], objectedAt = ""): GateLine["override"] {
  const newest = overrides.findLast((each) => each.key === key);
  return newest && newest.at >= objectedAt ? { by: newest.by, at: newest.at, reason: newest.reason } : null;
}
