import { Prose, type ProseKind } from "../Prose.tsx";
import { StateGlyph, type StateLook } from "../StateGlyph.tsx";
import styles from "./Gallery.module.css";

const PAIRS: { kind: ProseKind; state: StateLook; ko: string; en: string }[] = [
  {
    kind: "headline",
    state: "approved",
    ko: "서리 내리기 전, 혜산 석탄값 두 배로",
    en: "Coal doubles in Hyesan before the frost",
  },
  {
    kind: "standfirst",
    state: "draft",
    ko: "땔감을 모으느라 골목이 빈다",
    en: "Alleys empty as households go looking for wood",
  },
  {
    kind: "caption",
    state: "approved",
    ko: "양강도 혜산시 전경. 사진=나루 자료",
    en: "Hyesan, Ryanggang Province. Photo: Naru archive",
  },
  {
    kind: "body",
    state: "submitted",
    ko: "소식통은 “지난달 말 35만 원 하던 석탄이 지금은 70만 원을 준대도 사기 힘들다”며 “탄광에서 내려보내지 말라고 했다”고 전했다.",
    en: "“Coal that was 350,000 won at the end of last month is hard to find now even if you offer 700,000,” the source said. “The mine was told not to send any down.”",
  },
  {
    kind: "subheading",
    state: "outdated",
    ko: "약속한 500kg은 오지 않았다",
    en: "The promised 500 kilograms never came",
  },
  {
    kind: "quotation",
    state: "returned",
    ko: "집집마다 나무라도 모으느라 난리다.",
    en: "Every household is scrambling to gather wood instead.",
  },
];

export function Columns() {
  return (
    <section>
      <h2>Words of an article</h2>
      <div className={styles.article}>
        {PAIRS.map(({ kind, state, ko, en }) => (
          <div key={en} className={styles.pair}>
            <Prose language="ko" kind={kind}>
              {ko}
            </Prose>
            <div className={styles.middle}>
              <StateGlyph state={state} />
            </div>
            <Prose language="en" kind={kind}>
              {en}
            </Prose>
          </div>
        ))}
      </div>
    </section>
  );
}
