import { z } from "zod";

export const ROLES = ["translator", "editor", "journalist", "chief"] as const;
export const role = z.enum(ROLES);
export type Role = z.infer<typeof role>;

/** `own`: only in articles of which the person is the journalist. `brought`: only in those that the person brought in. */
type Grant = "yes" | Limit | "no";
type Limit = "own" | "brought";

/** Who may do what. Code asks for a capability, never for a role. */
const TABLE = {
  //                  translator    editor         journalist     chief
  "read-restricted": { translator: "no", editor: "no", journalist: "no", chief: "yes" },
  "create-article": { translator: "yes", editor: "yes", journalist: "yes", chief: "yes" },
  "manage-article": { translator: "brought", editor: "yes", journalist: "brought", chief: "yes" },
  "change-source": { translator: "no", editor: "yes", journalist: "own", chief: "yes" },
  translate: { translator: "yes", editor: "yes", journalist: "no", chief: "yes" },
  suggest: { translator: "yes", editor: "yes", journalist: "yes", chief: "yes" },
  comment: { translator: "yes", editor: "yes", journalist: "yes", chief: "yes" },
  "ask-query": { translator: "yes", editor: "yes", journalist: "no", chief: "yes" },
  "answer-query": { translator: "no", editor: "yes", journalist: "own", chief: "yes" },
  approve: { translator: "no", editor: "yes", journalist: "no", chief: "yes" },
  publish: { translator: "no", editor: "yes", journalist: "no", chief: "yes" },
  "propose-term": { translator: "yes", editor: "yes", journalist: "yes", chief: "yes" },
  "decide-term": { translator: "no", editor: "yes", journalist: "no", chief: "yes" },
  "manage-memory": { translator: "no", editor: "yes", journalist: "no", chief: "yes" },
  "manage-people": { translator: "no", editor: "no", journalist: "no", chief: "yes" },
  "set-policies": { translator: "no", editor: "no", journalist: "no", chief: "yes" },
  /** May be granted, by name and for a while, what who protects may always. */
  "hold-protected": { translator: "no", editor: "yes", journalist: "yes", chief: "yes" },
  protect: { translator: "no", editor: "no", journalist: "no", chief: "yes" },
  override: { translator: "no", editor: "no", journalist: "no", chief: "yes" },
  "withdraw-edition": { translator: "no", editor: "no", journalist: "no", chief: "yes" },
} as const satisfies Record<string, Record<Role, Grant>>;

export type Capability = keyof typeof TABLE;
export const CAPABILITIES = Object.keys(TABLE) as Capability[]; // the keys of a const object are its key type

/** What ties a person to the article at hand: capabilities that are limited to such articles are granted in it. */
export type Ties = { [limit in Limit]?: boolean };

export function can(person: { role: Role }, capability: Capability, ties: Ties = {}): boolean {
  const grant: Grant = TABLE[capability][person.role];
  return grant === "yes" || (grant !== "no" && ties[grant] === true);
}

/** To which articles a role's capability is limited; undefined where it holds in all of them, or in none. */
export function limitOf(role: Role, capability: Capability): Limit | undefined {
  const grant: Grant = TABLE[capability][role];
  return grant === "yes" || grant === "no" ? undefined : grant;
}

/** What the second role may do, everywhere or in some articles, that the first may not. */
export function gainedBy(from: Role, to: Role): Capability[] {
  const worth = { no: 0, own: 1, brought: 1, yes: 2 };
  return CAPABILITIES.filter((capability) => worth[TABLE[capability][to]] > worth[TABLE[capability][from]]);
}

/** The roles that have a capability everywhere, for "who can do it" in a refusal. */
export function rolesWith(capability: Capability): Role[] {
  return ROLES.filter((role) => TABLE[capability][role] === "yes");
}
