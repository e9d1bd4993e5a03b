import { type Article, northKorean, southern } from "./material.ts";

let known: Map<string, string> | undefined;

/** The Korean of an article in the North's spelling and spacing, sentence by sentence, as far as there is one. */
export function asInTheNorth({ source }: Article): string[][] {
  known ??= new Map(
    northKorean().flatMap(({ source, target }) => {
      const south = southern().get(target);
      return south === undefined ? [] : [[south, source] as const];
    }),
  );
  return source.map((sentences) => sentences.map((sentence) => known?.get(sentence) ?? sentence));
}
