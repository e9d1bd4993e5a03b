import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Desk } from "#server/db/desk.ts";
import { keepKey } from "./store.ts";

/**
 * The secret that signs session cookies. Nodes that share a PostgreSQL share it there; beside an embedded database it
 * stays out of the database, so that a backup signs nobody in.
 */
export const sessionSecret = once(async (desk: Desk) => {
  if (desk.config.secret) return desk.config.secret;
  const fresh = randomBytes(32).toString("base64url");
  if (desk.database.kind === "postgres") return keepKey(desk.database.sql, "session-secret", fresh);
  return keepFile(join(desk.config.dataFolder, "secret"), fresh);
});

/** All of a desk that unsealing asks for. */
export type Sealing = Pick<Desk, "config">;

/**
 * The key of protected items, 256 bits. Never in the database, whichever it is: whoever has a backup has not the words.
 * Nodes that share a PostgreSQL are given the same one; a node with another cannot read the items, and its gate says no.
 */
export const protectionKey = once(async ({ config }: Sealing): Promise<Buffer> => {
  const secret = config.protectionKey ?? (await keptBeside(config.dataFolder));
  return createHash("sha256").update(secret).digest();
});

async function keptBeside(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  return keepFile(join(folder, "protection-key"), randomBytes(32).toString("base64url"));
}

export interface EditionKey {
  privateKey: KeyObject;
  publicKey: KeyObject;
  /** What others check a published manifest with. */
  publicPem: string;
}

/** The Ed25519 key pair that signs editions: made once, kept with the editions. */
export const editionKey = once(async (desk: Desk): Promise<EditionKey> => {
  const fresh = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" });
  const privateKey = createPrivateKey(await keepKey(desk.database.sql, "edition-key", fresh.toString()));
  const publicKey = createPublicKey(privateKey);
  return { privateKey, publicKey, publicPem: publicKey.export({ type: "spki", format: "pem" }).toString() };
});

/** Asked once a desk; a failure (the database is away) is not remembered. */
function once<Asked extends object, Value>(make: (desk: Asked) => Promise<Value>): (desk: Asked) => Promise<Value> {
  const made = new WeakMap<Asked, Promise<Value>>();
  return (desk) => {
    const value = made.get(desk) ?? make(desk);
    made.set(desk, value);
    value.catch(() => made.delete(desk));
    return value;
  };
}

async function keepFile(path: string, fresh: string): Promise<string> {
  try {
    await writeFile(path, fresh, { flag: "wx", mode: 0o600 });
    return fresh;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    return (await readFile(path, "utf8")).trim();
  }
}
