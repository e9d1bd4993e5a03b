import { coalSacks } from "./scenes/coal-sacks.ts";
import { ferry } from "./scenes/ferry.ts";
import { grainScale } from "./scenes/grain-scale.ts";
import { marketStalls } from "./scenes/market-stalls.ts";
import { mine } from "./scenes/mine.ts";
import { nightTrain } from "./scenes/night-train.ts";
import { snowTown } from "./scenes/snow-town.ts";
import { station } from "./scenes/station.ts";

/** Every illustration of the demo desk by the name of its file. */
export const scenes = {
  "coal-sacks": coalSacks,
  ferry,
  "grain-scale": grainScale,
  "market-stalls": marketStalls,
  mine,
  "night-train": nightTrain,
  "snow-town": snowTown,
  station,
} as const satisfies Record<string, () => string>;

export type SceneName = keyof typeof scenes;
