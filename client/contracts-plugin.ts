import type { Plugin } from "vite";

/**
 * The browser needs of a contract its method and its path; schemas live there as types only. Without them zod (24 kB
 * compressed) is not part of the page. Contracts are read as syntax, so anything that is not literally
 * `endpoint({ … })` stays as it is. All of shared/ is pure by the law of the house: its constants are
 * marked so, and those that nothing uses are left out.
 */
export function contractsWithoutSchemas(): Plugin {
  return {
    name: "naru:contracts-without-schemas",
    apply: "build",
    transform: {
      filter: { id: /[\\/]shared[\\/][\w-]+[\\/][\w-]+\.ts$/ },
      order: "post",
      handler(code) {
        const program = this.parse(code);
        const changes = [...withoutSchemas(program), ...markedPure(program)];
        return { code: changed(code, changes), map: null, moduleSideEffects: false };
      },
    },
  };
}

interface Change {
  from: number;
  to: number;
  by: string;
}
interface Syntax {
  type: string;
  start: number;
  end: number;
  [property: string]: unknown;
}
const LEFT_OUT = new Set(["input", "output", "summary"]);

function withoutSchemas(program: unknown): Change[] {
  const found: Change[] = [];
  visit(program, (node) => {
    if (node.type !== "CallExpression" || nameOf(node.callee) !== "endpoint") return;
    const [contract] = listOf(node.arguments);
    for (const { key, value } of listOf(contract?.properties)) {
      if (LEFT_OUT.has(nameOf(key) ?? "") && isNode(value))
        found.push({ from: value.start, to: value.end, by: "void 0" });
    }
  });
  return found;
}

/** `const a = b.c(d())` becomes a pure call that makes it: one mark for the whole, however it is built. */
function markedPure(program: unknown): Change[] {
  const statements = isNode(program) ? listOf(program.body) : [];
  const declarations = statements.map((statement) =>
    isNode(statement.declaration) ? statement.declaration : statement,
  );
  return declarations
    .flatMap(({ declarations: declared }) => listOf(declared))
    .flatMap(({ init }) => (isNode(init) && /^(Call|New|Array|Object)Expression$/.test(init.type) ? [init] : []))
    .flatMap(({ start, end }) => [
      { from: start, to: start, by: "/* @__PURE__ */ (() => (" },
      { from: end, to: end, by: "))()" },
    ]);
}

function visit(value: unknown, seen: (node: Syntax) => void): void {
  if (typeof value !== "object" || value === null) return;
  if (isNode(value)) seen(value);
  for (const child of Object.values(value)) visit(child, seen);
}

function isNode(value: unknown): value is Syntax {
  return typeof value === "object" && value !== null && "type" in value;
}

function listOf(value: unknown): Syntax[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

function nameOf(value: unknown): string | undefined {
  return isNode(value) && typeof value.name === "string" ? value.name : undefined;
}

/** From the end, so that places before a change stay where they are. */
function changed(code: string, changes: readonly Change[]): string {
  return changes
    .toSorted((a, b) => b.from - a.from)
    .reduce((rest, { from, to, by }) => rest.slice(0, from) + by + rest.slice(to), code);
}
