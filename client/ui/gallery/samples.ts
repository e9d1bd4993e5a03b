export const PEOPLE = [
  { id: "p-minji", name: "윤민지" },
  { id: "p-tomas", name: "Tomas Keller" },
  { id: "p-sora", name: "Sora Ryu" },
  { id: "p-seoyun", name: "한서윤" },
  { id: "p-namgung", name: "남궁예원" },
  { id: "p-grace", name: "Grace O’Malley" },
];

export function HOURS(ahead: number): string {
  return new Date(Date.now() + ahead * 3_600_000).toISOString();
}

export const ARTICLES = [
  {
    id: "a1",
    english: "Coal doubles in Hyesan before the frost",
    korean: "서리 내리기 전, 혜산 석탄값 두 배로",
    counts: { approved: 9, submitted: 3, returned: 1, outdated: 1, draft: 2, empty: 2 },
    holder: 0,
    due: 3,
    blocks: 3,
  },
  {
    id: "a2",
    english: "A ferry that runs only when the river is low",
    korean: "물이 줄어야만 다니는 나룻배",
    counts: { approved: 14 },
    holder: 1,
    due: 26,
    blocks: 0,
  },
  {
    id: "a3",
    english: "",
    korean: "국경 다리 옆 여인숙, 사흘째 불이 꺼져 있다",
    counts: { draft: 4, empty: 21 },
    holder: 2,
    due: -1,
    blocks: 25,
  },
];
