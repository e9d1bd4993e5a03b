import { REFUSALS } from "#shared/api/refusal.ts";
import type { ApiDocument } from "./openapi.ts";

/** The API to read: plain HTML, nothing loaded from elsewhere, no script. */
export function referencePage(document: ApiDocument): string {
  const doors = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    METHODS.flatMap((method) => (item[method] ? [{ method, path, ...item[method] }] : [])),
  );
  const words = [...new Set(doors.map(({ tags }) => tags?.[0] ?? ""))];
  return page(
    document.info.description ?? "",
    words.map((word) => `<a href="#${word}">${text(word)}</a>`).join(" "),
    words
      .map((word) =>
        section(
          word,
          doors.filter(({ tags }) => tags?.[0] === word),
        ),
      )
      .join(""),
    Object.entries(document.components?.schemas ?? {})
      .map(([name, schema]) => shape(name, schema))
      .join(""),
  );
}

const METHODS = ["get", "post", "put", "delete"] as const;

interface Door {
  method: string;
  path: string;
  summary?: string;
  security?: unknown;
  parameters?: unknown;
  requestBody?: unknown;
  responses?: unknown;
}

function section(word: string, doors: Door[]): string {
  return `<section id="${word}"><h2>${text(word)}</h2>${doors.map(door).join("")}</section>`;
}

function door({ method, path, summary, security, parameters, requestBody, responses }: Door): string {
  const open = Array.isArray(security) && security.length === 0 ? " <em>no sign-in needed</em>" : "";
  return `<article><h3><b class="${method}">${method.toUpperCase()}</b> <code>${text(path)}</code></h3>
<p>${text(summary ?? "")}${open}</p>${part("Path and query", parameters)}${part("Body", bodyOf(requestBody))}${part("Answer", bodyOf(field(responses, "200")))}</article>`;
}

function part(title: string, value: unknown): string {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return "";
  return `<details><summary>${title}</summary><pre>${linked(JSON.stringify(value, null, 2))}</pre></details>`;
}

const shape = (name: string, schema: unknown) =>
  `<article id="${name}"><h3><code>${text(name)}</code></h3><pre>${linked(JSON.stringify(schema, null, 2))}</pre></article>`;

const refusals = () =>
  Object.entries(REFUSALS)
    .map(([code, message]) => `<tr><td><code>${code}</code></td><td>${text(message)}</td></tr>`)
    .join("");

const page = (about: string, words: string, sections: string, shapes: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Naru: the API</title><link rel="stylesheet" href="/api/reference.css"></head><body>
<header><h1>Naru: the API</h1><p>${text(about)}</p><p><a href="/api/openapi.json">OpenAPI 3.1 as JSON</a></p>
<nav>${words} <a href="#refusals">refusals</a> <a href="#shapes">shapes</a></nav></header>
<main>${sections}<section id="refusals"><h2>refusals</h2><table>${refusals()}</table></section>
<section id="shapes"><h2>shapes</h2>${shapes}</section></main></body></html>`;

const bodyOf = (value: unknown) => field(field(field(value, "content"), "application/json"), "schema");

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && name in value ? value[name as keyof typeof value] : undefined; // asked with `in`
}

const text = (raw: string) => raw.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** References to shapes become links. */
const linked = (json: string) =>
  text(json).replace(/#\/components\/schemas\/(\w+)/g, (whole, name: string) => `<a href="#${name}">${whole}</a>`);

export const REFERENCE_STYLE = `:root{color-scheme:light dark}
body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1.5rem}
h2{margin-top:3rem;text-transform:capitalize}
article{border-top:1px solid #8884;padding:.25rem 0}
h3{font-size:1rem;font-weight:400;margin:.75rem 0 .25rem}
h3 b{display:inline-block;min-width:4.5rem}
p{margin:.25rem 0 .5rem}
em{opacity:.7}
pre{overflow:auto;background:#8881;padding:.75rem;border-radius:.375rem;font-size:.8125rem}
nav a{display:inline-block;margin-right:.75rem}
table{border-collapse:collapse}td{padding:.25rem .75rem .25rem 0;vertical-align:top;border-top:1px solid #8883}
summary{cursor:pointer}
`;
