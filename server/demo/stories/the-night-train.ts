import type { Story } from "./story.ts";

/** Published, then corrected: 평양행 is “to Pyongyang”, and no check can know that. */
export const theNightTrain: Story = {
  id: "the-night-train",
  koreanPublishedAt: "2026-11-08T07:00:00+09:00",
  deadlineInHours: -120,
  members: [
    { who: "journalist", part: "journalist", credit: { as: "own-name" } },
    { who: "translator", part: "translator", credit: { as: "pen-name", name: "M. J. Rivers" } },
    { who: "editor", part: "editor", credit: { as: "own-name" } },
  ],
  usualState: "approved",
  correction: {
    kind: "correction",
    notice:
      "An earlier version of this article said that the night train comes from Pyongyang. It goes to Pyongyang. The article and a caption have been corrected.",
  },
  parts: [
    { kind: "headline", ko: "밤 11시 열차는 새벽 4시에 왔다", en: "The 11 p.m. train came at 4 a.m." },
    {
      kind: "standfirst",
      ko: "함경남도의 한 역에서 보낸 열두 시간… 표는 나라가 팔고 자리는 짐이 정한다",
      en: "Twelve hours at a station in South Hamgyong province, where the state sells the tickets and luggage decides the seats",
    },
    { kind: "byline", ko: "한서윤 기자", en: "By Han Seo-yun" },
    {
      kind: "caption",
      image: "station",
      ko: "열차를 기다리는 사람들을 그린 그림. 기사에 나오는 역의 모습이 아니다.",
      en: "An illustration of people waiting for a train. It does not show the station in this article.",
    },
    { kind: "credit", image: "station", ko: "그림=강나루", en: "Illustration: Gangnaru" },
    {
      kind: "alttext",
      image: "station",
      ko: "시계탑이 있는 역 앞 승강장에서 짐 보따리를 든 사람들이 빈 철길을 바라본다",
      en: "On the platform of a station with a clock tower, people with bundles look down the empty tracks",
    },
    {
      kind: "body",
      ko: "함경남도의 한 역. 저녁 7시, 대합실에는 벌써 300여 명이 앉아 있었다. 평양행 밤 열차의 예정 시각은 11시였다.",
      en: "A station in South Hamgyong province. At 7 p.m., some 300 people were already sitting in the waiting room. The night train from Pyongyang was due at 11 p.m.",
      corrected:
        "A station in South Hamgyong province. At 7 p.m., some 300 people were already sitting in the waiting room. The night train to Pyongyang was due at 11 p.m.",
      threads: [
        {
          kind: "comment",
          by: "journalist",
          on: { side: "source", words: "평양행" },
          body: "영어 기사에 평양에서 오는 열차로 되어 있습니다. 평양으로 가는 열차입니다.",
          replies: [{ by: "editor", body: "Thank you. We are correcting it now, with a notice." }],
          state: "resolved",
          outcome: "Corrected in the second edition",
        },
      ],
    },
    {
      kind: "body",
      ko: "이 역을 자주 이용하는 한 소식통은 최근 표를 끊고 열차에 오르기까지 열두 시간을 기록해 강나루에 보내왔다. 이 기사는 그 기록과 다른 승객 세 명의 이야기를 바탕으로 썼다.",
      en: "A source who often uses the station recently kept a record of the 12 hours between buying a ticket and boarding the train, and sent it to Gangnaru. This article is based on that record and on the accounts of three other passengers.",
    },
    {
      kind: "body",
      ko: "표는 오후 4시부터 팔았다. 국정 요금은 3천200원이지만 창구에서 그 값에 표를 산 사람은 거의 없었다. 창구 앞의 ‘줄 임자’들은 3만 원을 불렀다.",
      en: "Tickets went on sale at 4 p.m. The state price is 3,200 North Korean won, but hardly anyone bought one at the window for that. The “line owners” in front of the window asked 30,000 won.",
    },
    {
      kind: "body",
      ko: "줄 임자는 새벽부터 줄을 서서 순번을 파는 사람이다. 소식통은 “한 사람이 열 자리까지 맡아 둔다”며 “역에서 일하는 사람과 몫을 나누는 것 같다”고 말했다.",
      en: "Line owners stand in line from dawn and sell their turns. “One person holds up to 10 places,” the source said. “They seem to share the takings with people who work at the station.”",
    },
    {
      kind: "body",
      ko: "여행증명서 검사는 세 번 있었다. 대합실 입구에서 한 번, 개찰구에서 한 번, 승강장에서 한 번이다. 평양에 들어가는 사람은 승인 번호가 따로 있어야 한다.",
      en: "Travel permits were checked three times: once at the entrance to the waiting room, once at the ticket gate and once on the platform. Those going into Pyongyang must have a separate approval number.",
    },
    { kind: "subheading", ko: "짐이 먼저 탄다", en: "The luggage boards first" },
    {
      kind: "body",
      ko: "밤 9시가 되자 짐꾼들이 움직이기 시작했다. 손수레마다 마대가 여섯 개씩 실렸다. 말린 명태와 오징어, 미역이 대부분이었다. 바다에서 난 것들은 이렇게 내륙으로 간다.",
      en: "At 9 p.m., the porters began to move. Six sacks went on each handcart, mostly dried pollack, squid and seaweed. This is how what comes from the sea goes inland.",
    },
    {
      kind: "body",
      ko: "짐값은 무게로 매긴다. 30킬로그램까지는 열차원에게 5천 원, 그보다 무거우면 1만 원이다. 영수증은 없다. 한 승객은 “짐값을 낸 마대는 자리를 얻고, 못 낸 사람은 복도에 선다”고 했다.",
      en: "The charge for luggage goes by weight: 5,000 won to the conductor for up to 30 kilograms, 10,000 won for anything heavier. There are no receipts. “A sack that has paid gets a seat, and a person who has not stands in the corridor,” one passenger said.",
    },
    {
      kind: "body",
      ko: "명태 장사를 하는 장모 씨는 한 달에 네 번 이 열차를 탄다. 바닷가에서 한 마리에 900원에 산 마른 명태를 평성에서 1천600원에 판다. 400마리를 나르면 28만 원이 남지만 표와 짐값, 단속에 드는 돈을 빼면 손에 쥐는 것은 절반 정도다.",
      en: "A pollack trader surnamed Jang takes this train four times a month. Dried pollack bought by the sea for 900 won apiece sells for 1,600 won in Pyongsong. A load of 400 fish brings in 280,000 won more than it cost, but after the ticket, the luggage charge and what goes to inspectors, about half remains.",
    },
    {
      kind: "body",
      ko: "장씨는 “명태도 말라서 가볍지만 주머니는 더 가볍다”며 웃었다.",
      en: "“Dried pollack is light, but my pocket is lighter,” Jang said with a laugh.",
    },
    {
      kind: "body",
      ko: "11시가 지나도 열차는 오지 않았다. 방송도 없었다. 대합실 전등은 11시 20분에 꺼졌고, 사람들은 손전등을 켜고 아이들이 누운 자리를 살폈다.",
      en: "The clock passed 11 p.m., and the train did not come. There was no announcement. The lights in the waiting room went out at 11:20 p.m., and people switched on flashlights to look after the places where the children lay.",
    },
    {
      kind: "body",
      ko: "한 역무원은 “전압이 낮아 고개를 넘지 못하고 있다”고 말했다. 기관차 두 대가 밀고 당겨야 하는 구간이 있는데 그날은 한 대뿐이었다고 한다.",
      en: "“The voltage is low, and it cannot get over the pass,” a station worker said. There is a stretch where two locomotives have to push and pull, and that day there was reportedly only one.",
    },
    {
      kind: "body",
      ko: "그동안 역 앞에는 작은 장이 섰다. 두부밥 한 개에 500원, 더운물 한 컵에 200원이다. 담요는 하룻밤에 2천 원을 받고 빌려준다. 맡긴 신발을 돌려받으려면 담요부터 내놓아야 한다.",
      en: "Meanwhile, a small market sprang up in front of the station: 500 won for a piece of tofu rice, 200 won for a cup of hot water. Blankets were rented out at 2,000 won a night. To get back the shoes left as a deposit, you first hand in the blanket.",
    },
    {
      kind: "blockquote",
      ko: "“기다리는 것도 일이다. 그래서 기다리는 데도 값이 있다.”",
      en: "“Waiting is work too. That is why waiting has its price.”",
    },
    { kind: "subheading", ko: "새벽 4시", en: "Four in the morning" },
    {
      kind: "body",
      ko: "새벽 3시 50분, 멀리서 불빛이 보였다. 누군가 “온다”고 외치자 대합실 전체가 일어섰다. 개찰구가 열리기도 전에 사람들은 승강장으로 밀려 나갔다.",
      en: "At 3:50 a.m., a light appeared in the distance. Somebody shouted, “It’s coming,” and the whole waiting room stood up. Before the ticket gate had even opened, people were pushing out onto the platform.",
    },
    {
      kind: "caption",
      image: "night-train",
      ko: "평양행 밤 열차를 그린 그림. 불이 켜진 창은 몇 개뿐이다.",
      en: "An illustration of the night train from Pyongyang. Only a few of its windows are lit.",
      corrected: "An illustration of the night train to Pyongyang. Only a few of its windows are lit.",
    },
    { kind: "credit", image: "night-train", ko: "그림=강나루", en: "Illustration: Gangnaru" },
    {
      kind: "alttext",
      image: "night-train",
      ko: "초승달이 뜬 밤, 창문 대부분이 어두운 열차가 강 위의 다리를 건넌다",
      en: "Under a crescent moon, a train with most of its windows dark crosses a bridge over a river",
    },
    {
      kind: "body",
      ko: "열차는 객차 아홉 량이었다. 그중 두 량은 깨진 유리창을 비닐로 막았고, 불이 켜진 것은 세 량뿐이었다. 소식통은 좌석이 있는 표를 샀지만 자리에는 이미 마대 두 개가 앉아 있었다.",
      en: "The train had nine cars. Two of them had plastic over broken windows, and only three were lit. The source had bought a ticket with a seat, but two sacks were already sitting in it.",
    },
    {
      kind: "body",
      ko: "열차 안전원이 다가와 여행증명서를 보자고 했다. 소식통은 증명서 사이에 담배 두 갑을 끼워 내밀었다. 마대는 다른 칸으로 옮겨졌다.",
      en: "A police officer on the train came up and asked to see the travel permit. The source held it out with two packs of cigarettes tucked inside. The sacks were moved to another car.",
    },
    {
      kind: "body",
      ko: "열차는 4시 35분에 떠났다. 예정보다 다섯 시간 넘게 늦은 출발이었다. 예정대로라면 아홉 시간이 걸릴 길이지만 이날은 열여섯 시간이 걸렸다.",
      en: "The train left at 4:35 a.m., more than five hours behind schedule. The journey is meant to take nine hours; that day, it took 16.",
    },
    {
      kind: "body",
      ko: "철도가 늘 이랬던 것은 아니다. 예순을 넘긴 한 승객은 “젊었을 때는 열차를 보고 시계를 맞췄다”고 돌이켰다.",
      en: "The railway was not always like this. “When I was young, we set our watches by the train,” a passenger past 60 recalled.",
    },
    {
      kind: "body",
      ko: "요즘은 버스가 열차 손님을 데려간다. 개인이 돈을 대고 기업소 이름을 빌려 굴리는 써비차는 평성까지 6만 원을 받지만 일곱 시간이면 닿는다.",
      en: "These days, buses take the railway’s passengers. Servicha (써비차), vehicles that individuals pay for and run under the name of a state enterprise, charge 60,000 won to Pyongsong but get there in seven hours.",
    },
    {
      kind: "body",
      ko: "그래도 열차를 타는 까닭을 묻자 장씨는 마대를 가리켰다. “버스는 사람을 나르고, 열차는 살림을 나른다.”",
      en: "Asked why people still take the train, Jang pointed at the sacks. “Buses carry people; trains carry a living.”",
    },
    {
      kind: "body",
      ko: "소식통의 기록은 이렇게 끝난다. “저녁 8시 40분 도착. 마중 나온 사람 없음. 내일 돌아가는 열차는 밤 10시라고 한다.”",
      en: "The source’s record ends like this: “Arrived 8:40 p.m. Nobody came to meet me. They say tomorrow’s train back is at 10 p.m.”",
    },
    {
      kind: "note",
      ko: "취재원의 안전을 위해 역 이름과 날짜는 밝히지 않았습니다. 문의: seoyun@gangnaru.example",
      en: "The station and the date are not named, for the safety of the sources. Questions: seoyun@gangnaru.example",
    },
  ],
};
