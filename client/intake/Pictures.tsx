import { IconButton } from "#client/ui/IconButton.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Select } from "#client/ui/Select.tsx";
import { tell } from "#client/ui/toasts.ts";
import type { Kind } from "#shared/articles/kind.ts";
import type { Picture, Read } from "./intake.ts";
import styles from "./Pictures.module.css";
import type { Part } from "./parts.ts";

export interface PicturesProps {
  read: Read;
  onChange: (change: (pictures: Picture[]) => Picture[]) => void;
}

type Belonging = "caption" | "credit" | "alt";
const KIND_OF = { caption: "caption", credit: "credit", alt: "alttext" } as const satisfies Record<Belonging, Kind>;

/** Every picture that came along, and which parts are its caption, credit and alternative text. */
export function Pictures({ read, onChange }: PicturesProps) {
  const { t } = useTranslation("intake");
  return (
    <ul className={styles.pictures}>
      {read.pictures.map((picture, index) => (
        <li key={picture.key}>
          <figure>
            <img
              src={`data:${picture.mediaType};base64,${picture.bytes}`}
              alt={t("pictures.picture", { number: index + 1 })}
            />
            <figcaption>{picture.name}</figcaption>
          </figure>
          <div className={styles.fields}>
            {(["caption", "credit", "alt"] as const).map((belonging) => (
              <Belongs
                key={belonging}
                {...{ belonging, picture }}
                parts={read.parts}
                onChange={(key) =>
                  onChange((all) => all.map((one) => (one.key === picture.key ? { ...one, [belonging]: key } : one)))
                }
              />
            ))}
          </div>
          <IconButton
            icon="trash"
            size="small"
            label={t("pictures.remove", { name: picture.name })}
            onClick={() => {
              const before = read.pictures;
              onChange((all) => all.filter((one) => one.key !== picture.key));
              tell(t("pictures.removed", { name: picture.name }), { undo: () => onChange(() => before) });
            }}
          />
        </li>
      ))}
    </ul>
  );
}

interface BelongsProps {
  belonging: Belonging;
  picture: Picture;
  parts: readonly Part[];
  onChange: (key: number | null) => void;
}

function Belongs({ belonging, picture, parts, onChange }: BelongsProps) {
  const { t } = useTranslation("intake");
  const fitting = parts.filter((part) => part.kind === KIND_OF[belonging]);
  const chosen = fitting.some((part) => part.key === picture[belonging]) ? String(picture[belonging]) : NONE;
  return (
    <Select
      label={t(`pictures.${belonging}`)}
      description={chosen === NONE ? t("pictures.missing") : undefined}
      choices={[
        { value: NONE, label: t(fitting.length === 0 ? `pictures.noPart.${belonging}` : "pictures.none") },
        ...fitting.map((part) => ({ value: String(part.key), label: shortened(part.text) })),
      ]}
      value={chosen}
      onChange={(value) => onChange(value === NONE ? null : Number(value))}
    />
  );
}

const NONE = "none";
const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 58)}…` : text);
