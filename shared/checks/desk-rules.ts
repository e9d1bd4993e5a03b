import { type Check, found } from "./check.ts";

/** What the chief of this desk wants to be looked for. */
export const deskRules: Check = {
  id: "desk-rules",
  title: "Rules of this desk",
  severity: "error",
  run: (pair, context) =>
    (context.deskRules ?? []).flatMap(({ explanation, severity, side, find }) =>
      find(pair[side]).map(({ from, to, better }) => {
        const isEnglish = side === "target";
        return found(pair, {
          check: "desk-rules",
          severity,
          code: "desk-rule",
          params: { words: pair[side].slice(from, to).slice(0, 80), explanation },
          ...(isEnglish ? { targetRange: [from, to] } : { sourceRange: [from, to] }),
          ...(isEnglish && better !== undefined ? { suggestion: { range: [from, to], text: better } } : {}),
        });
      }),
    ),
};
