import { escapeXml } from "#shared/text/xml.ts";
import type { TextPair } from "./text-pairs.ts";

/**
 * Pairs of Korean and English as TMX 1.4b. Pairs with an empty side are left out: a memory has no use for them.
 * Source: TMX 1.4b specification (LISA OSCAR, 2005).
 */
export function toTmx(pairs: readonly TextPair[]): string {
  const units = pairs.filter(({ source, target }) => source.trim() !== "" && target.trim() !== "").map(unit);
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header creationtool="Naru" creationtoolversion="1" datatype="plaintext" segtype="paragraph" adminlang="en" srclang="ko" o-tmf="Naru"/>
  <body>
${units.join("")}  </body>
</tmx>
`;
}

const unit = ({ source, target }: TextPair) => `    <tu>
      <tuv xml:lang="ko"><seg>${escapeXml(source)}</seg></tuv>
      <tuv xml:lang="en"><seg>${escapeXml(target)}</seg></tuv>
    </tu>
`;
