import "./ui/fonts/latin.css";
import "./ui/tokens.css";
import "./ui/base.css";
import "./ui/print.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode, useEffect } from "react";
import { createRoot } from "react-dom/client";
import { BrowserRouter } from "react-router";
import { drawFirst } from "#client/api/drawing.ts";
import { newQueryClient } from "#client/api/queries.ts";
import { afterPaint } from "#client/ui/after-paint.ts";
import { Boundary } from "#client/ui/Boundary.tsx";
import { rememberedLanguage, startWords } from "#client/ui/i18n.ts";
import { patiently } from "#client/ui/part.ts";
import { rememberedTheme, wear } from "#client/ui/theme.ts";
import { whenIdle } from "#client/ui/when-idle.ts";
import { askForPage } from "./ask-for-page.ts";
import { fetchPage, Pages } from "./routes.tsx";

const root = document.getElementById("root");
if (!root) throw new Error("The page has no #root to draw in");

void begin(root);

/** Nothing is waited for at the top of this file: what the pages are drawn from imports what travels with it. */
async function begin(root: HTMLElement): Promise<void> {
  const language = rememberedLanguage();
  askForPage(location.pathname, language);
  wear(rememberedTheme());
  const client = newQueryClient();
  await startWords(language);
  await fetchPage(location.pathname, client);
  const { promise: stands, resolve } = Promise.withResolvers<void>();
  drawFirst(stands);
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <BrowserRouter>
          <Boundary>
            <Pages />
          </Boundary>
        </BrowserRouter>
      </QueryClientProvider>
      <FirstDrawing onStanding={resolve} />
    </StrictMode>,
  );
  // The Korean faces' list of ranges is long.
  patiently(() => import("./ui/fonts/korean.css")).catch(() => undefined); // the machine's own Korean letters do, too
}

/** Tells when what is drawn first stands on the screen and can be used. Drawn as nothing. */
function FirstDrawing({ onStanding }: { onStanding: () => void }) {
  useEffect(() => afterPaint(() => whenIdle(onStanding)), [onStanding]);
  return null;
}
