import { openRoute, type Route, route } from "#server/http/route.ts";
import * as mail from "#shared/threads/mail.ts";
import { listIncoming, refuseStranger, setAside, takeIncoming } from "./incoming-mail.ts";
import { takeLetter } from "./take-letter.ts";

export const mailRoutes: Route[] = [
  route(mail.listIncomingLetters, ({ desk, by }) => listIncoming(desk, by)),
  route(mail.takeIncomingLetter, ({ desk, by, input }) => takeIncoming(desk, by, input.mailId, input.queryId)),
  route(mail.setLetterAside, ({ desk, by, input }) => setAside(desk, by, input.mailId)),
  openRoute(mail.handInLetter, async ({ desk, input, request }) => {
    refuseStranger(desk, request.headers.authorization);
    const { readLetter } = await import("./read-letter.ts");
    return takeLetter(desk, await readLetter(Buffer.from(input.raw, "base64"), input.to));
  }),
];
