import type { Letter } from "#server/jobs/send-mail.ts";
import type { Invitation, Person } from "#shared/people/person.ts";

/** In both languages: nobody knows yet which one the invited person reads. No article is ever named in it. */
export function invitationMail(invitation: Invitation, by: Person, link: string): Omit<Letter, "to"> {
  const until = invitation.expiresAt.slice(0, 10);
  return {
    subject: "Naru: 데스크 초대 / Your invitation to the desk",
    text: [
      `${invitation.name} 님께`,
      "",
      `${by.name} 님이 나루 데스크에 초대했습니다. 아래 링크를 열어 비밀번호를 정해 주세요.`,
      `링크는 한 번만 쓸 수 있으며 ${until}까지 열립니다.`,
      "",
      link,
      "",
      "이 초대를 기다리지 않으셨다면 이 메일을 지우셔도 됩니다.",
      "",
      "—",
      "",
      `Dear ${invitation.name},`,
      "",
      `${by.name} invites you to the Naru desk. Open the link above and choose a password.`,
      `The link works once, until ${until}.`,
      "",
      "If you were not expecting this, you can delete this mail.",
      "",
    ].join("\n"),
  };
}
