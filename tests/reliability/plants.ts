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
    file: "server/db/transaction.ts",
    find: "const result = await desk.database.sql.transaction((sql) => work({ desk, sql, now: new Date(), told }));",
    put: `const result = await new Promise<Result>((resolve, reject) => {
      desk.database.sql.transaction(async (sql) => {
        const done = await work({ desk, sql, now: new Date(), told });
        resolve(done);
        await new Promise((later) => setTimeout(later, 40));
        return done;
      }).catch(reject);
    });`,
  },
  "takes-late-steps-as-they-are": {
    does: "puts late steps where they were made and not where their place is now",
    file: "shared/segments/rebase.ts",
    find: "over.length === 0 ? step : step.map(mapping.slice(own))",
    put: "step",
  },
  "forgets-what-was-under-way": {
    does: "sends what is newer and forgets the batch whose answer never came",
    file: "client/editor/sender.ts",
    find: '    if (answer.kind === "signed-out") this.#around.onSignedOut();',
    put: '    if (answer.kind === "offline") this.underWay = undefined;\n    if (answer.kind === "signed-out") this.#around.onSignedOut();',
  },
} as const satisfies Record<string, Plant>;

export type PlantName = keyof typeof PLANTS;
