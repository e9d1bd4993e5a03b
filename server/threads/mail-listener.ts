/// <reference path="./smtp-server.d.ts" />
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import type { Desk } from "#server/db/desk.ts";
import { takeLetter } from "./take-letter.ts";

export interface MailListener {
  port: number;
  stop(): Promise<void>;
}

const LARGEST = 2_000_000;

/**
 * Takes mail in, where the desk is told to: behind a mail server that passes on what comes for the domain of the
 * answers. Letters for any other domain are turned away while the sender is still there to be told.
 */
export async function listenForMail(desk: Desk): Promise<MailListener | undefined> {
  const { port, host, domain } = desk.config.inbound;
  if (port === undefined || domain === undefined) return undefined;
  const [{ SMTPServer }, { readLetter }] = await Promise.all([import("smtp-server"), import("./read-letter.ts")]);
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    size: LARGEST,
    banner: "Naru",
    onRcptTo: ({ address }, _session, done) =>
      done(address.toLowerCase().endsWith(`@${domain}`) ? null : refused("Not for this desk")),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        if (stream.sizeExceeded) return done(refused("Too large", 552));
        const to = session.envelope.rcptTo.map(({ address }) => address);
        try {
          await takeLetter(desk, await readLetter(Buffer.concat(chunks), to));
          done();
        } catch (error) {
          desk.log.warn({ name: error instanceof Error ? error.name : "error" }, "a letter has to be handed in again");
          done(refused("Try again later", 451)); // the sender keeps it and comes again: it is not lost
        }
      });
    },
  });
  server.on("error", () => {}); // a sender that hangs up
  server.listen(port, host);
  await once(server.server, "listening");
  const { port: taken } = server.server.address() as AddressInfo; // listening on TCP
  return { port: taken, stop: () => new Promise((resolve) => server.close(() => resolve())) };
}

const refused = (words: string, responseCode = 550) => Object.assign(new Error(words), { responseCode });
