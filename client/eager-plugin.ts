import type { Plugin } from "vite";

/**
 * Almost all of these scripts runs before the first drawing. A browser compiles a function when it is first called, one
 * by one, while nothing else goes on; told so, it compiles them beside their download.
 * https://v8.dev/blog/explicit-compile-hints
 */
const REMARK = "//# allFunctionsCalledOnLoad";
const AT_ONCE = new Set(["react", "frame", "article", "desk"]);

export function compiledAtOnce(): Plugin {
  return {
    name: "naru:compiled-at-once",
    apply: "build",
    // Last of all: the remark must be the first thing in the file.
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        for (const file of Object.values(bundle))
          if (file.type === "chunk" && AT_ONCE.has(file.name)) file.code = `${REMARK}\n${file.code}`;
      },
    },
  };
}
