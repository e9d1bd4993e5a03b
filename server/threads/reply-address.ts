import { createHmac, timingSafeEqual } from "node:crypto";
import type { Desk } from "#server/db/desk.ts";
import { sessionSecret } from "#server/people/keys.ts";

const PREFIX = "answer-";
const SEAL_LENGTH = 20;

/**
 * The address of one query: a reply to it becomes the answer. Sealed with the desk's secret, so that nobody makes one up
 * and nothing has to be kept. Undefined where the desk takes no mail in.
 */
export async function replyAddress(desk: Desk, threadId: string): Promise<string | undefined> {
  const { domain } = desk.config.inbound;
  if (domain === undefined) return undefined;
  const name = threadId.replaceAll("-", "");
  return `${PREFIX}${name}${await sealOf(desk, name)}@${domain}`;
}

/** The query that an address is for; undefined for any other address, however much it looks like one. */
export async function queryOfAddress(desk: Desk, address: string): Promise<string | undefined> {
  const [local = ""] = address.trim().toLowerCase().split("@");
  const found = /^answer-([0-9a-f]{32})([0-9a-f]{20})$/.exec(local);
  const [, name, seal] = found ?? [];
  if (name === undefined || seal === undefined) return undefined;
  if (!timingSafeEqual(Buffer.from(seal), Buffer.from(await sealOf(desk, name)))) return undefined;
  return name.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

const sealOf = async (desk: Desk, name: string) =>
  createHmac("sha256", await sessionSecret(desk))
    .update(`reply address ${name}`)
    .digest("hex")
    .slice(0, SEAL_LENGTH);
