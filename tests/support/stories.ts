import type { Kind } from "#shared/articles/kind.ts";

export interface TestStory {
  readonly title: string;
  readonly koreanPublishedAt: string;
  readonly parts: readonly { readonly kind: Kind; readonly ko: string; readonly en: string }[];
}

/** The shortest whole article: a headline, a byline, four paragraphs. Figures in 만 and a date. */
export const salt: TestStory = {
  title: "Salt for the kimchi season",
  koreanPublishedAt: "2026-11-05T09:00:00+09:00",
  parts: [
    { kind: "headline", ko: "김장철 소금값 들썩", en: "Salt prices stir as kimchi season nears" },
    { kind: "byline", ko: "오하늘 기자", en: "By Oh Haneul" },
    {
      kind: "body",
      ko: "김장철을 앞두고 남포의 소금값이 오르고 있다. 소금 1킬로그램은 지난달 2천100원에서 이달 초 3천 원으로 올랐다.",
      en: "Salt prices in Nampo are rising ahead of the kimchi season. A kilogram of salt rose from 2,100 North Korean won last month to 3,000 won early this month.",
    },
    {
      kind: "body",
      ko: "한 소식통은 “여름내 비가 와서 소금밭이 마를 날이 없었다”고 전했다.",
      en: "“It rained all summer, and there was not a day for the salt pans to dry,” a source said.",
    },
    {
      kind: "body",
      ko: "소식통에 따르면 올해 이 지역의 소금 생산량은 1만2천 톤으로, 계획의 절반에 그친 것으로 알려졌다.",
      en: "Salt production in the area this year was reportedly 12,000 tons, only half of the plan, according to the source.",
    },
    {
      kind: "body",
      ko: "주민들은 배추를 절이고 남은 소금물을 이웃과 나누어 쓰고 있다.",
      en: "Residents are sharing the brine left over from salting cabbage with their neighbors.",
    },
  ],
};

/** Has a picture, a subheading and a quotation that runs over two paragraphs. */
export const lamp: TestStory = {
  title: "The lamp on the ferry landing",
  koreanPublishedAt: "2026-10-20T18:00:00+09:00",
  parts: [
    { kind: "headline", ko: "나루터의 등불을 지키는 사람", en: "The keeper of the lamp at the ferry landing" },
    {
      kind: "standfirst",
      ko: "전기가 끊긴 마을, 밤길을 밝히는 등불 하나",
      en: "In a village without power, one lamp lights the way at night",
    },
    { kind: "byline", ko: "오하늘 기자", en: "By Oh Haneul" },
    { kind: "caption", ko: "나루터에 걸린 등불", en: "The lamp at the landing" },
    { kind: "credit", ko: "사진=강나루", en: "Photo: Gangnaru" },
    { kind: "alttext", ko: "강가 기둥에 걸린 작은 등불", en: "A small lamp on a post by the river" },
    {
      kind: "body",
      ko: "평안북도의 한 나루터에는 밤마다 등불이 걸린다. 등불을 거는 사람은 여든두 살의 전직 교원이다.",
      en: "Every night, a lamp is hung at a ferry landing in North Phyongan province. The person who hangs it is an 82-year-old former teacher.",
    },
    { kind: "subheading", ko: "기름 한 숟가락", en: "A spoonful of oil" },
    {
      kind: "body",
      ko: "등불을 켜는 데는 하루에 기름 한 숟가락이 든다. 교원은 이렇게 말했다.",
      en: "The lamp takes a spoonful of oil a day. The teacher said:",
    },
    {
      kind: "body",
      ko: "“처음에는 학생들이 물에 빠질까 봐 걸었다. 지금은 그 학생들의 아이들이 이 길로 다닌다.",
      en: "“At first, I hung it so that my students would not fall into the water. Now their children come this way.",
    },
    {
      kind: "body",
      ko: "“내가 못 하게 되면 누군가 이어서 할 것이다. 불을 켜는 일은 어렵지 않다.”",
      en: "“When I can no longer do it, somebody will go on. Lighting a lamp is not difficult.”",
    },
    {
      kind: "body",
      ko: "마을에서는 지난 15일 세대마다 기름 100그램씩을 모아 교원의 집에 가져다 놓았다고 한다.",
      en: "On Oct. 15, every household in the village reportedly gave 100 grams of oil and left it at the teacher’s home.",
    },
    {
      kind: "note",
      ko: "취재원의 안전을 위해 마을 이름은 밝히지 않았습니다.",
      en: "The village is not named, for the safety of the sources.",
    },
  ],
};

/** Words that a desk asks about: an order without a giver, a surname, hearsay, 억, a share, an anonymous source. */
export const checkpoint: TestStory = {
  title: "A checkpoint on the road to the market",
  koreanPublishedAt: "2026-09-28T07:30:00+09:00",
  parts: [
    {
      kind: "headline",
      ko: "장마당 가는 길에 초소가 생겼다",
      en: "A checkpoint appears on the road to the market",
    },
    { kind: "byline", ko: "서라온 기자", en: "By Seo Raon" },
    {
      kind: "body",
      ko: "함경북도의 한 장마당으로 가는 길에 이달 중순 초소가 새로 생겼다고 신변 안전을 위해 익명을 요구한 소식통이 전했다.",
      en: "A new checkpoint appeared in the middle of this month on the road to a market in North Hamgyong province, said a source who requested anonymity for safety reasons.",
    },
    {
      kind: "body",
      ko: "소식통은 “짐을 모두 풀어 보이라고 했다”며 “30분이면 갈 길이 두 시간 걸린다”고 말했다.",
      en: "“We were told to open all our bags,” the source said. “A walk of 30 minutes takes two hours.”",
    },
    {
      kind: "body",
      ko: "쌀 장사를 하는 김모 씨는 지난 20일 쌀 50킬로그램을 빼앗겼다가 20만 원을 내고 돌려받은 것으로 알려졌다.",
      en: "A rice trader surnamed Kim reportedly had 50 kilograms of rice taken away on Sept. 20 and got it back after paying 200,000 North Korean won.",
    },
    {
      kind: "body",
      ko: "초소를 짓는 데는 1억2천만 원이 들었고, 그 3분의 1은 상인들에게서 걷었다고 한다.",
      en: "Building the checkpoint reportedly cost 120 million won, and a third of that was collected from traders.",
    },
    {
      kind: "body",
      ko: "상인들은 산길로 돌아가기 시작했다. 그러나 눈이 오면 산길도 다니지 못한다.",
      en: "Traders have begun to go around by the mountain path. But when it snows, the path cannot be used either.",
    },
  ],
};

export const stories = [salt, lamp, checkpoint] as const;
