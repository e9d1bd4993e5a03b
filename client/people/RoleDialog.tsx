import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { type Capability, gainedBy, limitOf, type Role } from "#shared/people/capabilities.ts";
import type { Colleague } from "#shared/people/person.ts";
import styles from "./People.module.css";

export interface RoleDialogProps {
  person: Colleague;
  to: Role;
  pending: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Before somebody gets another role: what it opens to them, what it closes, and that they are signed out for it. */
export function RoleDialog({ person, to, ...dialog }: RoleDialogProps) {
  const { t } = useTranslation("people");
  const { name, role: from } = person;
  return (
    <ConfirmDialog
      danger={to === "chief"}
      title={t("changeRole.title", { name })}
      confirm={t(`changeRole.act.${to}`, { name })}
      {...dialog}
    >
      <p>{t("changeRole.fromTo", { from: t(`role.${from}`), to: t(`role.${to}`) })}</p>
      <Capabilities heading={t("changeRole.gains")} role={to} capabilities={gainedBy(from, to)} />
      <Capabilities heading={t("changeRole.loses")} role={from} capabilities={gainedBy(to, from)} />
      <p>{t("changeRole.signsOut")}</p>
    </ConfirmDialog>
  );
}

interface CapabilitiesProps {
  heading: string;
  role: Role;
  capabilities: readonly Capability[];
}

function Capabilities({ heading, role, capabilities }: CapabilitiesProps) {
  const { t } = useTranslation("people");
  if (capabilities.length === 0) return null;
  return (
    <>
      <p>{heading}</p>
      <ul className={styles.consequences}>
        {capabilities.map((capability) => (
          <li key={capability}>
            {t(`capability.${capability}`)}
            <Limit role={role} capability={capability} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Limit({ role, capability }: { role: Role; capability: Capability }) {
  const { t } = useTranslation("people");
  const limit = limitOf(role, capability);
  return limit ? <span className={styles.soft}> ({t(`capabilities.${limit}`)})</span> : null;
}
