import { expect, test } from "vitest";
import { invitePerson, readInvitation } from "#shared/people/api.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk } from "#tests/support/desk.ts";
import { openMailbox } from "#tests/support/smtp.ts";

const NEW = { name: "서하은", email: "haeun@desk.example", role: "journalist" as const };

onBothDatabases("mail", (database) => {
  test("an invitation is mailed in both languages, with the link and nothing of any article", async () => {
    const mailbox = await openMailbox();
    const desk = await startDesk({ database, config: { smtpUrl: mailbox.url } });
    const { link, mailed } = await (await desk.as("chief")).call(invitePerson, NEW);
    expect(mailed).toBe(true);
    const [letter] = mailbox.letters;
    expect(letter?.to).toEqual([NEW.email]);
    expect(letter?.text).toContain(link);
    expect(letter?.text).toContain("서하은 님께");
    expect(letter?.text).toContain("The link works once");
    await desk.stop();
    await mailbox.close();
  });

  test("mail that is turned away, or a mail server that is not there, does not lose the invitation", async () => {
    const mailbox = await openMailbox({ refuses: true });
    for (const smtpUrl of [mailbox.url, "smtp://127.0.0.1:1"]) {
      const desk = await startDesk({ database, config: { smtpUrl } });
      const { link, mailed } = await (await desk.as("chief")).call(invitePerson, NEW);
      expect(mailed).toBe(false);
      const token = link.slice(link.indexOf("#") + 1);
      expect(await desk.nobody.call(readInvitation, { token })).toMatchObject({ email: NEW.email });
      await desk.stop();
    }
    expect(mailbox.letters).toEqual([]);
    await mailbox.close();
  });
});
