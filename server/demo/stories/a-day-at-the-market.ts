import { type Bead, layOut } from "./lay-out.ts";
import type { Story } from "./story.ts";

/**
 * Waiting to be aligned: an English draft came with it, and is not paragraph for paragraph the Korean. Two paragraphs
 * became one, one became two, one is missing, one was added, two changed places.
 */
const beads: readonly Bead[] = [
  {
    kind: "headline",
    ko: "장마당의 하루는 저울이 연다",
    en: "At the market, the scales open the day",
  },
  {
    kind: "standfirst",
    ko: "함경북도의 한 장마당을 새벽 5시부터 밤 9시까지 따라가 보았다",
    en: "From 5 a.m. to 9 p.m. at a market in North Hamgyong province",
  },
  { kind: "byline", ko: "한서윤 기자", en: "By Han Seo-yun" },
  {
    kind: "caption",
    image: "market-stalls",
    ko: "상인들의 이야기를 바탕으로 그린 장마당. 특정한 시장의 모습이 아니다.",
    en: "A market, drawn from what traders described. It does not show any particular market.",
  },
  { kind: "credit", image: "market-stalls", ko: "그림=강나루" },
  {
    kind: "alttext",
    image: "market-stalls",
    ko: "줄무늬 차양 아래 매대가 늘어선 장터에 짐을 이거나 든 사람들이 오간다",
  },
  {
    kind: "body",
    ko: "새벽 5시, 함경북도의 한 장마당에서 가장 먼저 움직이는 것은 사람이 아니라 저울이다. 저울을 빌려주는 집의 문이 열리면 상인들이 줄을 선다. 저울 하나를 하루 빌리는 값은 3천 원이다.",
    en: "At 5 a.m., the first things to move at one market in North Hamgyong province are not people but scales. When the door of the house that rents them out opens, traders line up. A scale costs 3,000 North Korean won a day.",
  },
  {
    kind: "body",
    ko: "강나루는 지난 두 달 동안 이 장마당의 상인과 손님, 관리원 등 11명의 이야기를 들었다. 이들은 모두 신변 안전을 위해 익명을 요구했다.",
    en: "Over the past two months, Gangnaru has heard from 11 people at the market, among them traders, customers and managers. All of them requested anonymity for their safety.",
  },
  {
    kind: "body",
    ko: "이 장마당에는 매대가 1천200개쯤 있다. 매대 하나의 너비는 80센티미터다. 상인들은 이 80센티미터를 ‘땅’이라고 부른다.",
    en: "The market has about 1,200 stalls, each 80 centimeters wide. Traders call those 80 centimeters “land.”",
  },
  {
    kind: "body",
    en: "Jangmadang, as such markets are known, grew up when state rationing collapsed during the famine of the 1990s. Many North Korean households now depend on them for most of what they eat and wear.",
  },
  {
    kind: "body",
    ko: "땅값은 자리마다 다르다. 정문에서 가까운 곡물 매대는 2년 전만 해도 250만 원이면 살 수 있었지만 지금은 700만 원을 불러도 나오지 않는다.",
    en: "The price of land depends on the spot. Just two years ago, a grain stall near the main gate could be bought for 2.5 million won; now none comes up even for 7 million won.",
  },
  { kind: "subheading", ko: "문이 열리기 전", en: "Before the gate opens" },
  {
    kind: "body",
    ko: "정문은 오전 10시에 열린다. 그러나 장사는 새벽에 이미 시작된다. 정문 밖 골목에서 도매꾼들이 트럭째 넘기는 물건이 그날의 값을 정하기 때문이다.",
    en: "The main gate opens at 10 a.m. But trade has already begun at dawn, because what wholesalers sell by the truckload in the alley outside the gate sets the prices of the day.",
  },
  {
    kind: "body",
    ko: "쌀 도매를 하는 한 상인은 “새벽 6시 값이 그날의 값”이라며 “6시 반에 와서 깎아 달라는 사람은 장사를 모르는 사람”이라고 말했다.",
    en: "“The 6 a.m. price is the price of the day,” a rice wholesaler said. “Anyone who comes at 6:30 a.m. and asks for less does not know the trade.”",
  },
  {
    kind: "body",
    ko: "값은 손전화를 타고 번진다. 도매꾼이 골목에서 값을 부르면 5분 안에 이웃 군의 장마당까지 알려진다. 예전에는 하루가 걸리던 일이다.",
    en: "Prices travel by mobile phone. When a wholesaler calls out a price in the alley, markets in the neighboring county know it within five minutes. It used to take a day.",
  },
  {
    kind: "body",
    ko: "지난 9일 이 장마당의 쌀값은 1킬로그램에 8천700원, 강냉이는 3천900원이었다. 한 달 전보다 쌀은 600원, 강냉이는 250원 올랐다.",
    en: "On Nov. 9, rice at the market cost 8,700 won a kilogram and corn 3,900 won. Rice was up 600 won and corn 250 won from a month earlier.",
  },
  {
    kind: "body",
    ko: [
      "오르는 까닭을 묻자 상인들의 대답은 저마다 달랐다. 가을걷이가 늦었다는 사람도 있고, 군량미를 먼저 거둬 갔다는 사람도 있었다.",
      "위안화가 올랐기 때문이라는 사람도 있었다. 분명한 것은 햇곡식이 나오는 철인데도 값이 내리지 않았다는 사실뿐이다.",
    ],
    en: "Asked why, traders gave different answers. Some said the harvest was late, some that grain for the military had been collected first, and some that the yuan had risen. The only thing that is clear is that prices have not fallen even in the season of new grain.",
  },
  { kind: "subheading", ko: "80센티미터의 규칙", en: "The rules of 80 centimeters" },
  {
    kind: "body",
    ko: "10시에 문이 열리면 관리원이 장세를 걷는다. 곡물 매대는 하루 2천 원, 공업품 매대는 3천500원이다. 표를 끊어 주지만 표에 적힌 값은 언제나 500원이 적다고 한다.",
    en: [
      "When the gate opens at 10 a.m., managers collect the market fee. A grain stall pays 2,000 won a day, a stall for manufactured goods 3,500 won.",
      "They hand out tickets, but the sum written on them is reportedly always 500 won short.",
    ],
  },
  {
    kind: "body",
    ko: "나머지 500원이 어디로 가는지 아는 사람은 없다. 한 관리원은 “눈이 오면 눈을 치우고 지붕이 새면 지붕을 고친다”며 “그 돈이 어디서 나오겠느냐”고 되물었다.",
    en: "Nobody knows where the other 500 won goes. “When it snows, we clear the snow, and when the roof leaks, we mend the roof,” one manager said. “Where do you think that money comes from?”",
  },
  {
    kind: "body",
    ko: "매대에는 지켜야 할 선이 있다. 80센티미터를 한 뼘이라도 넘으면 옆 사람이 재 보자고 한다. 그래서 매대마다 나무 자가 하나씩 있다.",
    en: "There is a line to be kept. Go over the 80 centimeters by so much as a hand’s breadth, and the next trader will ask to measure. That is why every stall has a wooden ruler.",
  },
  {
    kind: "body",
    ko: "자는 싸움을 막기도 하고 싸움을 만들기도 한다. 지난 추석을 앞두고는 두 상인이 자를 들고 다투다 둘 다 사흘 동안 장사를 못 했다.",
    en: "Rulers prevent fights, and they start them too. Before the last Chuseok holiday, two traders quarreled, rulers in hand, and neither could do business for three days.",
  },
  {
    kind: "body",
    ko: "옷을 파는 박모 씨는 15년째 같은 자리에 앉아 있다. 처음에는 땅바닥에 비닐을 깔고 앉았고, 그다음에는 나무 매대, 지금은 지붕이 있는 매대다.",
    en: "A clothes seller surnamed Pak has sat in the same spot for 15 years: first on a plastic sheet on the ground, then at a wooden stall, and now at a stall with a roof.",
  },
  {
    kind: "body",
    ko: "박씨는 “이 자리에서 아이 둘을 키우고 부모 장례를 치렀다”며 “장마당이 내 직장이고 학교고 절간”이라고 말했다.",
    en: "“On this spot, I raised two children and paid for my parents’ funerals,” Pak said. “The market is my workplace, my school and my temple.”",
  },
  { kind: "subheading", ko: "저울과 눈", en: "Scales and eyes" },
  {
    kind: "caption",
    image: "grain-scale",
    ko: "곡물 매대의 저울을 그린 그림",
    en: "An illustration of the scale on a grain stall",
  },
  { kind: "credit", image: "grain-scale", ko: "그림=강나루" },
  {
    kind: "alttext",
    image: "grain-scale",
    ko: "쌀자루와 강냉이 자루 사이에 놓인 저울. 한쪽 접시에는 쌀이, 다른 쪽에는 추가 올려져 있다.",
  },
  {
    kind: "body",
    ko: "장마당에서 가장 의심받는 물건은 저울이다. 손님은 저울을 보고, 상인은 손님의 눈을 본다.",
    en: "The most suspected thing at the market is the scale. Customers watch the scale, and traders watch the customers’ eyes.",
  },
  {
    kind: "body",
    ko: "저울을 속이는 방법은 여러 가지다. 접시 밑에 엿을 붙이기도 하고 추 속을 파내기도 한다. 한 곡물 상인은 “10킬로그램에 300그램까지는 서로 모른 척한다”고 털어놓았다.",
    en: "There are many ways to cheat with one. Some stick taffy under the pan; others hollow out the weights. “Up to 300 grams in 10 kilograms, we all pretend not to notice,” a grain trader confided.",
  },
  {
    kind: "body",
    ko: "그래서 생긴 것이 ‘공정 저울’이다. 관리소가 정문 옆에 놓아둔 저울로, 한 번 다는 데 100원이다. 하루에 200명 넘게 이용한다고 한다.",
    en: "That is how the “fair scale” came about. The market office keeps it beside the main gate and charges 100 won a weighing. More than 200 people a day are said to use it.",
  },
  {
    kind: "body",
    ko: "그러나 공정 저울도 믿지 못하는 사람이 있다. 이들은 집에서 물 1킬로그램을 병에 담아 와 저울부터 달아 본다.",
    en: "But some people do not trust even the fair scale. They bring 1 kilogram of water from home in a bottle and test the scale first.",
  },
  {
    kind: "body",
    ko: "공정 저울은 정식 이름이 아니다. 관리소 장부에는 ‘제3호 계량기’로 적혀 있으며, 해마다 한 번 도 계량소에 실려 가 검정을 받는다고 한다.",
  },
  {
    kind: "body",
    ko: "낮 12시가 지나면 음식 골목이 붐빈다. 인조고기밥과 두부밥, 농마국수가 줄줄이 놓인다. 국수 한 그릇은 4천 원, 고기 몇 점을 얹으면 7천 원이다.",
    en: "After 12 noon, the food alley fills up. Rice in soy-meat wraps, tofu rice and starch noodles are laid out in rows. A bowl of noodles costs 4,000 won, or 7,000 won with a few slices of meat.",
  },
  {
    kind: "body",
    ko: "국수를 파는 집에서는 하루에 물동이 스무 개를 쓴다. 수도가 없기 때문이다. 물 긷는 일은 대개 아이들이 맡고, 한 동이에 150원을 받는다.",
    en: "A noodle stall uses 20 jars of water a day, because there is no running water. Children do most of the fetching, for 150 won a jar.",
  },
  {
    kind: "body",
    ko: "오후 2시에는 ‘메뚜기’들이 온다. 매대 없이 보따리를 들고 다니며 파는 사람들이다. 단속원이 나타나면 메뚜기처럼 흩어진다고 해서 붙은 이름이다.",
    en: "At 2 p.m. come the “grasshoppers,” who have no stall and sell from the bundles they carry. They are called so because they scatter like grasshoppers when inspectors appear.",
    swappedWithNext: true,
  },
  {
    kind: "body",
    ko: "단속원은 하루 두 번 돈다. 외국 상표가 붙은 옷과 한국 화장품이 주된 표적이다. 상표를 떼면 값이 떨어지고, 그대로 두면 물건을 빼앗긴다.",
    en: "Inspectors make their rounds twice a day. Clothes with foreign labels and South Korean cosmetics are their main targets. Take the label off and the price falls; leave it on and the goods are gone.",
  },
  {
    kind: "body",
    ko: "상표를 떼었다 붙이는 일만 하는 사람도 생겼다. 상표 하나를 떼는 데 200원, 다시 다는 데 500원을 받는다.",
    en: "Some people now make a living only by taking labels off and putting them back: 200 won to remove one, 500 won to sew it on again.",
  },
  { kind: "subheading", ko: "원으로 부르고 위안으로 낸다", en: "Quoted in won, paid in yuan" },
  {
    kind: "body",
    ko: "값은 원으로 부르지만 큰돈은 위안으로 오간다. 5만 원이 넘는 물건은 위안으로 셈하는 것이 보통이다.",
    en: "Prices are called out in won, but large sums change hands in yuan. For goods above 50,000 won, it is usual to reckon in yuan.",
  },
  {
    kind: "body",
    ko: "환전꾼은 앉아 있지 않는다. 골목 모퉁이에 서서 손가락으로 값을 보인다. 지난 9일 1위안은 2천450원이었고, 이틀 뒤에는 2천520원이 됐다.",
    en: "Money changers do not sit. They stand at the corners of the alleys and show the rate with their fingers. On Nov. 9, 1 yuan was worth 2,450 won; two days later, it was 2,520 won.",
  },
  {
    kind: "body",
    ko: "한 환전꾼은 “돈은 나라가 찍지만 값은 우리가 매긴다고들 한다”며 “그러나 우리도 강 건너에서 오는 전화를 기다릴 뿐”이라고 했다.",
    en: "“They say the state prints the money and we set its price,” one money changer said. “But all we do is wait for a call from across the river.”",
  },
  {
    kind: "body",
    ko: "외상도 있다. 단골끼리는 장부 대신 기억으로 거래한다. 글로 적어 두면 단속 때 증거가 되기 때문이다.",
    en: "There is credit too. With regulars, it is kept in the memory rather than in a ledger, because what is written down becomes evidence in an inspection.",
  },
  {
    kind: "body",
    ko: "박씨는 외상을 준 손님 47명의 이름과 액수를 모두 외운다. 그는 “잊어버리는 날이 장사를 그만두는 날”이라고 했다.",
    en: "Pak knows by heart the names of 47 customers who owe money, and how much each of them owes. “The day I forget is the day I quit,” Pak said.",
  },
  { kind: "subheading", ko: "파장", en: "Closing time" },
  {
    kind: "body",
    ko: "오후 5시가 되면 값이 내려가기 시작한다. 두부와 콩나물이 먼저다. 내일까지 두지 못하는 것부터 싸진다.",
    en: "At 5 p.m., prices begin to come down, tofu and bean sprouts first. What cannot be kept until tomorrow is the first to get cheaper.",
  },
  {
    kind: "body",
    ko: "이 시간을 기다리는 사람들이 있다. 해 질 녘에 와서 값도 묻지 않고 서 있는 노인들이다. 상인들은 남은 것을 봉지에 담아 말없이 건넨다.",
    en: "Some people wait for this hour: the elderly, who come at dusk and stand there without asking the price. Traders put what is left into a bag and hand it over without a word.",
  },
  {
    kind: "body",
    ko: "인심 때문만은 아니다. 두부 장수는 “빈 함지로 돌아가야 다음 날 장사가 된다는 말이 있다”고 설명했다.",
    en: "It is not only kindness. “There is a saying that you must go home with an empty basin if you are to sell the next day,” a tofu seller explained.",
  },
  {
    kind: "body",
    ko: "정문은 저녁 7시에 닫힌다. 그러나 골목의 장사는 9시까지 이어진다. 손전등 하나에 네댓 명이 모여 물건을 고른다.",
    en: "The main gate closes at 7 p.m. But in the alleys, trade goes on until 9 p.m. Four or five people gather around one flashlight to choose what they need.",
  },
  {
    kind: "body",
    ko: "밤에 주로 팔리는 것은 낮에 내놓지 못하는 것들이다. 약과 부속품, 그리고 작은 기억장치다. 값은 귓속말로 정해진다.",
    en: "What sells at night is mainly what cannot be put out by day: medicine, spare parts and small memory cards. Prices are settled in whispers.",
  },
  {
    kind: "body",
    ko: "저울은 밤 9시에 돌아간다. 빌린 저울을 제때 돌려주지 않으면 하루치를 더 내야 한다. 저울집 주인은 추를 하나씩 세어 함에 넣는다.",
    en: "The scales go back at 9 p.m. Traders who do not return one on time pay for another day. The owner of the scale house counts the weights one by one and puts them into a box.",
  },
  {
    kind: "body",
    ko: "이날 나간 저울은 64개, 돌아온 저울은 63개였다. 하나는 단속 때 빼앗겼다. 주인은 “값은 내일 묻겠다”고 했다.",
    en: "That day, 64 scales went out and 63 came back. One had been taken in an inspection. “I’ll ask for the money tomorrow,” the owner said.",
  },
  {
    kind: "body",
    ko: "돌아가는 길에 박씨는 하루 번 돈을 셌다. 판 것은 11만 원어치, 물건값과 장세, 밥값을 빼고 남은 것은 1만8천 원이다. 쌀 2킬로그램을 조금 넘게 살 수 있는 돈이다.",
    en: "On the way home, Pak counted the day’s earnings. Sales came to 110,000 won; after the cost of the goods, the market fee and meals, 18,000 won was left. That buys a little over 2 kilograms of rice.",
  },
  {
    kind: "body",
    ko: "박씨는 “내일은 오늘보다 조금만 더 팔리면 된다”고 말했다. 저울집 문이 다시 열리기까지는 일곱 시간이 남아 있었다.",
    en: "“Tomorrow, I only need to sell a little more than today,” Pak said. The door of the scale house would open again in seven hours.",
  },
  {
    kind: "note",
    ko: "취재원의 안전을 위해 장마당의 이름과 취재 날짜 일부를 밝히지 않았습니다. 문의: seoyun@gangnaru.example",
    en: "The name of the market and some dates are not given, for the safety of the sources. Questions: seoyun@gangnaru.example",
  },
];

export const aDayAtTheMarket: Story = {
  id: "a-day-at-the-market",
  koreanPublishedAt: "2026-11-15T08:00:00+09:00",
  deadlineInHours: 50,
  members: [
    { who: "journalist", part: "journalist", credit: { as: "own-name" } },
    { who: "translator", part: "translator", credit: { as: "own-name" } },
    { who: "secondTranslator", part: "translator", credit: { as: "undecided" } },
    { who: "editor", part: "editor", credit: { as: "none" } },
  ],
  usualState: "draft",
  ...layOut(beads),
};
