import { lookup } from "./lookup.ts";

/**
 * Chinese names as Korean reads their characters, which sound otherwise than English spells them: 연길 is Yanji, 습근평 Xi Jinping.
 * So the North still writes them, and the South did until lately; surnames also as Hong Kong spells them.
 */
const READ =
  "Dandong 단동; Yanji 연길; Yanbian 연변; Shenyang 심양; Changchun 장춘; Jilin 길림; Liaoning 료녕 요녕; Heilongjiang 흑룡강 흑룡; Hunchun 훈춘; Changbai 장백; Helong 화룡; Longjing 룡정 용정; Linjiang 림강 임강; Harbin 할빈; Dalian 대련; " +
  "Qingdao 청도; Weihai 위해; Yantai 연대; Shanghai 상해; Nanjing 남경; Tianjin 천진; Guangzhou 광주; Guangdong 광동; Hebei 하북; Henan 하남; Hubei 호북; Hunan 호남; Shandong 산동; Shanxi 산서; Sichuan 사천; Chongqing 중경; Xinjiang 신강; Yunnan 운남; Fujian 복건; Zhejiang 절강; Jiangsu 강소; Wuhan 무한; Xian 서안; Shenzhen 심천; Hainan 해남; " +
  "Qing 청; Ming 명; Tang 당; Song 송; Liao 요 료; Jin 금 진; Khitan 거란; Khitans 거란; Jurchen 여진; Jurchens 여진; Manchu 만주; Manchus 만주; Uyghur 위구르; Uighur 위구르; " +
  "Xi 습 시; Jinping 근평; Hu 호 후; Jintao 금도; Wen 온 원; Jiabao 가보; Jiang 강 장; Zemin 택민; Deng 등 덩; Xiaoping 소평; Mao 모 마오; Zedong 택동; Zhou 주 저우; Enlai 은래; Wang 왕; Li 리 이; Keqiang 극강; Zhao 조 자오; Chen 진 천; Zhang 장; Huang 황; Liu 류 유; Wu 오 우; Xu 서 허 쉬; Sun 손 쑨; Zhu 주; Guo 곽 궈; Gao 고 가오; Lin 림 임 린; Luo 라 나 뤄; Liang 량 양; Xie 사 셰; Cao 조 차오; Yuan 원 위안; Peng 팽 펑; Zeng 증 쩡; Xiao 소 샤오; Tian 전 톈; Dong 동 둥; Pan 반 판; Yang 양; He 하 허; " +
  "Leung 량 양; Lau 류 유; Wong 왕 황 웡; Chan 진 찬; Cheung 장; Chow 주; Yeung 양; Kwok 곽; Lam 림 임 람; Tsai 채 차이; Chiang 장; Tung 동 둥";

const READINGS: Record<string, readonly string[]> = lookup({});
for (const entry of READ.split("; ")) {
  const [name = "", ...readings] = entry.split(" ");
  READINGS[name] = readings;
}

/** How Korean reads a Chinese name. */
export const readingsOf = (name: string): readonly string[] => READINGS[name] ?? [];

/** Where a Chinese name may stand in a Korean text by its characters: at the head of a word. */
export function isReadInKorean(name: string, korean: string): boolean {
  return readingsOf(name).some((reading) => new RegExp(`(?<![가-힣])${reading}`).test(korean));
}
