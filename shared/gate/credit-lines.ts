import { clearedBy, type GateInput, nowhere, type Obstruction } from "./input.ts";

/** Nobody is named who did not say how, and nobody who did the work is forgotten. */
export function creditLines({ credits: { undecided, unconsented, missing } }: GateInput): Obstruction[] {
  return [
    ...undecided.map((person) => named(person, "undecided")),
    ...unconsented.map((person) => named(person, "unconsented")),
    ...missing.map(
      (part): Obstruction => ({
        key: `missing-credit:${part}`,
        obstacle: "missing-credit",
        ...nowhere,
        params: { part },
        since: null,
        clearedBy: clearedBy("manage-article"),
      }),
    ),
  ];
}

const named = (person: string, why: "undecided" | "unconsented"): Obstruction => ({
  key: `undecided-credit:${person}:${why}`,
  obstacle: "undecided-credit",
  ...nowhere,
  params: { person, why },
  since: null,
  clearedBy: clearedBy("manage-article", [person]),
});
