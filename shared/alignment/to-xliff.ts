import { escapeXml } from "#shared/text/xml.ts";
import type { TextPair } from "./text-pairs.ts";

/**
 * Pairs of Korean and English as XLIFF 2.1, one unit each, in the order given. Omitted Korean has no target; added
 * English has an empty source and a note that says so.
 * `id` names the file within the document (an NMTOKEN; other characters become hyphens).
 * Source: XLIFF 2.1, OASIS Standard, 13 February 2018.
 */
export function toXliff(pairs: readonly TextPair[], { id = "article" }: { id?: string } = {}): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="ko" trgLang="en">
  <file id="${id.replace(/[^A-Za-z0-9._:-]/g, "-") || "article"}">
${pairs.map(unit).join("")}  </file>
</xliff>
`;
}

function unit({ source, target }: TextPair, index: number): string {
  const isAdded = source.trim() === "";
  const isOmitted = target.trim() === "";
  const note = isAdded ? "added for readers of English" : isOmitted ? "omitted in English" : "";
  return `    <unit id="u${index + 1}">
${note ? `      <notes><note>${note}</note></notes>\n` : ""}      <segment state="${isOmitted ? "initial" : "translated"}">
        <source xml:space="preserve">${escapeXml(source)}</source>
${isOmitted ? "" : `        <target xml:space="preserve">${escapeXml(target)}</target>\n`}      </segment>
    </unit>
`;
}
