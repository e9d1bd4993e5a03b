/**
 * Money, and the things of everyday life. The form of the line is told in `starter.ts`.
 * Korean | hanja | abbreviations | preferred | allowed | banned | gloss | authority | note
 */
export const MONEY = `
북한 원; 북한 돈; 조선돈; 조선 돈; 내화|內貨||North Korean won|won|KPW; North Korean dollar||AP|North Korean won at first mention, won later.
위안; 위안화; 인민폐; 중국돈; 중국 돈|人民幣||yuan|Chinese yuan; renminbi|RMB; Chinese won||AP|
달러; 딸라|||dollar|dollars; U.S. dollar; $|||AP|
루블; 루블화|||ruble|rubles|rouble||AP|
엔화; 일본돈|||yen|Japanese yen|||AP|
외화|外貨||foreign currency|hard currency|outside money||House|
돈표|돈票||money coupon|won-denominated voucher; donpyo|money ticket|a voucher that stands in for cash|Bank of Korea; House|Printed since 2021.
환율|換率||exchange rate|rate|change rate||House|
환전꾼; 환전상; 돈데꼬; 돈대꼬|||money changer|money changers|exchange dealer||House|
국정가격; 국정 가격|國定價格||state price|state-set price|national price||House|
시장가격; 시장 가격|市場價格||market price||||House|
충성자금; 충성의 자금|忠誠資金||loyalty funds|loyalty payments|faith money|money that citizens and companies abroad must pay to the leadership|UN Panel of Experts|
장세; 시장사용료|場稅||market fee|stall fee|field tax||House|
`;

