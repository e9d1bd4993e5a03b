import type { Load } from "./fire.ts";

export type Commit = NonNullable<Load["commits"]>[number];

export function commitRequest(
  commit: Commit,
  version: number,
): { method: string; path: string; headers: Record<string, string>; body: string };
