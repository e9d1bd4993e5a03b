import type { Story } from "./story.ts";

/** In review, restricted: a blocking query is open (who gave the order?), one part was returned, one left out, one added. */
export const theFloodedPit: Story = {
  id: "the-flooded-pit",
  koreanPublishedAt: "2026-11-12T06:00:00+09:00",
  deadlineInHours: 26,
  restricted: true,
  members: [
    { who: "journalist", part: "journalist", credit: { as: "own-name" } },
    { who: "translator", part: "translator", credit: { as: "pen-name", name: "M. J. Rivers" } },
    { who: "editor", part: "editor", credit: { as: "none" } },
  ],
  usualState: "submitted",
  parts: [
    {
      kind: "headline",
      ko: "물 찬 갱으로 돌아간 탄부들",
      en: "Miners go back into a flooded pit",
      threads: [
        {
          kind: "comment",
          by: "editor",
          on: { side: "target", words: "go back" },
          body: "Right not to say “sent back” here. Leave it so until Seo-yun has answered.",
        },
      ],
    },
    {
      kind: "standfirst",
      ko: "평안남도의 한 탄광, 침수 사흘 만에 채탄 재개… 누가 지시했는지 증언 엇갈려",
      en: "Digging resumed at a mine in South Phyongan province three days after a flood; accounts differ on who gave the order",
    },
    { kind: "byline", ko: "한서윤 기자", en: "By Han Seo-yun", state: "approved" },
    {
      kind: "caption",
      image: "mine",
      ko: "소식통들의 설명을 바탕으로 그린 탄광 입구. 기사에 나오는 탄광의 모습이 아니다.",
      en: "The mouth of a coal mine, drawn from sources’ descriptions. It does not show the mine in this article.",
      state: "approved",
    },
    { kind: "credit", image: "mine", ko: "그림=강나루", en: "Illustration: Gangnaru", state: "approved" },
    {
      kind: "alttext",
      image: "mine",
      ko: "갱 입구 앞을 걷는 탄부 세 명과 석탄을 실은 광차, 권양탑",
      en: "Three miners walk past the mouth of a pit, with wagons of coal and a winding tower",
      state: "approved",
    },
    {
      kind: "body",
      ko: "평안남도 북부의 한 탄광에서 갱이 물에 잠긴 지 사흘 만에 탄부들이 다시 지하로 내려간 것으로 알려졌다. 배수는 끝나지 않은 상태였다.",
      en: "Miners at a coal mine in the north of South Phyongan province reportedly went back underground three days after a pit flooded. The pit had not been fully drained.",
      state: "approved",
    },
    {
      kind: "body",
      ko: "복수의 소식통에 따르면 사고는 지난달 27일 새벽 2시쯤 지하 180미터 깊이의 채탄장에서 일어났다. 옛 갱에 고여 있던 물이 벽을 뚫고 쏟아져 들어왔다.",
      en: "The accident happened at about 2 a.m. on Oct. 27 at a coal face 180 meters underground, according to several sources. Water that had collected in an old pit broke through the wall.",
      state: "approved",
    },
    {
      kind: "body",
      ko: "당시 막장에는 야간 교대조 23명이 있었다. 대부분은 스스로 빠져나왔지만 두 명이 다리를 다쳤고, 한 명은 여섯 시간 뒤에야 구조됐다. 사망자는 없는 것으로 전해졌다.",
      en: "Twenty-three people on the night shift were at the face at the time. Most got out on their own, but two injured their legs, and one was rescued only six hours later.\n\nThere were reportedly no deaths.",
      state: "approved",
    },
    {
      kind: "body",
      ko: [],
      en: "Coal drives North Korea’s thermal power plants, heats its homes and cooks its meals.",
      added: "Context for foreign readers: why so much hangs on one mine",
    },
    {
      kind: "body",
      ko: "한 소식통은 “물소리가 먼저 들렸다”며 그때의 일을 이렇게 전했다.",
      en: "“The sound of the water came first,” one source said, describing what happened.",
      state: "approved",
    },
    {
      kind: "body",
      ko: "“처음에는 바람 소리인 줄 알았다. 그런데 동발이 울리기 시작했다. 누군가 뛰라고 소리쳤고, 우리는 등불도 챙기지 못하고 뛰었다.",
      en: "“At first I thought it was the wind. But then the pit props began to hum. Somebody shouted to run, and we ran without even taking our lamps.",
    },
    {
      kind: "body",
      ko: "“뒤를 돌아보니 물이 무릎까지 차 있었다. 사다리 앞에서는 서로 먼저 올라가라고 등을 밀었다. 그날 아무도 죽지 않은 것은 먼저 올라간 사람들이 밧줄을 내려 주었기 때문이다.”",
      en: "“When I looked back, the water was knee-deep. At the ladder, we pushed one another from behind: you go first. Nobody died that day because those who had gone up first let down a rope.”",
      threads: [
        {
          kind: "comment",
          by: "editor",
          on: { side: "target", words: "you go first" },
          body: "Lovely. Is it too free?",
          replies: [{ by: "translator", body: "It is what 서로 먼저 올라가라고 says; I’d keep it." }],
        },
      ],
    },
    { kind: "subheading", ko: "사흘 만의 입갱", en: "Back underground after three days", state: "approved" },
    {
      kind: "body",
      ko: "탄광은 사고 직후 해당 채탄장을 막고 양수기 세 대를 들여왔다. 그러나 전기가 하루 네 시간밖에 들어오지 않아 배수는 더뎠다. 29일 저녁까지 빠진 물은 전체의 3분의 1 정도였다고 한다.",
      en: "The mine closed the face right after the accident and brought in three pumps. But electricity came on for only four hours a day, and the draining was slow. By the evening of Oct. 29, about a third of the water had reportedly been removed.",
      state: "approved",
    },
    {
      kind: "body",
      ko: "그런데 30일 아침 교대 시간에 탄부들은 다시 내려가라는 말을 들었다. 소식통은 “물이 다 빠지기도 전에 들여보내라고 했다”고 말했다.",
      en: "But at the change of shift on the morning of Oct. 30, the miners were told to go down again. “The mine ordered them sent in before all the water was out,” the source said.",
      threads: [
        {
          kind: "query",
          by: "editor",
          to: "journalist",
          on: { side: "source", words: "들여보내라고 했다" },
          body: "누가 누구에게 지시한 것입니까? 영어 문장에는 주어가 있어야 합니다. 탄광이 갱장들에게 지시했는지, 탄광이 윗선에서 지시를 받았는지에 따라 책임이 달라집니다.",
          blocking: true,
          type: "meaning",
          readings: ["탄광이 지시했다", "탄광이 위에서 지시를 받았다"],
        },
        {
          kind: "comment",
          by: "translator",
          on: { side: "target", words: "The mine ordered them sent in" },
          body: "A guess for now. If we may not say who, we can write “The word was to send them in.”",
        },
      ],
    },
    {
      kind: "body",
      ko: [
        "지시의 출처를 두고는 말이 엇갈린다. 이 탄광이 속한 연합기업소가 내려보낸 지시라는 증언도 있고, 탄광 지도부가 스스로 결정했다는 증언도 있다.",
        "연합기업소 사정에 밝은 한 소식통은 “연말 계획을 채우지 못한 탄광이 스스로 서두른 것”이라며 “기업소에서 그런 문건이 내려간 적은 없다”고 주장했다.",
      ],
      en: "Accounts differ on where the order came from. Some say that the complex to which the mine belongs sent it down, others that the mine’s managers decided on their own. “The mine had not met its year-end plan and hurried of its own accord,” a source familiar with the complex claimed. “No such document ever went down from the complex.”",
      threads: [
        {
          kind: "comment",
          by: "translator",
          on: { side: "segment" },
          body: "Two Korean paragraphs in one here: the second answers the first.",
        },
      ],
    },
    {
      kind: "body",
      ko: "반면 탄광 쪽의 한 소식통은 “화력발전소로 갈 석탄이 모자란다는 독촉이 매일 왔다”며 “갱장들이 무슨 힘이 있어 탄부를 들여보내겠느냐”고 되물었다.",
      en: "But a source on the mine’s side said: “Every day there were demands, because the thermal power plant was short of coal. What power would pit foremen have to send miners in?”",
    },
    {
      kind: "blockquote",
      ko: "“독촉은 전화로 온다. 종이에는 남지 않는다.”",
      en: "“The demands come by telephone. They do not stay on paper.”",
    },
    {
      kind: "body",
      ko: "탄광의 올해 계획은 21만 톤이다. 9월 말까지 캔 석탄은 14만3천 톤으로 계획의 68%에 그친 것으로 전해졌다. 남은 석 달 동안 매달 2만2천 톤 넘게 캐야 하는 셈이다.",
      en: "The mine’s plan for this year is 210,000 tons. By the end of September, it had reportedly dug 143,000 tons, only 68% of the plan. That leaves more than 22,000 tons to be dug in each of the remaining three months.",
    },
    {
      kind: "body",
      ko: "다시 들어간 탄부는 첫날 40여 명이었다. 이들은 허벅지까지 차는 물속에서 쌓여 있던 석탄을 마대에 담아 끌어냈다. 장화가 모자라 다리에 비닐을 감은 사람도 있었다고 한다.",
      en: "A little over 40 miners went back in on the first day. In water up to their thighs, they filled sacks with the coal that had piled up and dragged them out. Boots ran short, and some reportedly wrapped plastic around their legs.",
    },
    {
      kind: "body",
      ko: "거부한 사람도 있었다. 소식통은 “여섯 명이 내려가지 않겠다고 버티다가 이틀 치 배급을 깎였다”며 “그중 두 명은 총화에서 자기비판을 해야 했다”고 전했다.",
      en: "Some refused. “Six people held out, saying they would not go down, and had two days of rations cut,” the source said. “Two of them had to criticize themselves at a review session (총화).”",
    },
    {
      kind: "body",
      ko: "배급을 깎인 탄부 가운데는 사고 때 마지막으로 구조된 사람도 있는 것으로 알려졌다.",
      omitted: "Could identify one of those who refused. The journalist agrees and is taking it out of the Korean too.",
      state: "submitted",
      threads: [
        {
          kind: "query",
          by: "translator",
          to: "journalist",
          on: { side: "source", words: "마지막으로 구조된 사람" },
          body: "현지에서는 누가 마지막으로 구조됐는지 다 알 것 같습니다. 이 문장을 영어로 내도 그 사람에게 해가 없을까요?",
          type: "source-safety",
          replies: [
            {
              by: "journalist",
              body: "지적이 맞습니다. 영어에서는 빼 주세요. 한국어 기사에서도 빼겠습니다.",
              answer: true,
            },
          ],
          state: "resolved",
          outcome: "Left out of the English",
        },
      ],
    },
    {
      kind: "body",
      ko: "안전 책임자는 사고 다음 날 바뀌었다. 새 책임자는 도면을 넘겨받지 못해 옛 갱이 어디까지 뻗어 있는지 모르는 것으로 전해졌다.",
      en: "The safety officer was replaced the day after the accident. The new one was reportedly not given the plans and does not know how far the old pit runs.",
    },
    { kind: "subheading", ko: "되풀이되는 물 사고", en: "Floods that keep coming back" },
    {
      kind: "body",
      ko: "이 일대 탄광에서 물 사고는 처음이 아니다. 1990년대에 정전으로 양수기가 멈추면서 많은 갱이 물에 잠겼고, 2000년대에는 옛 갱 옆에 새 갱을 뚫으면서 위험이 커졌다.",
      en: "This is not the first flood in the mines of the area. In the 1990s, power cuts stopped the pumps and many pits filled with water. In the 2000s, the danger grew as new pits were dug beside old ones.",
    },
    {
      kind: "body",
      ko: "탄광에서 일했던 한 탈북민은 “옛 갱의 물을 빼는 구멍부터 뚫어야 하는데 기계도 전기도 없으니 곡괭이 소리로 짐작한다”고 설명했다.",
      en: "“You have to drill holes first to drain the old pits, but there are no machines and no electricity, so people judge by the sound of the pickax,” explained a defector who used to work in a mine.",
    },
    {
      kind: "body",
      ko: "그는 “소리가 둔하면 벽 뒤에 물이 있다는 뜻”이라며 “그 소리를 가려들을 줄 아는 늙은 탄부가 이제 얼마 남지 않았다”고 덧붙였다.",
      en: "“A dull sound means there is water behind the wall,” the defector added. “Not many of the old miners who can tell that sound apart are left.”",
      threads: [
        {
          kind: "comment",
          by: "editor",
          on: { side: "target", words: "the defector added" },
          body: "Thank you for not making 그는 a “he”. We do not know.",
          state: "resolved",
        },
      ],
    },
    {
      kind: "body",
      ko: "다친 탄부들은 군 병원에서 치료를 받고 있다. 약은 가족이 장마당에서 구해 와야 한다. 항생제 10알 값이 2만4천 원으로 탄부의 한 달 생활비와 맞먹는다고 한다.",
      en: "The injured miners are being treated at a military hospital. Their families have to find the medicine at the market. Ten antibiotic pills are said to cost 24,000 North Korean won, as much as a miner spends in a month.",
      state: "returned",
      reason:
        "군 병원 here is the county hospital, not a military one. And in the North 생활비 is a monthly wage, not what somebody spends.",
    },
    {
      kind: "body",
      ko: "탄광은 다친 이들에게 쌀 5킬로그램씩을 위문품으로 보냈다. 한 가족은 쌀을 돌려보냈다가 인민반장이 설득하자 다시 받았다고 한다.",
      en: "The mine sent each of the injured 5 kilograms of rice as a gift. One family reportedly sent the rice back, then took it when the head of the inminban, or neighborhood unit, persuaded them.",
    },
    {
      kind: "body",
      ko: "10일 현재 물은 절반 넘게 빠졌고 작업은 계속되고 있다. 탄광은 지난주부터 교대 시간을 여덟 시간에서 열두 시간으로 늘렸다.",
      en: "As of Nov. 10, more than half of the water was out, and work is going on. Last week, the mine lengthened shifts from eight hours to 12.",
    },
    {
      kind: "body",
      ko: "북한 매체는 이 사고를 보도하지 않았다. 같은 기간 지역 방송은 이 일대 탄광들이 ‘증산 투쟁’을 벌이고 있다고만 전했다.",
      en: "North Korean media have not reported the accident. Over the same period, regional radio said only that mines in the area were waging a “struggle to increase production.”",
    },
    {
      kind: "body",
      ko: "소식통은 “막장에 내려갈 때마다 벽에 귀를 대 본다”며 “계획을 채우라는 말보다 물소리가 더 크게 들린다”고 했다.",
      en: "“Every time I go down to the face, I put my ear to the wall,” the source said. “I hear the water louder than I hear the talk about the plan.”",
    },
    {
      kind: "body",
      ko: "강나루는 탄광의 이름과 위치를 알고 있지만 취재원의 안전을 위해 밝히지 않는다.",
      en: "Gangnaru knows the name and location of the mine but does not disclose them, for the safety of its sources.",
      state: "approved",
    },
    {
      kind: "note",
      ko: "이 기사에 나오는 소식통은 모두 신변 안전을 이유로 익명을 요구했습니다. 문의: seoyun@gangnaru.example",
      en: "All the sources in this article requested anonymity for the sake of their safety. Questions: seoyun@gangnaru.example",
    },
  ],
};
