/**
 * The names under which the page keeps what it has read of an article. Everything of one article begins alike, so that
 * the live feed can renew exactly what an event has changed.
 */
export const keys = {
  article: (articleId: string) => ["article", articleId] as const,
  open: (articleId: string) => ["article", articleId, "open"] as const,
  gate: (articleId: string) => ["article", articleId, "gate"] as const,
  threads: (articleId: string) => ["article", articleId, "threads"] as const,
  waivers: (articleId: string) => ["article", articleId, "waivers"] as const,
  machineText: (articleId: string) => ["article", articleId, "machine-text"] as const,
  protectedItems: (articleId: string) => ["article", articleId, "protected-items"] as const,
  protectionGrants: (articleId: string) => ["article", articleId, "protection-grants"] as const,
  signOff: (articleId: string) => ["article", articleId, "sign-off"] as const,
  sourceVersions: (articleId: string) => ["article", articleId, "source-versions"] as const,
  stash: (articleId: string) => ["article", articleId, "stash"] as const,
  record: (articleId: string) => ["article", articleId, "record"] as const,
  editions: (articleId: string) => ["article", articleId, "editions"] as const,
  facts: (articleId: string, segmentId: string) => ["article", articleId, "facts", segmentId] as const,
  decisions: (articleId: string, segmentId: string) => ["article", articleId, "decisions", segmentId] as const,
  versions: (articleId: string, segmentId: string) => ["article", articleId, "versions", segmentId] as const,
};

/** Lists over all articles, and who is signed in with the desk's people and policies: kept by others under these names. */
export const LISTS = ["articles"] as const;
export const SESSION = ["session"] as const;
