import { frames } from "./frames.ts";
import { tryOut } from "./try-out.ts";

tryOut("frames", frames, { catches: { "looks-at-no-document": 5_000, "lets-everybody-write": 2_000 } });
