import type { Story } from "./story.ts";

/** Half translated. One price in it is ten times off, for the check to find. */
export const coalInHyesan: Story = {
  id: "coal-in-hyesan",
  koreanPublishedAt: "2026-11-16T09:00:00+09:00",
  deadlineInHours: 6,
  members: [
    { who: "journalist", part: "journalist", credit: { as: "own-name" } },
    { who: "translator", part: "translator", credit: { as: "own-name" } },
    { who: "secondTranslator", part: "translator", credit: { as: "none" } },
    { who: "editor", part: "editor", credit: { as: "none" } },
  ],
  usualState: "approved",
  parts: [
    {
      kind: "headline",
      ko: "첫눈 앞둔 혜산, 석탄값 한 달 새 두 배로",
      en: "Coal prices in Hyesan double in a month as first snow nears",
    },
    {
      kind: "standfirst",
      ko: "무연탄 1톤에 35만 원… 석탄 못 사는 주민들은 산에서 삭정이 모아",
      en: "A ton of anthracite now costs 350,000 North Korean won, and residents who cannot buy coal are gathering dead branches in the hills",
      state: "submitted",
    },
    { kind: "byline", ko: "한서윤 기자", en: "By Han Seo-yun" },
    {
      kind: "caption",
      image: "coal-sacks",
      ko: "장마당에서 파는 무연탄을 그린 그림. 석탄은 마대로도, 저울에 달아서도 판다.",
      en: "An illustration of anthracite for sale at a market. Coal is sold by the sack and by weight.",
    },
    { kind: "credit", image: "coal-sacks", ko: "그림=강나루", en: "Illustration: Gangnaru" },
    {
      kind: "alttext",
      image: "coal-sacks",
      ko: "석탄 마대 세 개와 석탄 더미, 그 위에 걸린 대저울",
      en: "Three sacks of coal and a heap of coal, with a steelyard hanging above",
    },
    {
      kind: "body",
      ko: "첫눈을 앞둔 양강도 혜산시에서 석탄값이 한 달 사이 두 배로 뛰었다. 난방철을 맞아 찾는 사람은 늘었지만 인근 탄광에서 내려오는 양은 오히려 줄었기 때문이다.",
      en: "Coal prices in Hyesan, Ryanggang province, have doubled in a month as the city waits for its first snow. More people want coal now that the heating season has begun, but less of it is coming down from nearby mines.",
      threads: [
        {
          kind: "comment",
          by: "editor",
          on: { side: "target", words: "waits for its first snow" },
          body: "Good. Keep this for the newsletter line too.",
          replies: [{ by: "translator", body: "Will do." }],
          state: "resolved",
          outcome: "Noted for the newsletter",
        },
      ],
    },
    {
      kind: "body",
      ko: "양강도의 한 소식통은 15일 “지난달 중순 1톤에 17만 원 하던 무연탄이 지금은 35만 원”이라며 “그나마도 아침 일찍 나가지 않으면 구하지 못한다”고 강나루에 전했다.",
      en: "“Anthracite that cost 170,000 North Korean won a ton in the middle of last month is now 35,000 won,” a source in Ryanggang province told Gangnaru on Nov. 15. “Even then, you cannot get any if you do not go out early in the morning.”",
      state: "submitted",
    },
    { kind: "subheading", ko: "탄광에서 장마당까지", en: "From mine to market" },
    {
      kind: "body",
      ko: "소식통에 따르면 혜산으로 들어오는 석탄은 대부분 백암과 운흥 일대의 작은 탄광에서 나온다. 예년 이맘때는 하루 20여 대의 화물차가 석탄을 싣고 내려왔지만 올해는 많아야 7대 정도라고 한다.",
      en: "Most of the coal that reaches Hyesan comes from small mines around Paegam and Unhung, according to the source. In other years, a little over 20 trucks a day came down with coal at this time; this year, there are reportedly about seven at most.",
    },
    {
      kind: "body",
      ko: "화물차가 줄어든 것은 연유 값 때문이다. 휘발유와 디젤유 가격이 오르자 차주들은 왕복 120킬로미터 길을 나서기를 꺼린다. 한 차주는 “한 번 다녀와도 기름값을 빼면 남는 것이 없다”고 말했다.",
      en: "The trucks have dwindled because of fuel prices. With gasoline and diesel more expensive, owners are reluctant to set out on the 120-kilometer round trip. “Even if I make the run, nothing is left once I have paid for fuel,” one owner said.",
      state: "submitted",
      by: "secondTranslator",
    },
    {
      kind: "body",
      ko: "단속도 한몫했다. 소식통은 “이달 초부터 시 입구 초소에서 석탄 차의 출하증을 일일이 확인한다”며 “출하증이 없는 차는 돌려보내거나 짐의 3분의 1을 내려놓게 한다”고 말했다.",
      en: "Inspections have played a part. “Since early this month, the checkpoint at the entrance to the city has been checking the shipping papers of every coal truck,” the source said. “Trucks with no papers are sent back or made to unload a third of their load.”",
      state: "returned",
      reason:
        "출하증 is the release permit that the mine issues, not shipping papers. Please use “release permit” here and wherever it comes again.",
      threads: [
        {
          kind: "comment",
          by: "translator",
          on: { side: "source", words: "출하증을" },
          body: "Is there a house rendering for 출하증? The term base has nothing.",
          replies: [{ by: "editor", body: "“Release permit”. I’ll propose it for the term base." }],
        },
      ],
    },
    {
      kind: "body",
      ko: "이렇게 내려놓은 석탄이 어디로 가는지는 알려지지 않았다. 다만 시내 장마당에서는 ‘초소 석탄’이라는 말까지 생겨났다.",
      en: "Where the unloaded coal goes is not known. But at the city’s jangmadang, or market, people have begun to speak of “checkpoint coal.”",
      state: "outdated",
      approvedEn:
        "Where the unloaded coal goes is not known. But at the city’s jangmadang, or market, the phrase “checkpoint coal” has appeared.",
      changedBy: "chief",
      threads: [
        {
          kind: "comment",
          by: "chief",
          on: { side: "target", words: "people have begun to speak of" },
          body: "Made this plainer after you approved it. Please read it once more.",
        },
      ],
    },
    { kind: "subheading", ko: "나무를 모으는 사람들", en: "Gathering wood", state: "draft" },
    {
      kind: "body",
      ko: "석탄을 살 형편이 안 되는 집에서는 땔나무를 모으고 있다. 혜산 교외의 야산에는 아침마다 수십 명이 올라가 삭정이와 썩은 그루터기를 캔다. 산림 감독원의 눈을 피하려고 해가 뜨기 전에 내려오는 이도 적지 않다고 한다.",
      en: "Households that cannot afford coal are gathering firewood. Every morning, dozens of people climb the hills outside Hyesan for dead branches and rotten stumps. Quite a few are said to come down before sunrise to avoid the eyes of forest rangers.",
      state: "draft",
    },
    {
      kind: "caption",
      image: "snow-town",
      ko: "눈 덮인 북부 국경 도시를 그린 그림",
      en: "An illustration of a northern border town under snow",
      state: "draft",
      by: "secondTranslator",
    },
    { kind: "credit", image: "snow-town", ko: "그림=강나루" },
    {
      kind: "alttext",
      image: "snow-town",
      ko: "눈 쌓인 단층집들 앞으로 두 사람이 땔나무를 실은 썰매를 끌고 간다. 창문 하나에만 불이 켜져 있다.",
    },
    {
      kind: "body",
      ko: "혜산의 한 주민은 “다섯 식구가 겨울을 나려면 석탄 2톤이 필요한데 지금 값으로는 어림도 없다”며 “방 하나에만 불을 때고 모두 그 방에서 잔다”고 말했다.",
    },
    { kind: "blockquote", ko: "“겨울은 돈 있는 사람에게나 계절이고, 우리에게는 빚이다.”" },
    {
      kind: "body",
      ko: "땔나무 값도 덩달아 올랐다. 장마당에서 소나무 장작 한 단은 지난달 4천 원에서 이달 6천500원으로, 참나무 장작은 7천 원에서 1만1천 원으로 올랐다.",
    },
    {
      kind: "body",
      ko: "구멍탄을 찍어 파는 집도 늘었다. 석탄 가루에 진흙을 섞어 찍은 구멍탄은 한 장에 900원 선으로, 열흘 전보다 250원 비싸다. 진흙을 너무 많이 섞어 불이 잘 붙지 않는 것도 나돈다고 한다.",
    },
    { kind: "subheading", ko: "배급 명단은 세 번 적었지만" },
    {
      kind: "body",
      ko: "시 인민위원회는 지난 3일 동마다 인민반장 회의를 열고 세대당 석탄 500킬로그램을 국정 가격으로 공급하겠다고 알렸다. 그러나 15일 현재 석탄을 받은 동은 두 곳뿐인 것으로 전해졌다.",
    },
    {
      kind: "body",
      ko: "인민반장 김모 씨는 “명단을 세 번이나 적어 냈지만 언제 준다는 말은 없다”며 “사람들이 나를 볼 때마다 묻는데 할 말이 없다”고 했다.",
    },
    {
      kind: "body",
      ko: "소식통은 “간부 사택 구역에는 지난주에 이미 석탄이 들어왔다”고 주장했다. 강나루는 이 주장을 다른 경로로 확인하지 못했다.",
    },
    {
      kind: "body",
      ko: "좁은 방에서 질 나쁜 석탄을 때다 가스에 중독되는 사고도 걱정거리다. 지난겨울 이 도시에서는 가스 중독으로 10여 명이 병원에 실려 간 것으로 알려졌다.",
    },
    {
      kind: "body",
      ko: "시 병원은 최근 인민반마다 굴뚝을 손보고 잠들기 전에 창문을 조금 열어 두라는 안내문을 돌렸다. 주민들은 “굴뚝 고칠 양철판도 장마당에서 사야 한다”며 쓴웃음을 지었다.",
    },
    {
      kind: "body",
      ko: "혜산의 아침 기온은 14일 영하 9도까지 내려갔다. 압록강 가장자리에는 살얼음이 얼었다.",
    },
    {
      kind: "body",
      ko: "소식통은 “강이 다 얼기 전에 석탄을 들여놓지 못한 집은 설까지 버티기 어렵다”며 “올해는 그런 집이 한 동네에 절반은 된다”고 전했다.",
    },
    {
      kind: "note",
      ko: "이 기사에 나오는 취재원은 신변 안전을 위해 이름을 밝히지 않았습니다. 문의: seoyun@gangnaru.example",
    },
  ],
};
