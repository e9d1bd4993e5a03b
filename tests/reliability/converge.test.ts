import { converge } from "./converge.ts";
import { tryOut } from "./try-out.ts";

tryOut("converge", converge, {
  catches: {
    "takes-late-steps-as-they-are": 500,
    "forgets-what-was-under-way": 500,
    "loses-the-edge-of-a-deletion": 6_000,
  },
});
