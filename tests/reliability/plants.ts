/**
 * A bug that is written into the sources for one build, in a folder of its own, and nowhere else: the product knows
 * nothing of it. What is looked for must stand in the file once; where it does not any more, the build says so.
 */
export interface Plant {
  /** What a desk with this bug does. */
  does: string;
  file: string;
  find: string;
  put: string;
}

export const PLANTS = {
  "answers-before-the-commit": {
    does: "says that words are saved before they are committed",
    file: "server/review/write-known.ts",
    find: "const authors = await keepTogether(desk, { known, links, moved, at });",
    put: `const authors: string[] = [...last.composed.authors];
  keepTogether(desk, { known, links, moved, at }).catch(() => undefined);`,
  },
  "takes-late-steps-as-they-are": {
    does: "puts late steps where they were made and not where their place is now",
    file: "shared/segments/rebase.ts",
    find: "late.move(step, mapping.slice(own), applied.maps)",
    put: "{ moved: step, parts: undefined, isInTheWay: false, ways: 1 }",
  },
  "loses-the-edge-of-a-deletion": {
    does: "leaves standing what its author deleted late, where a colleague deleted the words beside it",
    file: "shared/segments/late.ts",
    find: "return [[step.from, step.to], ...own.filter(isSome)];",
    put: "return [[step.from, step.to]];",
  },
  "forgets-what-was-under-way": {
    does: "sends what is newer and forgets the batch whose answer never came",
    file: "client/editor/sender.ts",
    find: '    if (answer.kind === "signed-out") this.#around.onSignedOut();',
    put: '    if (answer.kind === "offline") this.underWay = undefined;\n    if (answer.kind === "signed-out") this.#around.onSignedOut();',
  },
  "leaves-tabs-open": {
    does: "does not look whether the sessions of open tabs are still good",
    file: "server/live/attach.ts",
    find: "setInterval(() => void checkSessions().catch(beginAgain), CHECK_EVERY)",
    put: "setInterval(() => void beginAgain, CHECK_EVERY)",
  },
  "remembers-who-came-in": {
    does: "asks for half a minute nobody whether a session is still good",
    file: "server/people/session.ts",
    find: "const CACHED_MS = 750;",
    put: "const CACHED_MS = 30_000;",
  },
  "goes-on-telling": {
    does: "goes on telling of an article whoever may not see it any more",
    file: "server/live/attach.ts",
    find: 'if (kind === "article.settings-changed" && articleId) await accessChanged(articleId);',
    put: "",
  },
  "waits-for-hints": {
    does: "hears of other nodes only when a hint arrives",
    file: "server/live/neighbours.ts",
    find: "setInterval(() => catchUp(watched()), POLL_EVERY)",
    put: "setInterval(() => undefined, POLL_EVERY)",
  },
  "answers-for-the-database": {
    does: "says that words are saved while the database is away",
    file: "server/review/routes.ts",
    find: "route(sendSteps, ({ desk, by, input }) => writeSegment(desk, by, input)),",
    put: `route(sendSteps, ({ desk, by, input }) =>
    writeSegment(desk, by, input).catch((error: { code?: unknown; cause?: { code?: unknown } }) => {
      if (typeof (error.cause?.code ?? error.code) !== "string") throw error;
      const digest = "0".repeat(64);
      return { version: input.version + 1, digests: { source: digest, target: digest }, authors: [], writtenAt: new Date().toISOString() };
    })),`,
  },
  "lets-everybody-write": {
    does: "lets everybody see and write in every article",
    file: "server/articles/store.ts",
    find: 'if (can(by, "read-restricted")) return sql`true`;',
    put: "if (by) return sql`true`;",
  },
  "leaves-at-once": {
    does: "leaves at once when it is told to stop",
    file: "server/main.ts",
    find: "await running.stop();",
    put: "",
  },
  "takes-words-in-while-composing": {
    does: "takes a colleague's words in while a syllable is composed",
    file: "client/editor/segment-text.ts",
    find: "readonly isComposing = (): boolean => this.#view?.composing === true;",
    put: "readonly isComposing = (): boolean => this.#view === null;",
  },
} as const satisfies Record<string, Plant>;

export type PlantName = keyof typeof PLANTS;
