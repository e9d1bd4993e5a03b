import { type Check, found, type Pair } from "./check.ts";
import type { Finding } from "./finding.ts";
import { outsideQuotations } from "./outside-quotations.ts";

/** What belongs to the Korean page and not to the story: notices of rights, the reporter's address, and the North's honorifics in our own voice. */
export const boilerplate: Check = {
  id: "boilerplate",
  title: "Boilerplate and register",
  severity: "warning",
  run: (pair) => [...notices(pair), ...honorifics(pair)],
};

const CHECK = { check: "boilerplate" } as const;

function notices(pair: Pair): Finding[] {
  if (!/무단 ?전재|재배포 ?금지|저작권자|ⓒ|기자 ?=|= ?[가-힣]{2,4} ?기자/.test(pair.source)) return [];
  const notice =
    /\b(?:all rights reserved|unauthorized (?:reproduction|redistribution)|reproduction (?:is|and redistribution) prohibited|copyright|redistribution)\b[^.\n]{0,80}/i.exec(
      pair.target,
    );
  if (!notice) return [];
  const targetRange: [number, number] = [notice.index, notice.index + notice[0].length];
  return [
    found(pair, { ...CHECK, severity: "note", code: "notice-translated", params: { words: notice[0] }, targetRange }),
  ];
}

/** 경애하는 stays inside quotation marks. */
function honorifics(pair: Pair): Finding[] {
  const plain = outsideQuotations(pair.target);
  return [
    ...plain.matchAll(
      /\b(?:puppet (?:regime|government|forces|army|clique)|U\.?S\.? imperialis(?:m|ts?)|respected comrade|dear respected|Supreme Dignity|south Korean puppets?|human scum)\b/gi,
    ),
  ]
    .slice(0, 10)
    .map(({ index, 0: words }) =>
      found(pair, {
        ...CHECK,
        severity: "warning",
        code: "propaganda-voice",
        params: { words },
        targetRange: [index, index + words.length],
      }),
    );
}
