import { parseSync } from "vite";

/** Attributes that are read to people. */
const SPOKEN = new Set(["alt", "aria-label", "aria-description", "label", "placeholder", "title", "words"]);

/** What reads the same in any language: the product, and each language under its own name. */
const ALLOWED = new Set(["Naru", "English", "한국어"]);

interface Syntax {
  type: string;
  start: number;
  [property: string]: unknown;
}

/** Letters written into JSX instead of a locale file, as `path: words`. */
export function wordsInMarkup(path: string, source: string): string[] {
  const found: string[] = [];
  visit(parseSync(path, source).program, (node) => {
    for (const words of spokenBy(node)) {
      const trimmed = words.replace(/^[\P{L}]+|[\P{L}]+$/gu, "");
      if (/\p{L}{2}/u.test(trimmed) && !ALLOWED.has(trimmed) && !/^https?:/.test(words))
        found.push(`${path}: ${trimmed}`);
    }
  });
  return found;
}

function spokenBy(node: Syntax): string[] {
  if (node.type === "JSXText") return [String(node.value)];
  if (node.type === "JSXAttribute" && SPOKEN.has(nameOf(node))) return literalsOf(node.value);
  if (node.type === "JSXElement" || node.type === "JSXFragment") {
    return nodes(node.children)
      .filter(({ type }) => type === "JSXExpressionContainer")
      .flatMap(literalsOf);
  }
  return [];
}

/** Strings that would be shown as they stand: `"…"`, `{"…"}`, a template, both arms of a choice; not arguments of calls. */
function literalsOf(value: unknown): string[] {
  if (!isNode(value)) return [];
  switch (value.type) {
    case "Literal":
      return typeof value.value === "string" ? [value.value] : [];
    case "TemplateLiteral":
      return nodes(value.quasis).map((quasi) => rawOf(quasi));
    case "JSXExpressionContainer":
      return literalsOf(value.expression);
    case "ConditionalExpression":
      return [...literalsOf(value.consequent), ...literalsOf(value.alternate)];
    case "LogicalExpression":
      return literalsOf(value.right);
    default:
      return [];
  }
}

function rawOf(quasi: Syntax): string {
  const { value } = quasi;
  return typeof value === "object" && value !== null && "cooked" in value ? String(value.cooked) : "";
}

function nameOf(attribute: Syntax): string {
  return isNode(attribute.name) && typeof attribute.name.name === "string" ? attribute.name.name : "";
}

function visit(value: unknown, seen: (node: Syntax) => void): void {
  if (typeof value !== "object" || value === null) return;
  if (isNode(value)) seen(value);
  for (const child of Object.values(value)) visit(child, seen);
}

function isNode(value: unknown): value is Syntax {
  return typeof value === "object" && value !== null && "type" in value && "start" in value;
}

function nodes(value: unknown): Syntax[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}
