import { lookup } from "./lookup.ts";

/** Korean surnames and how they are spelt in Latin letters: the Revised, McCune-Reischauer and northern forms, and what their bearers write. */
const SURNAMES =
  "김 Kim Gim; 킴 Kim; 이 Lee Yi Rhee Ri Li Rhie Rhi Reeh; 리 Ri Lee Rhee Li Yi; 박 Park Pak Bak Bahk; 최 Choi Choe Chwe; 정 Jung Jeong Chung Chong Jong Joung Cheong; 강 Kang Gang; 조 Cho Jo Joe; 윤 Yoon Yun Youn; " +
  "장 Jang Chang Zhang; 임 Lim Im Yim Rim Lin; 림 Rim Lim; 한 Han Hahn; 오 Oh O Wu; 서 Seo Suh So Xu; 신 Shin Sin; 권 Kwon Gwon Kweon; 황 Hwang Huang; 안 Ahn An; 송 Song Soong; 류 Ryu Yoo Yu Ryoo Liu; 유 Yoo Yu You Ryu Liu; " +
  "홍 Hong; 전 Jeon Jun Chon Chun Cheon; 고 Ko Go Koh Kho; 문 Moon Mun; 양 Yang Ryang; 량 Ryang Yang Liang; 손 Son Sohn Sun; 배 Bae Pae Bai; 백 Baek Paek Baik Paik; 허 Heo Huh Ho Hur; 남 Nam; 심 Shim Sim; 노 Noh Roh Ro No; 로 Ro Roh; " +
  "하 Ha Hah; 곽 Kwak Gwak; 성 Sung Seong Song; 차 Cha; 주 Joo Ju Chu Zhu Zhou; 우 Woo U Wu; 구 Koo Gu Ku Goo; 민 Min; 진 Jin Chin Chen; 지 Ji Chi Jee; 엄 Um Eom Om; 채 Chae Cai; 원 Won; 천 Chun Cheon Chon; 방 Bang Pang; 공 Kong Gong; " +
  "현 Hyun Hyon Hyeon; 함 Ham; 변 Byun Pyon Byeon; 염 Yeom Yum Ryom; 렴 Ryom; 여 Yeo Yuh Ryo; 려 Ryo; 추 Choo Chu; 도 Do To; 소 So; 석 Seok Sok Suk; 선 Sun Son; 설 Seol Sol Sul; 마 Ma; 길 Kil Gil; 연 Yeon Yon Ryon; 위 Wi Wee; 표 Pyo; 명 Myung Myong; " +
  "반 Ban Pan; 왕 Wang; 금 Keum; 옥 Ok Ock; 인 In; 맹 Maeng; 탁 Tak; 봉 Bong; 태 Thae Tae; 국 Kook Kuk; 나 Na Ra; 라 Ra Na; 계 Kye; 편 Pyon; 승 Sung; 예 Ye";

/** For a spelling, the syllables that it may stand for. */
const SYLLABLES: Record<string, string[]> = lookup({});
for (const entry of SURNAMES.split("; ")) {
  const [syllable = "", ...spellings] = entry.split(" ");
  for (const spelling of spellings) SYLLABLES[spelling] = [...(SYLLABLES[spelling] ?? []), syllable];
}

/** The Hangul that a Korean surname in Latin letters may stand for; undefined for other names. */
export const surnameSyllables = (name: string): readonly string[] | undefined => SYLLABLES[name];
