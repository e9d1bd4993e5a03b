import { frames } from "./frames.ts";
import { tryOut } from "./try-out.ts";

tryOut("frames", frames, { catches: { "lets-everybody-write": 400 } });
