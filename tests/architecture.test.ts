import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Source, sourcesOf, target } from "#tests/support/sources.ts";

/** Top to bottom: a folder imports only what stands below it. */
const ORDER: Record<string, string[]> = {
  shared:
    words(`notices publication gate review history threads checks protection alignment segments memory terms intake articles
    live people activity document api text`),
  server: words(`main cli demo app handlers tables notices live publication gate review history threads checks alignment
    segments memory terms intake protection articles people activity jobs http db errors config`),
  client: words(`main routes Shell desk
    publication gate review history threads checks protection alignment memory terms intake articles notices record reports
    people editor live ui words api paths`),
};

/** In the client these never import one another: the desk composes them. */
const ROOMS_OF_THE_DESK = words(
  "publication gate review history threads checks protection alignment memory terms intake articles notices record reports",
);

/** Files at the top of a room that are parts of one. */
const PART_OF: Record<string, string> = {
  frames: "Shell",
  Palette: "Shell",
  findable: "Shell",
  AccountMenu: "Shell",
  NotFound: "Shell",
  "ask-for-page": "routes",
  early: "main",
  prepare: "main",
  "first-reads": "routes",
  locales: "words",
};

/** Programs that run before anything is built, and what tells the tools what to do. */
const APART = words("build start dev vite.config chunks-plugin contracts-plugin eager-plugin pages-plugin");

const sources = Object.fromEntries(["shared", "server", "client", "tests"].map((room) => [room, sourcesOf(room)]));
const of = (...rooms: string[]): Source[] => rooms.flatMap((room) => sources[room] ?? []);

describe("architecture", () => {
  test("the rooms hold the folders of the order and nothing else", () => {
    for (const [room, order] of Object.entries(ORDER)) {
      const strange = of(room).filter(({ word }) => !order.includes(whole(word)) && !APART.includes(word));
      expect(paths(strange)).toEqual([]);
    }
  });

  test("what lies at the top is fixed", () => {
    const entries = readdirSync(".").filter((name) => !PASSING.includes(name));
    expect(entries.filter((name) => !TOP.includes(name))).toEqual([]);
  });

  test("a folder imports only what stands below it", () => {
    const wrong = of("shared", "server", "client").flatMap((source) =>
      source.imports
        .filter((specifier) => climbs(source, specifier))
        .map((specifier) => `${source.path} → ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  test("rooms import the shared room only, and never the tests", () => {
    const wrong = of("shared", "server", "client").flatMap((source) =>
      source.imports
        .filter((specifier) => {
          const to = target(source, specifier);
          return to && to.room !== source.room && (to.room !== "shared" || source.room === "shared");
        })
        .map((specifier) => `${source.path} → ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  test("within a folder imports are relative, across folders they go through the one alias table", () => {
    const wrong = of("shared", "server", "client", "tests").flatMap((source) =>
      source.imports
        .filter((specifier) => {
          const isTop = source.path.split("/").length === 2;
          return specifier.startsWith(".") && !isTop && target(source, specifier)?.word !== source.word;
        })
        .map((specifier) => `${source.path} → ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  test("imports name the file with its ending", () => {
    const wrong = of("shared", "server", "client", "tests").flatMap((source) =>
      source.imports
        .filter((specifier) => /^[.#]/.test(specifier) && !/\.(tsx?|mjs|css|json|svg|cjs)(\?\w+)?$/.test(specifier))
        .map((specifier) => `${source.path} → ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  test("the shared room is pure: no Node, no React, no DOM", () => {
    const wrong = of("shared").flatMap((source) =>
      source.imports
        .filter((specifier) => !/^[.#]/.test(specifier) && !PURE.some((name) => specifier.startsWith(name)))
        .map((specifier) => `${source.path} → ${specifier}`),
    );
    expect(wrong).toEqual([]);
    expect(
      paths(
        of("shared").filter(({ text }) =>
          /\b(process\.|Buffer\.|document\.(body|createElement)|window\.)/.test(code(text)),
        ),
      ),
    ).toEqual([]);
  });

  test("SQL is written in store.ts, its tables in table.ts, and the ground of both in db/", () => {
    const speakers = of("server").filter(({ imports }) =>
      imports.some((specifier) => /^(drizzle-orm|postgres$|@electric-sql)/.test(specifier)),
    );
    const wrong = speakers.filter(({ path, word }) => word !== "db" && !/\/(\w+-)?(store|table)\.ts$/.test(path));
    expect(paths(wrong)).toEqual([]);
  });

  test("the client asks for changes by useCommand: a bare mutation forgets what to say when its button has gone", () => {
    const bare = of("client").filter(({ text }) => /\buseMutation\b/.test(code(text)));
    expect(paths(bare)).toEqual(["client/api/use-command.ts"]);
  });

  test("capabilities are asked for, never the names of roles", () => {
    const asks = of("shared", "server", "client").filter(({ text }) => /\brole\s*[!=]==?\s*"/.test(code(text)));
    expect(paths(asks).filter((path) => !SPEAKS_OF_PARTS.includes(path))).toEqual([]);
  });

  test("every migration says why in its first line", () => {
    const migrations = readdirSync("migrations").filter((name) => name.endsWith(".sql"));
    const silent = migrations.filter((name) => !/^-- Why: \S/.test(readFileSync(`migrations/${name}`, "utf8")));
    expect(silent).toEqual([]);
  });

  test("no file is longer than 300 lines, tables of data aside", () => {
    const long = of("shared", "server", "client").filter(({ text }) => text.split("\n").length > 301);
    expect(paths(long)).toEqual([]);
  });

  test("nothing is switched off: no skipped, focused or expected-to-fail test, no ignored type", () => {
    const off = of("shared", "server", "client", "tests").filter(({ text }) =>
      /@ts-(ignore|nocheck|expect-error)|\b(test|it|describe)\.(only|todo|fails)\b/.test(code(text)),
    );
    expect(paths(off)).toEqual([]);
  });
});

const TOP =
  words(`.biome.json .ci .dockerignore .gitignore .npmrc Dockerfile LICENSE README.md client compose.yaml migrations
  package-lock.json package.json server shared tests tsconfig.base.json docs CHANGELOG.md SECURITY.md`);
const PASSING = words(".git node_modules dist data test-results playwright-report .cache .env .vscode .idea .DS_Store");

const PURE = ["zod", "fastest-levenshtein", "@tiptap/pm/", "prosemirror-changeset", "diff", "re2js"];

/** They choose the part that somebody takes in one article, by what they are on the desk; they permit nothing. */
const SPEAKS_OF_PARTS = ["shared/articles/rules.ts", "shared/review/waits.ts"];

/** The gallery of development shows the parts of the interface, the frame included; no page imports it. */
const SHOWS_ALL = "client/ui/gallery/";

function words(list: string): string[] {
  return list.split(/\s+/);
}

const paths = (found: Source[]) => found.map(({ path }) => path);

const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\/\/.*$/gm, "");

const whole = (word: string) => PART_OF[word] ?? word;

function climbs(source: Source, specifier: string): boolean {
  const to = target(source, specifier);
  const order = ORDER[source.room];
  if (!to || !order || to.room !== source.room) return false;
  const [from, onto] = [whole(source.word), whole(to.word)];
  if (from === onto || APART.includes(from) || source.path.startsWith(SHOWS_ALL)) return false;
  if (source.room === "client" && ROOMS_OF_THE_DESK.includes(from) && ROOMS_OF_THE_DESK.includes(onto)) return true;
  return order.indexOf(onto) < order.indexOf(from);
}
