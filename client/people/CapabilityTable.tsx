import { Icon } from "#client/ui/Icon.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import { CAPABILITIES, type Capability, can, limitOf, ROLES, type Role } from "#shared/people/capabilities.ts";
import styles from "./CapabilityTable.module.css";
import { useMe } from "./desk-people.ts";

/** The one table of permissions, as everybody may read it. */
export function CapabilityTable() {
  const { t } = useTranslation("people");
  const mine = useMe().role;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={t("capabilities.title")}>
      <table className={styles.table} aria-label={t("capabilities.title")}>
        <thead>
          <tr>
            <th scope="col">{t("capabilities.act")}</th>
            {ROLES.map((role) => (
              <th key={role} scope="col" className={role === mine ? styles.mine : undefined}>
                {t(`role.${role}`)}
                {role === mine ? <span className={styles.you}>{t("you")}</span> : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {CAPABILITIES.map((capability) => (
            <tr key={capability}>
              <th scope="row">{t(`capability.${capability}`)}</th>
              {ROLES.map((role) => (
                <td key={role} className={role === mine ? styles.mine : undefined}>
                  <Grant role={role} capability={capability} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Grant({ role, capability }: { role: Role; capability: Capability }) {
  const { t } = useTranslation("people");
  if (can({ role }, capability)) {
    return (
      <span className={styles.yes}>
        <Icon name="check" />
        <VisuallyHidden>{t("capabilities.yes")}</VisuallyHidden>
      </span>
    );
  }
  const limit = limitOf(role, capability);
  if (limit) return <span className={styles.limit}>{t(`capabilities.${limit}`)}</span>;
  return (
    <span className={styles.no}>
      <span aria-hidden="true">–</span>
      <VisuallyHidden>{t("capabilities.no")}</VisuallyHidden>
    </span>
  );
}
