import { useState } from "react";
import { Shell } from "#client/Shell.tsx";
import { Button } from "../Button.tsx";
import { Page } from "../Page.tsx";
import { Choices } from "./Choices.tsx";
import { Columns } from "./Columns.tsx";
import styles from "./Gallery.module.css";
import { Layers } from "./Layers.tsx";
import { Lists } from "./Lists.tsx";
import { Marks } from "./Marks.tsx";

/** Every component in its states, to be looked at in both languages, both themes, wide and narrow. */
export default function Gallery() {
  const [pending, setPending] = useState(false);
  return (
    <Shell person={MINJI} onSignOut={() => {}} onLanguage={() => {}}>
      <Page
        title="Gallery"
        lead="Ink on paper. 종이 위의 잉크."
        actions={
          <>
            <Button>Preview</Button>
            <Button variant="main" keys="Mod+Shift+Enter">
              Approve and next
            </Button>
          </>
        }
      >
        <div className={styles.parts}>
          <section>
            <h2>Buttons</h2>
            <div className={styles.row}>
              <Button variant="main">Publish</Button>
              <Button>Ask for changes</Button>
              <Button variant="quiet">Resolve</Button>
              <Button variant="danger">Withdraw the edition</Button>
            </div>
            <div className={styles.row}>
              <Button variant="main" keys="Mod+Enter">
                Submit and next
              </Button>
              <Button keys="Mod+Shift+Q">질문하기</Button>
              <Button
                variant="main"
                disabledReason="You wrote some of this English since it was last approved. Somebody else must approve it."
              >
                Approve
              </Button>
              <Button disabledReason="마지막 승인 뒤에 이 영문의 일부를 직접 썼습니다.">승인</Button>
              <Button variant="main" pending={pending} onClick={() => setPending(true)}>
                Press me
              </Button>
              <Button pending>Saving</Button>
            </div>
            <div className={styles.row}>
              <Button size="small">Small</Button>
              <Button size="small" variant="quiet" keys="1">
                Fix
              </Button>
              <Button size="large" variant="main">
                답 보내기
              </Button>
            </div>
          </section>
          <Marks />
          <Choices />
          <Columns />
          <Lists />
          <Layers />
        </div>
      </Page>
    </Shell>
  );
}

const MINJI = {
  id: "0b8e1c5e-3c41-4c0f-9a53-0f1d2e3c4b5a",
  name: "윤민지",
  role: "translator",
  suspended: false,
  email: "minji@desk.example",
  language: "ko",
  penName: null,
  creditHabit: "undecided",
} as const;
