import { Router } from "express";
import { limitAttempts } from "#server/http/guard.ts";
import { openRoute, type Route } from "#server/http/route.ts";
import * as page from "#shared/threads/answer-page.ts";
import { openAnswerSheet, readAnswerSheet, sendAnswer } from "./answer-sheet.ts";
import { renewAnswerLink } from "./renew-answer-link.ts";

/** Doors that a link to the answer page opens, and nothing else does. */
export const answerRoutes: Route[] = [
  openRoute(page.readAnswerSheet, ({ desk, input }) => readAnswerSheet(desk, input.token)),
  openRoute(page.openAnswerSheet, ({ desk, input }) => openAnswerSheet(desk, input.token)),
  openRoute(page.sendAnswer, ({ desk, input }) => sendAnswer(desk, input)),
  openRoute(page.renewAnswerLink, ({ desk, input }) => renewAnswerLink(desk, input.token)),
];

/** Whoever tries tokens is slowed down by the address they come from; those that open something are not counted. */
export function limitAnswers({ byAddress, seconds }: { byAddress: number; seconds: number }): Router {
  const router = Router();
  const address = limitAttempts(byAddress, seconds);
  for (const { endpoint } of answerRoutes) router.post(endpoint.path, address);
  return router;
}
