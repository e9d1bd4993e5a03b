import type { Story } from "./story.ts";

/** Ready to publish: everything approved, nothing in the way. */
export const theFerryReturns: Story = {
  id: "the-ferry-returns",
  koreanPublishedAt: "2026-11-14T10:00:00+09:00",
  deadlineInHours: 3,
  members: [
    { who: "journalist", part: "journalist", credit: { as: "own-name" } },
    { who: "secondTranslator", part: "translator", credit: { as: "own-name" } },
    { who: "translator", part: "translator", credit: { as: "own-name" } },
    { who: "editor", part: "editor", credit: { as: "own-name" } },
  ],
  usualState: "approved",
  parts: [
    {
      kind: "headline",
      ko: "다리 떠내려간 강마을에 나룻배가 돌아왔다",
      en: "Ferry returns to a river village that lost its bridge",
    },
    { kind: "byline", ko: "한서윤 기자", en: "By Han Seo-yun" },
    {
      kind: "caption",
      image: "ferry",
      ko: "아침 첫 배를 그린 그림. 배를 탄 사람과 마을은 실제와 다르다.",
      en: "An illustration of the first boat of the morning. The passengers and the village are not the real ones.",
    },
    { kind: "credit", image: "ferry", ko: "그림=강나루", en: "Illustration: Gangnaru" },
    {
      kind: "alttext",
      image: "ferry",
      ko: "해 뜰 무렵 안개 낀 산을 뒤로하고 짐을 든 사람들을 태운 나룻배가 넓은 강을 건넌다",
      en: "At sunrise, before misty mountains, a ferry with people and their bundles crosses a wide river",
    },
    {
      kind: "body",
      ko: "여름 큰물에 다리를 잃은 자강도의 한 강마을에 나룻배가 다시 떴다. 30여 년 전에 사라졌던 배다.",
      en: "A ferry is running again in a riverside village in Chagang province that lost its bridge to the summer floods. The old one disappeared some 30 years ago.",
      by: "secondTranslator",
    },
    {
      kind: "body",
      ko: "마을은 강을 사이에 두고 두 동네로 나뉜다. 학교와 진료소는 동쪽에 있고, 밭과 땔나무 산은 서쪽에 있다. 7월 말 다리가 떠내려간 뒤 다른 동네로 가려면 16킬로미터를 돌아야 했다.",
      en: "The river divides the village in two. The school and the clinic are on the east bank; the fields and the hills with firewood are on the west. After the bridge washed away in late July, going to the other side meant a detour of 16 kilometers.",
      by: "secondTranslator",
    },
    {
      kind: "body",
      ko: "자강도의 한 소식통은 “아이들이 새벽 5시에 집을 나서도 첫 수업에 늦었다”며 “9월에는 서쪽 동네 아이 31명 가운데 절반이 학교에 나오지 않았다”고 전했다.",
      en: "“Even when the children left home at 5 a.m., they were late for the first lesson,” a source in Chagang province said. “In September, half of the 31 children on the west bank were not coming to school.”",
      by: "secondTranslator",
      threads: [
        {
          kind: "query",
          by: "secondTranslator",
          to: "journalist",
          on: { side: "source", words: "31명" },
          body: "31명은 서쪽 동네 전체 아이 수입니까, 소학교 학생만 센 것입니까?",
          type: "name-or-number",
          readings: ["서쪽 동네 아이 전체", "소학교 학생만"],
          replies: [
            {
              by: "journalist",
              body: "소학교와 중학교를 합해 서쪽 동네에서 학교에 다니는 아이 전체입니다.",
              answer: true,
              reading: 0,
            },
          ],
          state: "resolved",
          outcome: "All the schoolchildren of the west bank; the English stands",
        },
      ],
    },
    {
      kind: "body",
      ko: "배를 만든 사람은 예순일곱 살의 목수다. 뱃사공의 자식으로 자란 그는 소나무 널을 켜고 못 대신 나무쐐기를 박아 한 달 만에 배를 완성했다. 길이 9미터, 너비 1.8미터로 한 번에 열두 명이 탈 수 있다.",
      en: "The boat was built by a 67-year-old carpenter. The child of a ferryman, the carpenter sawed pine planks, drove in wooden pegs instead of nails and finished it in a month. It is 9 meters long and 1.8 meters wide, and can take 12 people at a time.",
    },
    {
      kind: "body",
      ko: "널값과 송진값은 온 마을이 나눠 냈다. 서쪽 동네 46세대가 강냉이를 3킬로그램씩 냈고, 동쪽 동네에서는 밧줄과 더는 쓰지 못하는 수레바퀴 두 개를 내놓았다.",
      en: "The whole village shared the cost of planks and pitch. Each of the 46 households on the west bank gave 3 kilograms of corn, and the east bank contributed rope and two cartwheels that could no longer be used.",
    },
    { kind: "subheading", ko: "뱃삯은 달걀 한 알", en: "An egg for the fare" },
    {
      kind: "body",
      ko: "뱃삯은 한 번에 500원이다. 돈이 없으면 다음 가운데 하나로 낸다.",
      en: "The fare is 500 North Korean won a crossing. Those without money pay with one of the following:",
    },
    { kind: "listitem", ko: "달걀 한 알", en: "one egg" },
    { kind: "listitem", ko: "장작 세 개비", en: "three sticks of firewood" },
    { kind: "listitem", ko: "강냉이 한 줌", en: "a handful of corn" },
    {
      kind: "body",
      ko: "학생과 아기를 업은 사람은 돈을 내지 않는다. 사공은 두 사람이 번갈아 맡는다. 뱃삯의 30%는 사공이 갖고 나머지는 배를 고치는 데 쓴다고 한다.",
      en: "Students and people with babies on their backs do not pay. Two people take turns at the pole. They keep 30% of the fares, and the rest reportedly goes to repairs.",
    },
    {
      kind: "body",
      ko: "처음에는 단속도 있었다. 안전원이 나와 “허가 없이 강에 배를 띄웠다”며 사흘 동안 배를 묶어 두었다. 그러나 군에서 나온 교육 일꾼이 학교 출석부를 보고 간 뒤 배는 다시 움직였다.",
      en: "At first, there was trouble. “You put a boat on the river without a permit,” a police officer said, and tied it up for three days. But it was moving again after an education official from the county had come and looked at the school’s attendance book.",
    },
    {
      kind: "body",
      ko: "소식통은 “출석부가 결석 표시로 새까맸다”며 “그 일꾼은 한참 말이 없다가 배를 타고 서쪽으로 건너가 보고는 그냥 돌아갔다”고 말했다.",
      en: "“The attendance book was black with absence marks,” the source said. “The official said nothing for a long while, crossed to the west bank on the boat to have a look, and simply went home.”",
    },
    {
      kind: "body",
      ko: "지금은 서쪽 동네 아이들이 거의 모두 학교에 나온다. 아침 7시 첫 배는 학생들 차지다. 장이 서는 날에는 하루 스무 번 넘게 강을 건넌다.",
      en: "Now nearly all the children of the west bank come to school. The first boat, at 7 a.m., belongs to the students. On market days, the ferry crosses the river more than 20 times a day.",
    },
    {
      kind: "body",
      ko: "문제는 겨울이다. 12월 중순이면 강이 얼기 시작해 배도 다니지 못하고 걸어서 건너지도 못하는 때가 보름가량 이어진다. 마을에서는 그동안 아이들을 동쪽 동네 집에 나누어 재우기로 했다.",
      en: "Winter is the problem. The river begins to freeze in mid-December, and for about 15 days the boat cannot run and the ice cannot be crossed on foot. The village has decided to lodge the children in homes on the east bank during that time.",
      by: "secondTranslator",
    },
    {
      kind: "body",
      ko: "목수는 배 옆구리에 작은 글씨로 ‘통학 1호’라고 새겼다. 다리를 언제 다시 놓을지는 정해지지 않았다. 두 번째 배에 쓸 소나무는 벌써 말리고 있다고 한다.",
      en: "On the side of the boat, the carpenter carved in small letters: “School Run No. 1.” When the bridge will be rebuilt has not been decided. The pine for a second boat is reportedly drying already.",
      by: "secondTranslator",
    },
    {
      kind: "note",
      ko: "취재원의 안전을 위해 마을 이름은 밝히지 않았습니다. 문의: seoyun@gangnaru.example",
      en: "The village is not named, for the safety of the sources. Questions: seoyun@gangnaru.example",
    },
  ],
};
