import type { Desk } from "#server/db/desk.ts";

export interface Letter {
  to: string;
  subject: string;
  text: string;
  /** Becomes the Message-ID: sent again under the same one, the receiver knows it. */
  id?: string;
  replyTo?: string;
}

/**
 * Sends a letter where mail is set up. What the letter is about is committed before: a mail server that is away loses
 * nothing, and the interface offers the link to hand over in another way.
 * @returns whether a mail server has taken it
 */
export async function sendMail(desk: Desk, letter: Letter): Promise<boolean> {
  const { smtpUrl, url } = desk.config;
  if (smtpUrl === undefined) return false;
  const { createTransport } = await import("nodemailer");
  const patience = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000 }; // somebody waits for the answer
  const transport = createTransport({ url: smtpUrl, ...patience, disableFileAccess: true, disableUrlAccess: true });
  const from = `Naru <${senderOf(smtpUrl, url)}>`;
  try {
    await transport.sendMail({ from, ...letterOf(letter, url) });
    return true;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    desk.log.warn({ code }, "mail not sent"); // never to whom, nor what
    return false;
  } finally {
    transport.close();
  }
}

/** No program answers a letter that says it was made by one. */
const letterOf = ({ id, replyTo, ...letter }: Letter, url: string) => ({
  ...letter,
  headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
  ...(id === undefined ? {} : { messageId: `<${id}@${new URL(url).hostname}>` }),
  ...(replyTo === undefined ? {} : { replyTo }),
});

/** The account at the mail server when it is an address, else one at the desk's own host. */
function senderOf(smtpUrl: string, url: string): string {
  const user = decodeURIComponent(new URL(smtpUrl).username);
  return user.includes("@") ? user : `naru@${new URL(url).hostname}`;
}
