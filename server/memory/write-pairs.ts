import type { Desk } from "#server/db/desk.ts";
import { guardsOf } from "#server/protection/guards.ts";
import { escapeXml } from "#shared/text/xml.ts";
import { pairsToShare } from "./store.ts";

const AT_ONCE = 1_000;
type Shared = Awaited<ReturnType<typeof pairsToShare>>[number];

/**
 * The memory as a file, piece by piece, without the words of restricted articles and without those pairs of others in
 * which something stands that is protected now. TMX 1.4b or one pair a line.
 * Source: TMX 1.4b specification (LISA OSCAR, 2005).
 */
export async function* writePairs(desk: Desk, format: "tmx" | "jsonl"): AsyncGenerator<string> {
  const { sql } = desk.database;
  if (format === "tmx") yield HEAD;
  for (let after = 0; ; ) {
    const pairs = await pairsToShare(sql, after, AT_ONCE);
    const guards = await guardsOf(desk, sql, [...new Set(pairs.flatMap(({ articleId }) => articleId ?? []))]);
    const free = pairs.filter(({ articleId, source, target }) => !guards(articleId)(source, target));
    yield free.map(format === "tmx" ? unitOf : lineOf).join("");
    if (pairs.length < AT_ONCE) break;
    after = pairs.at(-1)?.id ?? after;
  }
  if (format === "tmx") yield "  </body>\n</tmx>\n";
}

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header creationtool="Naru" creationtoolversion="1" datatype="plaintext" segtype="block" adminlang="en" srclang="ko" o-tmf="Naru"/>
  <body>
`;

const unitOf = ({
  source,
  target,
  sentence,
  saidBy,
  at,
}: Shared) => `    <tu segtype="${sentence ? "sentence" : "block"}"${saidBy ? ` creationid="${escapeXml(saidBy)}"` : ""} creationdate="${at.toISOString().replace(/[-:]|\.\d+/g, "")}">
      <tuv xml:lang="ko"><seg>${escapeXml(source)}</seg></tuv>
      <tuv xml:lang="en"><seg>${escapeXml(target)}</seg></tuv>
    </tu>
`;

const lineOf = ({ source, target, at }: Shared) => `${JSON.stringify({ source, target, at: at.toISOString() })}\n`;
