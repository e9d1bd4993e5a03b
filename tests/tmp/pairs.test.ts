import { Slice, Fragment, type Node } from "@tiptap/pm/model";
import { Transform, ReplaceStep } from "@tiptap/pm/transform";
import { TextSelection } from "@tiptap/pm/state";
import { test } from "vitest";
import { schema } from "#shared/document/schema.ts";
import { applySteps } from "#shared/segments/rebase.ts";
import { applySteps as oldApply } from "./old-rebase.ts";

let seed = 1;
const rnd = () => { seed = (seed * 1103515245 + 12345) & 0x7fffffff; return ((seed >> 8) & 0xffff) / 65536; };
const nat = (n: number) => Math.floor(rnd() * n);
const P = (t: string) => schema.node("paragraph", null, t ? schema.text(t) : []);
const letters = (d: Node) => d.textBetween(0, d.content.size, "", "");
const show = (d: Node) => d.textBetween(0, d.content.size, "|", "\n");
let next = 0;
const fresh = (k: number) => { let s = ""; while (k--) s += String.fromCodePoint(0x4e00 + next++); return s; };
function textPos(d: Node) { const p: number[] = []; d.descendants((n, pos) => { if (n.isTextblock) for (let i = 0; i <= n.content.size; i++) p.push(pos + 1 + i); return false; }); return p; }
const pick = <T,>(a: T[]): T => a[nat(a.length)]!;
export type Op = [string, ...any[]];
function op(tr: Transform, log: Op[], plain: boolean): void {
  const d = tr.doc; const tp = textPos(d); const size = d.content.size;
  if (tp.length === 0) { const t = fresh(1); log.push(["insertP", 0, t]); tr.insert(0, P(t)); return; }
  let a = pick(tp), b = Math.random() < 0 ? 0 : pick(tp); if (a > b) [a, b] = [b, a];
  if (rnd() < .5) b = Math.max(...tp.filter((x) => x <= a + 5));
  const blocks: [number, Node][] = []; d.forEach((n, o) => void blocks.push([o, n]));
  const k = nat(plain ? 10 : 15);
  if (k <= 1) { const t = fresh(1 + nat(3)); log.push(["insert", a, t]); tr.insert(a, schema.text(t)); }
  else if (k <= 3) { if (a < b) { log.push(["delete", a, b]); tr.delete(a, b); } }
  else if (k === 4) { const t = fresh(1 + nat(2)); log.push(["replaceRangeWith", a, b, t]); tr.replaceRangeWith(a, b, schema.text(t)); }
  else if (k === 5) { const t = fresh(1); log.push(["replaceWith", a, b, t]); tr.replaceWith(a, b, schema.text(t)); }
  else if (k === 6) { log.push(["split", a]); tr.split(a); }
  else if (k === 7) { if (blocks.length > 1) { const p = blocks[1 + nat(blocks.length - 1)]![0]; log.push(["join", p]); tr.join(p); } }
  else if (k === 8) { const e = blocks.filter(([, n]) => n.content.size === 0); if (e.length && blocks.length > 1) { const [o, n] = pick(e); log.push(["delete", o, o + n.nodeSize]); tr.delete(o, o + n.nodeSize); } }
  else if (k === 9) { const o = pick([...blocks.map(([o]) => o), size]); const t = fresh(nat(3)); log.push(["insertP", o, t]); tr.insert(o, P(t)); }
  else if (k === 10) { const t1 = fresh(1), t2 = fresh(1); log.push(["paste", a, b, t1, t2]); tr.replaceRange(a, b, new Slice(Fragment.from([P(t1), P(t2)]), 1, 1)); }
  else if (k === 11) { if (a < b) { log.push(["mark", a, b]); tr.addMark(a, b, schema.marks.bold.create()); } }
  else if (k === 12) { if (a < b) { log.push(["deleteRange", a, b]); tr.deleteRange(a, b); } }
  else if (k === 13) { log.push(["br", a]); tr.replaceRangeWith(a, b, schema.node("hardBreak")); }
  else { const i = nat(blocks.length); const [o, n] = blocks[i]!; log.push(["delete", o, o + n.nodeSize]); if (blocks.length > 1) tr.delete(o, o + n.nodeSize); }
}
const sub = (s: string, of: string) => [...s].filter((c) => of.includes(c)).join("");
function judge(base: Node, other: Transform, own: Transform, final: Node): string[] {
  const B = letters(base), O = letters(other.doc), M = letters(own.doc), F = letters(final); const bad: string[] = [];
  for (const c of O) if (!B.includes(c) && !F.includes(c)) { bad.push("a:others' letter lost"); break; }
  for (const c of B) if (!M.includes(c) && F.includes(c)) { bad.push("b:deleted by author stands"); break; }
  for (const c of B) if (!O.includes(c) && F.includes(c)) { bad.push("b2:deleted by other stands"); break; }
  for (const c of M) if (!B.includes(c) && !F.includes(c)) { bad.push("c:author's letter lost"); break; }
  for (const c of B) if (M.includes(c) && O.includes(c) && !F.includes(c)) { bad.push("d:kept by both lost"); break; }
  for (const c of F) if (F.split(c).length > 2) { bad.push("double"); break; }
  for (const c of F) if (!B.includes(c) && !O.includes(c) && !M.includes(c)) { bad.push("revived"); break; }
  if (sub(F, O) !== sub(O, F)) bad.push("o1:others' order");
  if (sub(F, M) !== sub(M, F)) bad.push("o2:own order");
  return bad;
}
test("pairs", () => {
  const plain = process.env.PLAIN === "1"; const N = Number(process.env.N ?? 10000); seed = Number(process.env.SEED ?? 7);
  const maxOps = Number(process.env.OPS ?? 4);
  const counts: Record<string, [number, number]> = {}; const ex: Record<string, [number, string][]> = {};
  let eqOld = 0; const t0 = Date.now();
  for (let i = 0; i < N; i++) {
    next = 0;
    const np = 1 + nat(3); let al = "abcdefghijklmnopqrstuvwxyz"; const ps: string[] = [];
    for (let p = 0; p < np; p++) { const l = nat(7) + (np === 1 ? 2 : 0); ps.push(al.slice(0, l)); al = al.slice(l); }
    const base = schema.node("doc", null, ps.map(P));
    const [other, own] = [new Transform(base), new Transform(base)]; const lo: Op[] = [], lm: Op[] = [];
    for (let k = 1 + nat(maxOps); k--;) op(other, lo, plain);
    for (let k = 1 + nat(maxOps); k--;) op(own, lm, plain);
    if (!own.steps.length || !other.steps.length) continue;
    const run = (f: any): [string[], string] => { try { const d = f(other.doc, own.steps, other.mapping.maps).document; return [judge(base, other, own, d), show(d)]; } catch (e: any) { return ["throws " + e.message.slice(0, 60), ""].slice(0, 1) as any && [["throws " + e.message.slice(0, 60)], ""]; } };
    const [n, nd] = run(applySteps), [o, od] = run(oldApply);
    for (const b of n) { (counts[b] ??= [0, 0])[0]++; (ex[b] ??= []).push([lo.length + lm.length + JSON.stringify([lo, lm]).length / 100, `${o.includes(b) ? "OLD TOO" : "NEW"} ${show(base)}  theirs ${JSON.stringify(lo)} -> ${show(other.doc)}  mine ${JSON.stringify(lm)} -> ${show(own.doc)}  => ${nd}   (old ${od})`]); }
    for (const b of o) (counts[b] ??= [0, 0])[1]++;
    if (nd === od) eqOld++;
  }
  console.log(JSON.stringify({ N, ms: Date.now() - t0, eqOld, "counts[new,old]": counts }, null, 1));
  for (const [b, list] of Object.entries(ex)) { for (const onlyNew of [true, false]) { const l = list.filter(([, s]) => s.startsWith("NEW") === onlyNew).sort((x, y) => x[0] - y[0]); console.log(`## ${b} ${onlyNew ? "new" : "old too"} ${l.length}`); for (const [, s] of l.slice(0, Number(process.env.SHOW ?? 4))) console.log("  ", s); } }
}, 100000);
