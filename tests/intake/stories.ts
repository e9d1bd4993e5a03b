/** A story written for Naru, with every part that a newsroom's plain text has. */
export const FERRY = {
  headline: "얼음 풀린 압록강, 여섯 해 만에 뜬 나룻배",
  standfirst: "- 첫날 건넌 사람은 열네 명 … 짐은 한 사람에 한 보따리",
  byline: "단둥=윤가람 특파원 garam@naru.example",
  first:
    "(단둥=나루통신) 강가의 얼음이 갈라지는 소리가 들린 것은 새벽 네 시였다. 윤 씨는 그 소리를 듣고 잠에서 깼다고 했다. 여섯 해를 기다린 소리였다.",
  caption: "▲ 지난 14일 아침 단둥 나루터에 첫 배가 들어오고 있다. / 사진 윤가람",
  second:
    "배에는 모두 열네 명이 탔다. 대부분은 가족을 만나러 가는 노인들이었고, 두 사람은 약을 구하러 간다고 했다. 세관원은 보따리를 하나씩 열어 보았다.",
  subheading: "“돌아올 배가 있을지 모른다”",
  third:
    "김 할머니는 손에 쥔 사진을 보여 주지 않았다. 사진 속 사람이 누구인지도 말하지 않았다. 다만 배가 돌아오는 날짜를 두 번 물었을 뿐이다.",
  marked: "■ 값이 먼저 움직였다",
  fourth:
    "소식이 퍼지자 장마당의 쌀값이 먼저 움직였다. 사흘 사이에 1kg에 5천 원이던 값이 4천6백 원까지 내려갔다고 상인들은 전했다.",
  note: "제보를 기다립니다: garam@naru.example, 텔레그램 naru_desk",
};

export const ferryText = Object.values(FERRY).join("\n\n");

/** The same story as an English draft. */
export const FERRY_DRAFT = {
  headline: "After six years, a ferry crosses the thawing Yalu",
  standfirst: "Fourteen people made the first crossing, with one bundle each.",
  byline: "By Yoon Ga-ram in Dandong",
  first:
    "DANDONG — It was four in the morning when the ice along the bank began to crack. Yoon said the sound woke her. She had waited six years for it.",
  caption: "Photo: The first boat reaches the landing at Dandong on the 14th.",
  second:
    "Fourteen people were on board. Most were old and on their way to see family; two said that they were going for medicine.",
  subheading: "No word of a boat back",
  third:
    "Grandmother Kim would not show the photograph in her hand, nor say who was in it. She only asked, twice, when the boat would return.",
  note: "Contact the desk with tips: garam@naru.example",
};

export const ferryDraft = Object.values(FERRY_DRAFT).join("\n\n");
