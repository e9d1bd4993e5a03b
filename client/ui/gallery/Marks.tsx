import { Avatar, AvatarStack } from "../Avatar.tsx";
import { Icon } from "../Icon.tsx";
import { IconButton } from "../IconButton.tsx";
import { ICONS, type IconName } from "../icons.ts";
import { Kbd } from "../Kbd.tsx";
import { Link } from "../Link.tsx";
import { Pill } from "../Pill.tsx";
import { LOOKS, StateGlyph } from "../StateGlyph.tsx";
import { Deadline, Time } from "../Time.tsx";
import styles from "./Gallery.module.css";
import { HOURS, PEOPLE } from "./samples.ts";

const NAMES = Object.keys(ICONS) as IconName[]; // the keys of a const object are its key type

export function Marks() {
  return (
    <section>
      <h2>States, people, times, small marks</h2>
      <div className={styles.row}>
        {LOOKS.map((look) => (
          <StateGlyph key={look} state={look} withWord />
        ))}
      </div>
      <div className={styles.row}>
        <AvatarStack label="Here now" people={PEOPLE.slice(0, 3)} />
        <AvatarStack label="Members" people={PEOPLE} />
        {PEOPLE.map((person) => (
          <Avatar key={person.id} person={person} size="large" />
        ))}
        <Avatar person={{ id: "x", name: "Tomas" }} size="small" />
      </div>
      <div className={styles.row}>
        <Pill>Translator</Pill>
        <Pill tone="river">조판 중</Pill>
        <Pill tone="approved" icon={<Icon name="check" size={12} />}>
          Published
        </Pill>
        <Pill tone="warning">blocks · opened 13:55</Pill>
        <Pill tone="danger" icon={<Icon name="lock" size={12} />}>
          Restricted
        </Pill>
        <Pill tone="outdated">Korean changed</Pill>
        <Kbd keys="Mod+Shift+Enter" />
        <Kbd keys="Alt+ArrowDown" />
        <Kbd keys="?" />
      </div>
      <div className={styles.row}>
        <Deadline at={HOURS(4)} />
        <Deadline at={HOURS(1)} />
        <Deadline at={HOURS(-2)} />
        <Deadline at={HOURS(70)} />
        <Time at={HOURS(-0.05)} />
        <Time at={HOURS(-30)} />
        <Time at={HOURS(-0.5)} show="exactTime" />
        <Time at={HOURS(-400)} show="date" />
      </div>
      <div className={styles.row}>
        <IconButton icon="undo" label="Undo" keys="Mod+Z" />
        <IconButton icon="bold" label="Bold" keys="Mod+B" pressed />
        <IconButton icon="merge" label="Merge" disabledReason="There is no paragraph beside this one to join with." />
        <IconButton icon="more" label="More" size="small" />
        <Link to="/gallery">A link in a sentence</Link>
        <Link to="/gallery" look="quiet">
          A quiet one
        </Link>
      </div>
      <div className={styles.icons}>
        {NAMES.map((name) => (
          <span key={name}>
            <Icon name={name} size={18} />
            {name}
          </span>
        ))}
      </div>
    </section>
  );
}