export const EVERYDAY = `
인민반|人民班||neighborhood watch unit|inminban; neighborhood unit|people’s class; people’s group|a unit of 20 to 40 households that watches over its members|Ministry of Unification; House|Gloss at first mention.
장마당|||jangmadang|market; private market; markets; jangmadangs; street market; marketplace|farmers market; black market|a private market|House|Gloss at first mention, market later.
종합시장|綜合市場||official market|general market; market; state-sanctioned market|comprehensive market; department store||House|
메뚜기장; 메뚜기시장|||grasshopper market|street market; alley market||an unlicensed market that scatters when inspectors come|House|
돈주|돈主||donju|moneyed class; wealthy entrepreneur; financiers|money owner; money master|the moneyed entrepreneurial class|House|
거간꾼; 데꼬|||broker|middleman|||House|
달리기꾼; 달리기장사; 달리기 장사|||itinerant trader|wholesale runner|runner||House|Who carries goods from one town to the next.
되거리; 되거리장사|||resale trade|reselling|||House|
밀수; 밀수꾼|密輸||smuggling|smuggler; smugglers; smuggle; smuggled|secret loss||House|
도강; 도강자|渡江||river crossing|cross the river; illegal border crossing; crossing the river|||House|
탈북; 탈북민; 탈북자|脫北||defector|defectors; North Korean defector; escapee; defection; defect|North Korean refugee; saeteomin||AP|House choice: defector, also for those who left for food.
재입북|再入北||return to North Korea|redefection|re-entrance||House|
북송|北送||repatriation to North Korea|forced repatriation; repatriated|north sending||House|
브로커|||broker|people smuggler|||House|Who leads people across the border.
꽃제비|||kotjebi|homeless children; street children; homeless child|flower swallow|homeless people who live by begging|Ministry of Unification; House|Literally “flower swallow”; never for a named child.
출신성분; 출신 성분|出身成分||songbun|family background; class background|ingredient; component; seongbun|the system of hereditary class background|UN Commission of Inquiry, 2014|
적대계층|敵對階層||hostile class||enemy layer||UN Commission of Inquiry, 2014|
생활총화; 총화|生活總和||self-criticism session|review session; life review session; criticism session|general sum; life summary|a weekly session of criticism and self-criticism|House|Every week, by workplace or unit.
학습회; 강연회|學習會||study session|lecture; ideological lecture|study party||House|
정치학습; 정치 학습|政治學習||political study session|political study|||House|
사상투쟁; 사상투쟁회의|思想鬪爭||ideological struggle session|public criticism|thought fight||House|
공개재판|公開裁判||public trial||open judgment||House|
공개처형; 공개총살|公開處刑||public execution||open execution||House|
속도전|速度戰||speed battle|speed campaign|speed war|a drive to finish work at forced pace|KCNA|
70일전투; 80일전투; 100일전투; 200일전투|||70-day battle|80-day battle; 100-day battle; 200-day battle; day campaign|||KCNA|Keep the number of the Korean.
농촌동원; 농촌지원; 모내기전투; 모내기 전투|農村動員||farm mobilization|rice-planting mobilization; rice-planting battle; agricultural mobilization|farm village support||House|
사회동원|社會動員||labor mobilization|mobilization|social mobilization||House|
퇴비전투; 퇴비과제; 퇴비 과제|堆肥||compost drive|manure quota; compost quota|compost war||House|Each winter.
세외부담; 세외 부담|稅外負擔||extra-tax burden|nontax levy; levies|out of tax||House|Cash and goods that offices collect beside taxes.
인민소비품|人民消費品||consumer goods||people’s consumption product||KCNA|
배급; 배급제|配給||ration|rations; rationing; food rations; public distribution|distribution; supply||House|
국가배급; 식량배급; 식량 배급|食糧配給||food rations|state rations; public distribution system|||House|
고난의 행군; 고난의행군|苦難의 行軍||Arduous March|great famine; famine of the 1990s|March of Suffering; march of hardship|the famine of the 1990s|KCNA; AP|
보릿고개; 보리고개|||spring hunger|lean season|barley pass; barley hill|the hungry weeks before the barley harvest|House|
절량세대; 절량 세대; 절량가구|絶糧世帶||food-short household|household that has run out of food; households out of food|absolute amount household||House|
강냉이; 옥쌀|||corn|maize|gangnaengi||House|
인조고기; 인조고기밥|人造고기||injo gogi|artificial meat; soy meat|human meat|a soybean substitute for meat|House|
두부밥|||tofu rice|dububap|bean curd meal||House|
구멍탄; 연탄; 구공탄|||coal briquette|briquette; briquettes|hole coal||House|
무연탄|無煙炭||anthracite|coal|smokeless coal||House|
땔감; 땔나무|||firewood|fuel|||House|
소토지; 뙈기밭|小土地||private plot|patch of hillside; small private field|small land|land that people till without permission|House|
텃밭; 터밭|||kitchen garden|garden plot|||House|
협동농장|協同農場||collective farm|cooperative farm|collaboration farm||KCNA|The North has called them simply farms (농장) since 2022.
포전담당책임제; 포전담당제|圃田擔當責任制||field responsibility system|plot responsibility system|||Ministry of Unification|
분조관리제|分組管理制||subteam management system|subworkteam management system|||Ministry of Unification|
사회주의기업책임관리제|||socialist enterprise responsibility management system||||KCNA|
지방발전 20×10 정책; 지방발전 20x10 정책|||20x10 Regional Development Policy|Regional Development 20x10 Policy|||KCNA|A name: the figures stay.
살림집|||home|housing; apartment; dwelling|live house||House|
입사증; 주택이용허가증|入舍證||occupancy permit|housing permit|admission card||House|
하모니카집|||harmonica house|row house||row houses of one room each|House|
손전화; 손전화기|||mobile phone|cellphone; phone|hand phone||House|
중국손전화; 중국 손전화|||Chinese mobile phone|Chinese cellphone; Chinese phone|Chinese hand phone||House|
지능형손전화기; 타치폰|||smartphone|smartphones|touch phone||House|
노트텔; 노텔|||notetel|Notel; portable media player||a portable video player|House|
남조선|南朝鮮||South Korea|the South|South Chosun||AP|In quotations of the North the word itself may matter: south Korea, as KCNA writes.
아랫동네|||the South|South Korea|lower village|slang for South Korea|House|
한류|韓流||South Korean pop culture|Korean Wave|||AP|
반동사상문화배격법; 반동사상문화배격|反動思想文化排擊法||Reactionary Ideology and Culture Rejection Act|anti-reactionary thought law|||Ministry of Unification|Of December 2020.
청년교양보장법|靑年敎養保障法||Youth Education Guarantee Act||||Ministry of Unification|Of September 2021.
평양문화어보호법|平壤文化語保護法||Pyongyang Cultural Language Protection Act||||Ministry of Unification|Of January 2023.
통행증; 려행증명서; 여행증명서|通行證||travel permit|travel permits|passing card|the permit needed to leave one’s county|House|
숙박검열; 숙박 검열|宿泊檢閱||bed check|lodging inspection; overnight inspection|lodging censorship||House|
검열; 검열단|檢閱||inspection|inspections; inspection team; inspectors|censorship||House|Of offices and homes. Of media it is censorship.
방침; 방침교시|方針||policy directive|directive; policy|||House|Word of the leader with the force of law.
포고; 포고문|布告||decree|proclamation; public notice|||House|
공장기업소; 공장 기업소|工場企業所||factories and enterprises|workplace; factory; enterprises|||House|
8·3 노동자; 8·3노동자; 8.3 노동자; 8·3인원|||August 3 worker|8.3 worker||someone who pays the workplace to be free for trade|House|A name, no date.
외화벌이; 외화벌이 회사; 외화벌이기관|外貨벌이||foreign-currency earning|trading company; foreign currency-earning|||House|
서비차; 써비차|||servi-cha|servicha; private transport truck; truck for hire||a truck or bus that carries paying passengers|House|
궐기대회; 군중대회|蹶起大會||rally|mass rally|uprising meeting||KCNA|
태양절|太陽節||Day of the Sun|Kim Il Sung’s birthday|Sun Festival|April 15, Kim Il Sung’s birthday|KCNA|
광명성절|光明星節||Day of the Shining Star|Kim Jong Il’s birthday|Kwangmyongsong Day|Feb. 16, Kim Jong Il’s birthday|KCNA|
전승절|戰勝節||Victory Day|anniversary of the armistice|War Victory Day|July 27|KCNA|
당창건일; 당 창건일; 당창건기념일|黨創建日||party founding anniversary||||KCNA|Oct. 10.
김장; 김장전투; 김장 전투|||kimjang|kimchi making; kimchi-making season; kimchi season|kimchi war||House|
소식통|消息通||source|sources; a source|informant; news agency||House|Number and sex stay open where the Korean leaves them open.
돌림병; 전염병|傳染病||infectious disease|epidemic|||House|
빙두; 필로폰|氷毒||methamphetamine|crystal meth; meth; ice||crystal methamphetamine|House|Also called 얼음, “ice”, which mostly is just ice.
`;
