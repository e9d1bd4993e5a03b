import type { StepMap } from "@tiptap/pm/transform";
import type { StepBatch } from "#shared/segments/api.ts";
import { parseSteps } from "#shared/segments/rebase.ts";

/** How the places in a text have moved from version to version, as far back as a caret is worth following. */
export class Trail {
  readonly #maps = new Map<number, readonly StepMap[]>();

  put({ version, steps }: StepBatch): void {
    if (this.#maps.has(version)) return;
    this.#maps.set(
      version,
      parseSteps(steps).map((step) => step.getMap()),
    );
    for (const oldest of this.#maps.keys()) {
      if (this.#maps.size <= MOST) return;
      this.#maps.delete(oldest);
    }
  }

  /** From the places of one version to those of a later one; undefined where the way between them is not known. */
  between(from: number, to: number): readonly StepMap[] | undefined {
    if (from > to) return undefined;
    const way: StepMap[] = [];
    for (let version = from + 1; version <= to; version += 1) {
      const maps = this.#maps.get(version);
      if (!maps) return undefined;
      way.push(...maps);
    }
    return way;
  }
}

const MOST = 300;
