/// <reference path="../../server/threads/smtp-server.d.ts" />
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";

export interface Received {
  to: string[];
  subject: string;
  text: string;
  messageId: string;
  replyTo: string;
}

export interface Mailbox {
  url: string;
  letters: Received[];
  close(): Promise<void>;
}

/** A real mail server on loopback that keeps what it is given, or turns every letter away. */
export async function openMailbox({
  refuses = false,
  turnsAway = () => refuses,
  received = async (_count: number) => {},
} = {}): Promise<Mailbox> {
  const letters: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo: (_address, _session, done) => done(turnsAway() ? new Error("No such mailbox") : null),
    onData: async (stream, session, done) => {
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk);
      const { subject = "", text = "", messageId = "", replyTo = [] } = await PostalMime.parse(Buffer.concat(chunks));
      letters.push({
        ...{ subject, text, messageId },
        to: session.envelope.rcptTo.map(({ address }) => address),
        replyTo: replyTo[0]?.address ?? "",
      });
      await received(letters.length);
      done();
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo; // listening on TCP
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
