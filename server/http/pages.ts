import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import express, { Router } from "express";
import { notFound } from "#server/errors.ts";
import { compressedAssets } from "./assets.ts";
import { pageFor } from "./first-pages.ts";

/**
 * What the pages are made of. Each carries its digest in its name and never changes. A visit asks for many of them at
 * once: they do not go past every door of the desk first.
 */
export function assets(folder = findClient()): Router {
  const router = Router();
  if (folder === undefined) return router;
  const from = join(folder, "assets");
  router.use(
    "/assets",
    compressedAssets(from, { "Cache-Control": "public, max-age=31536000, immutable" }),
    express.static(from, { immutable: true, maxAge: "1y", fallthrough: true, redirect: false }),
    (_request, response) => {
      // A node that was built anew may have it in a moment.
      response.setHeader("Cache-Control", "no-store");
      throw notFound();
    },
  );
  return router;
}

/** The built client. The page itself may always change. */
export function pages(folder = findClient()): Router {
  const router = Router();
  if (folder === undefined) return router;
  const pageAt = pageFor(folder);
  router.get("/answer", (_request, response) => response.sendFile("answer.html", { root: folder, ...unseen }));
  router.use(express.static(folder, { index: false, etag: true, maxAge: 0 }));
  router.get("/{*page}", (request, response) => {
    response.setHeader("Cache-Control", "no-cache");
    // What the browser asks for by itself; whoever has told it another one waits for those words a little longer.
    response
      .vary("Accept-Language")
      .type("html")
      .send(pageAt(request.path, request.acceptsLanguages(...LANGUAGES) || "en"));
  });
  return router;
}

const LANGUAGES = ["en", "ko"];

/** The page that a journalist's link opens: no index finds it, no cache keeps it. */
const unseen = {
  cacheControl: false,
  headers: { "Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow, noarchive, nosnippet" },
};

/** dist/client, beside dist/server or above the sources; absent while Vite serves the client in development. */
function findClient(): string | undefined {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (dirname(folder) !== folder) {
    const client = join(folder, "dist", "client");
    if (existsSync(join(client, "index.html"))) return client;
    folder = dirname(folder);
  }
  return undefined;
}
