import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export interface Mailbox {
  url: string;
  letters: { to: string[]; text: string }[];
  close(): Promise<void>;
}

/** A real mail server on loopback that keeps what it is given, or turns every letter away. */
export async function openMailbox({ refuses = false } = {}): Promise<Mailbox> {
  const letters: Mailbox["letters"] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo: (_address, _session, done) => done(refuses ? new Error("No such mailbox") : null),
    onData: async (stream, session, done) => {
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk);
      letters.push({ to: session.envelope.rcptTo.map(({ address }) => address), text: readable(chunks) });
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

/** The body as a mail program shows it. */
function readable(chunks: Buffer[]): string {
  const raw = Buffer.concat(chunks).toString("utf8");
  const [head = "", ...body] = raw.split("\r\n\r\n");
  const text = body.join("\n\n");
  if (/content-transfer-encoding: base64/i.test(head)) return Buffer.from(text, "base64").toString("utf8");
  const bytes = text
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
