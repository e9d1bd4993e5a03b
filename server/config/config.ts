import { resolve } from "node:path";
import { z } from "zod";

/** Everything that the environment decides, parsed once. An unknown NARU_ name or a malformed value stops the start. */
export interface Config {
  port: number;
  host: string;
  databaseUrl: string | undefined;
  dataFolder: string;
  /** Where browsers reach this desk; links in mail lead here. */
  url: string;
  /** Set: the secret that signs sessions. Absent: one is made and kept under the data folder. */
  secret: string | undefined;
  /** Set: what the key of protected items is made of. Absent: one is made and kept under the data folder. */
  protectionKey: string | undefined;
  smtpUrl: string | undefined;
  /** Mail that comes in: answers to queries. Without a domain no letter offers to be replied to. */
  inbound: Inbound;
  /** The newsroom's own machine for drafts. Absent: there is none. */
  drafts: DraftPeer | undefined;
  /** Answers are held against their contracts; in development and tests. */
  checkOutput: boolean;
  logLevel: "fatal" | "error" | "warn" | "info" | "debug" | "silent";
  demo: boolean;
}

export interface Inbound {
  /** Letters to `answer-…@domain` reach this desk, by its own listener or by the hook for mail providers. */
  domain: string | undefined;
  /** Set: the desk listens for mail there. */
  port: number | undefined;
  host: string;
  /** Set: whoever knows it may hand mail in over HTTP. */
  key: string | undefined;
}

export interface DraftPeer {
  /** Without a slash at the end; for an OpenAI-compatible endpoint up to its version: `http://10.0.0.7:8080/v1`. */
  url: string;
  kind: "libretranslate" | "openai";
  key: string | undefined;
  model: string | undefined;
  patienceMs: number;
}

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must start with postgres://")
    .optional(),
  NARU_DATA: z.string().min(1).optional(),
  NARU_URL: z.url({ protocol: /^https?$/ }).optional(),
  NARU_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  NARU_PROTECTION_KEY: z.string().min(32, "must have at least 32 characters").optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, "must start with smtp:// or smtps://")
    .optional(),
  NARU_MAIL_DOMAIN: z
    .string()
    .regex(/^[a-z0-9.-]+\.[a-z]{2,}$/i, "must be the domain that answers are mailed to, such as answers.example.org")
    .optional(),
  NARU_MAIL_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  NARU_MAIL_HOST: z.string().min(1).default("127.0.0.1"),
  NARU_MAIL_KEY: z.string().min(32, "must have at least 32 characters").optional(),
  NARU_DRAFT_URL: z
    .url({ protocol: /^https?$/ })
    .refine((url) => !/@|[?#]/.test(url), "must be a plain address: no name, no query")
    .optional(),
  NARU_DRAFT_KIND: z.enum(["libretranslate", "openai"]).default("libretranslate"),
  NARU_DRAFT_KEY: z.string().min(1).optional(),
  NARU_DRAFT_MODEL: z.string().min(1).optional(),
  NARU_DRAFT_SECONDS: z.coerce.number().int().min(1).max(300).default(60),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
});

const OWN_NAMES = new Set(Object.keys(environment.shape).filter((name) => name.startsWith("NARU_")));

/** @throws ConfigError with one sentence per name that is wrong */
export function readConfig(env: NodeJS.ProcessEnv, { demo = false } = {}): Config {
  const unknown = Object.keys(env).filter((name) => name.startsWith("NARU_") && !OWN_NAMES.has(name));
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = environment.safeParse(given);
  const malformed = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  const wrong = [...unknown.map((name) => `${name}: Naru knows no setting of this name`), ...malformed];
  if (!parsed.success || wrong.length > 0) throw new ConfigError(wrong.join("\n"));
  const values = parsed.data;
  if (demo && !LOOPBACK.has(values.HOST)) {
    throw new ConfigError(
      `HOST: the demo signs anybody in with one click and therefore listens on loopback only, not on ${values.HOST}`,
    );
  }
  return {
    port: values.PORT,
    host: values.HOST,
    databaseUrl: values.DATABASE_URL,
    dataFolder: resolve(values.NARU_DATA ?? (demo ? "data/demo" : "data")),
    url: (values.NARU_URL ?? `http://${hostInUrl(values.HOST)}:${values.PORT}`).replace(/\/$/, ""),
    secret: values.NARU_SECRET,
    protectionKey: values.NARU_PROTECTION_KEY,
    smtpUrl: values.SMTP_URL,
    inbound: {
      domain: values.NARU_MAIL_DOMAIN?.toLowerCase(),
      port: values.NARU_MAIL_PORT,
      host: values.NARU_MAIL_HOST,
      key: values.NARU_MAIL_KEY,
    },
    drafts: draftPeerIn(values),
    checkOutput: env.NODE_ENV !== "production",
    logLevel: values.LOG_LEVEL,
    demo,
  };
}

function draftPeerIn(values: z.infer<typeof environment>): DraftPeer | undefined {
  const { NARU_DRAFT_URL: url, NARU_DRAFT_KIND: kind, NARU_DRAFT_KEY: key, NARU_DRAFT_MODEL: model } = values;
  if (url === undefined) return undefined;
  if (kind === "openai" && !model) throw new ConfigError("NARU_DRAFT_MODEL: must name the model that drafts");
  return { url: url.replace(/\/+$/, ""), kind, key, model, patienceMs: values.NARU_DRAFT_SECONDS * 1_000 };
}

function hostInUrl(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}

export class ConfigError extends Error {}

const LOOPBACK = new Set(["127.0.0.1", "::1", "localhost"]);
