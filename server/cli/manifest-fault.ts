import { verify } from "node:crypto";
import { z } from "zod";
import { sha256 } from "#server/activity/record.ts";
import type { Desk } from "#server/db/desk.ts";
import { editionKey } from "#server/people/keys.ts";
import { editionNumbered } from "#server/publication/store.ts";
import { canonicalJson } from "#shared/activity/chain.ts";
import { manifest } from "#shared/publication/edition.ts";

const file = z.object({ format: z.literal("naru-manifest-1"), signed: z.string(), signature: z.base64() });

/** Why a manifest does not prove what it says; undefined when this desk signed it and published just that. */
export async function manifestFault(desk: Desk, text: string): Promise<string | undefined> {
  const given = file.safeParse(parsed(text));
  if (!given.success) return "is not a manifest of Naru";
  const { signed, signature } = given.data;
  const { publicKey } = await editionKey(desk);
  if (!verify(null, Buffer.from(signed), publicKey, Buffer.from(signature, "base64")))
    return "was not signed by this desk, or was changed since";
  const said = manifest.safeParse(parsed(signed));
  if (!said.success) return "is not a manifest of Naru";
  const { articleId, edition: number, html, text: plain } = said.data;
  const edition = await editionNumbered(desk.database.sql, articleId, number);
  if (!edition) return `names edition ${number} of ${articleId}, which this desk does not hold`;
  if (canonicalJson(edition.manifest) !== signed)
    return `is not the manifest that this desk holds of edition ${number}`;
  if (sha256(edition.html) !== html) return `the HTML of edition ${number} is not what was signed`;
  if (sha256(edition.plain) !== plain) return `the plain text of edition ${number} is not what was signed`;
  return undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
