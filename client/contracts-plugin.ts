import type { Plugin } from "vite";

/**
 * The browser needs of a contract its method and its path; its schemas live there as types only. Without them zod
 * (24 kB compressed) is not part of the page. Contracts are read as syntax, so anything that is not literally
 * `endpoint({ … })` in an api.ts stays as it is. All of shared/ is pure by the law of the house, so a file of which
 * nothing is used is left out whole.
 */
export function contractsWithoutSchemas(): Plugin {
  return {
    name: "naru:contracts-without-schemas",
    apply: "build",
    transform: {
      filter: { id: /[\\/]shared[\\/][\w-]+[\\/][\w-]+\.ts$/ },
      order: "post",
      handler(code, id) {
        const cuts = id.endsWith("api.ts") ? schemaProperties(this.parse(code)) : [];
        return { code: without(code, cuts), map: null, moduleSideEffects: false };
      },
    },
  };
}

interface Span {
  start: number;
  end: number;
}
interface Syntax extends Span {
  type: string;
  [property: string]: unknown;
}
const LEFT_OUT = new Set(["input", "output", "summary"]);

function schemaProperties(root: unknown): Span[] {
  const found: Span[] = [];
  visit(root, (node) => {
    if (node.type !== "CallExpression" || nameOf(node.callee) !== "endpoint") return;
    const [contract] = listOf(node.arguments);
    for (const property of listOf(contract?.properties)) {
      if (LEFT_OUT.has(nameOf(property.key) ?? "") && isNode(property.value)) found.push(property.value);
    }
  });
  return found;
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

function without(code: string, cuts: readonly Span[]): string {
  return cuts
    .toSorted((a, b) => b.start - a.start)
    .reduce((rest, { start, end }) => `${rest.slice(0, start)}undefined${rest.slice(end)}`, code);
}
