import type { Random } from "./random.ts";

type Json = unknown;

/** Values that no field of a batch or a frame waits for. */
const STRANGE: [Json, ...Json[]] = [
  null, true, -1, 0, 1, 3, 1e9, 2 ** 31, 1e308, 0.5, "", "x", "doc", "\u0000", "\ud800", "가", [], {}, [[]], "javascript:alert(1)",
  "__proto__", "constructor", { type: "paragraph" }, { type: "doc" }, { type: "script" }, { type: "text", text: "" }, { stepType: "replace" },
  JSON.parse('{"__proto__":{"role":"chief"}}'),
]; // biome-ignore format: a table reads better in rows

/** The same with something in it changed, left out, doubled or put elsewhere. */
export function mutated(value: Json, random: Random): Json {
  if (random.chance(0.25) || typeof value !== "object" || value === null) return replaced(value, random);
  if (Array.isArray(value)) return inArray(value, random);
  const entries = Object.entries(value);
  if (entries.length === 0) return random.pick(STRANGE);
  const at = random.below(entries.length);
  const [name = "", inner] = entries[at] ?? [];
  const rest = entries.filter((_, index) => index !== at);
  const dice = random.below(8);
  if (dice === 0) return Object.fromEntries(rest);
  if (dice === 1) return Object.fromEntries([...rest, [String(random.pick(STRANGE)), inner]]);
  return Object.fromEntries([...rest, [name, mutated(inner, random)]]);
}

function inArray(list: Json[], random: Random): Json {
  const at = random.below(list.length + 1);
  const dice = random.below(6);
  if (dice === 0) return list.filter((_, index) => index !== at);
  if (dice === 1) return [...list, ...list.slice(at)];
  if (dice === 2) return [...list.slice(0, at), random.pick(STRANGE), ...list.slice(at)];
  if (dice === 3) return Array.from({ length: random.below(600) }, () => list[0] ?? random.pick(STRANGE));
  return list.map((each, index) => (index === at % list.length ? mutated(each, random) : each));
}

function replaced(value: Json, random: Random): Json {
  if (typeof value === "number" && random.chance(0.7)) return value + random.between(-3, 4);
  if (random.chance(0.1)) return nested(random.below(200));
  return random.pick(STRANGE);
}

function nested(depth: number): Json {
  let inner: Json = "x";
  for (let at = 0; at < depth; at += 1) inner = { type: "paragraph", content: [inner] };
  return inner;
}

/** Steps that a page could send, and some that only a page with other plans would. */
export function builtSteps(random: Random, size: number): Json[] {
  const from = random.below(size + 2);
  const to = from + random.below(4);
  const text = (words: string) => ({ type: "text", text: words });
  const replace = (content: Json[], open = 0) => ({
    stepType: "replace",
    from,
    to,
    slice: { content, openStart: open, openEnd: open },
  });
  const mark = (type: string, attrs?: Json) => ({
    stepType: "addMark",
    mark: { type, ...(attrs ? { attrs } : {}) },
    from,
    to,
  });
  const all: [Json, ...Json[]] = [
    replace([text("word ")]),
    replace([]),
    replace([{ type: "paragraph" }, { type: "paragraph" }], 1),
    replace([{ type: "hardBreak" }]),
    replace([{ type: "paragraph", content: [text("a"), { type: "hardBreak" }] }], random.below(3)),
    mark("bold"),
    mark("link", { href: "https://naru.example/" }),
    mark("link", { href: "javascript:alert(1)" }),
    { stepType: "removeMark", mark: { type: "bold" }, from, to },
    {
      stepType: "replaceAround",
      from,
      to,
      gapFrom: from,
      gapTo: to,
      insert: 1,
      slice: { content: [{ type: "paragraph" }] },
    },
    { stepType: "attr", pos: from, attr: "href", value: "javascript:alert(1)" },
    { stepType: "docAttr", attr: "x", value: 1 },
    { stepType: "addNodeMark", pos: from, mark: { type: "bold" } },
  ];
  return Array.from({ length: 1 + random.below(3) }, () => random.pick(all));
}
