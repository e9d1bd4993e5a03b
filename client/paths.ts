/** Where each page lives, for the router. Links are made by `paths`, never by hand. */
export const patterns = {
  desk: "/",
  intake: "/intake",
  article: "/articles/:articleId",
  anyOfArticle: "/articles/:articleId/*",
  alignment: "/articles/:articleId/alignment",
  preview: "/articles/:articleId/preview",
  record: "/articles/:articleId/record",
  compare: "/articles/:articleId/compare",
  source: "/articles/:articleId/source",
  draft: "/articles/:articleId/draft",
  editions: "/articles/:articleId/editions",
  conversations: "/conversations",
  terms: "/terms",
  memory: "/memory",
  search: "/search",
  people: "/people",
  policies: "/policies",
  checks: "/checks",
  account: "/account",
  notices: "/notices",
  mail: "/mail",
  signIn: "/sign-in",
  setup: "/setup",
  invitation: "/invitation",
  gallery: "/gallery",
} as const;

/** A spot inside an article: a paragraph, a conversation, a version to compare with. */
export interface Spot {
  segment?: string | undefined;
  thread?: string | undefined;
  panel?: string | undefined;
}

/**
 * What is compared: the article or one paragraph of it, between two times (one that matters, any moment, an approval by its
 * id) or two versions of its English.
 */
export interface Comparison {
  segment?: string | undefined;
  since?: string | undefined;
  until?: string | undefined;
  from?: number | undefined;
  to?: number | undefined;
}

export const paths = {
  desk: (filter?: string) => withQuery(patterns.desk, { q: filter }),
  intake: () => patterns.intake,
  article: (articleId: string, spot: Spot = {}) => withQuery(of(patterns.article, articleId), { ...spot }),
  alignment: (articleId: string, spot: Pick<Spot, "segment"> = {}) =>
    withQuery(of(patterns.alignment, articleId), { ...spot }),
  preview: (articleId: string, section?: "credits" | "sign-off") =>
    of(patterns.preview, articleId) + (section ? `#${section}` : ""),
  record: (articleId: string, spot: Pick<Spot, "segment"> = {}) =>
    withQuery(of(patterns.record, articleId), { ...spot }),
  compare: (articleId: string, comparison: Comparison = {}) =>
    withQuery(of(patterns.compare, articleId), { ...comparison }),
  source: (articleId: string) => of(patterns.source, articleId),
  draft: (articleId: string) => of(patterns.draft, articleId),
  editions: (articleId: string) => of(patterns.editions, articleId),
  conversations: (list?: string) => withQuery(patterns.conversations, { list }),
  terms: (tab?: "proposals" | "files") => withQuery(patterns.terms, { tab }),
  /** The entries with these words in them. */
  termsWith: (words: string) => withQuery(patterns.terms, { words }),
  memory: (words?: string) => withQuery(patterns.memory, { words }),
  /** Where words stand in all articles. */
  search: (words?: string) => withQuery(patterns.search, { words }),
  people: () => patterns.people,
  person: (personId: string) => `${patterns.people}#${personId}`,
  policies: () => patterns.policies,
  /** What the checks know, and one of them in it. */
  checks: (check?: string) => patterns.checks + (check ? `#${check}` : ""),
  account: () => patterns.account,
  notices: () => patterns.notices,
  noticeSettings: () => `${patterns.account}#notices`,
  /** Mail that belongs to no query. */
  mail: () => patterns.mail,
  /** `back` is where the person was going; only a path of this desk is ever followed. */
  signIn: (back?: string) => withQuery(patterns.signIn, { back }),
  setup: () => patterns.setup,
  invitation: () => patterns.invitation,
  apiReference: () => "/api/reference",
} as const;

function of(pattern: string, articleId: string): string {
  return pattern.replace(":articleId", encodeURIComponent(articleId));
}

function withQuery(path: string, values: Record<string, string | number | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values))
    if (value !== undefined && value !== "") query.set(name, String(value));
  return query.size === 0 ? path : `${path}?${query}`;
}
