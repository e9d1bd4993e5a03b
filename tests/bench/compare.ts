import type { DatabaseKind } from "#tests/support/databases.ts";
import { type Fired, fire, type Load } from "./fire.ts";
import { type Measured, median } from "./report.ts";

type Work = Omit<Load, "connections" | "seconds">;

export interface Compared {
  kind: DatabaseKind;
  /** Asked anew for each round: it may go on from where the last one ended. */
  product: () => Promise<Work> | Work;
  floor: () => Promise<Work> | Work;
  /** Share of the floor's requests a second to reach. */
  share: number;
}

const ROUNDS = 3;
const SECONDS = 3;

/** Product and floor in turns, so that what else the machine does falls on both; medians of the rounds. */
export async function compare({ kind, product, floor, share }: Compared): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const connections of [1, 10, 50]) {
    const rounds: { product: Fired; floor: Fired }[] = [];
    await fire({ ...(await product()), connections, seconds: 1 });
    await fire({ ...(await floor()), connections, seconds: 1 });
    for (let round = 0; round < ROUNDS; round += 1) {
      const of = { connections, seconds: SECONDS };
      const bare = await fire({ ...(await floor()), ...of });
      rounds.push({ floor: bare, product: await fire({ ...(await product()), ...of }) });
    }
    const of = (side: "product" | "floor", figure: "perSecond" | "p99") =>
      median(rounds.map((round) => round[side][figure]));
    const what = `${kind}, ${connections} at once`;
    const rate = { figure: of("product", "perSecond"), floor: of("floor", "perSecond") };
    const wait = { figure: of("product", "p99"), floor: of("floor", "p99") };
    measured.push(
      { what, unit: "/s", ...rate, goal: `≥ ${share} × floor`, reached: rate.figure >= share * rate.floor },
      { what: `${what}, p99`, unit: "ms", ...wait, goal: "≤ 2 × floor", reached: wait.figure <= 2 * wait.floor },
    );
  }
  return measured;
}
