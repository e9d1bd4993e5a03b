/**
 * Leaders, posts of party and state, ranks of the army. The form of the line is told in `starter.ts`.
 * Korean | hanja | abbreviations | preferred | allowed | banned | gloss | authority | note
 */
export const PERSONS = `
김일성|金日成||Kim Il Sung|Kim|Kim Il-sung; Kim Ilsung|the founder of North Korea|AP; KCNA|
김정일|金正日||Kim Jong Il|Kim|Kim Jong-il; Kim Jeong-il|the late North Korean leader|AP; KCNA|
김정은|金正恩||Kim Jong Un|Kim|Kim Jong-un; Kim Jeong-eun; Kim Jung Un; Kim Jung-un|North Korean leader Kim Jong Un|AP; KCNA|Kim on second reference.
김여정|金與正||Kim Yo Jong|Kim|Kim Yo-jong; Kim Yeo-jeong|the leader’s sister|AP; KCNA|Repeat the full name where another Kim stands near.
리설주|李雪主||Ri Sol Ju|Ri|Ri Sol-ju; Lee Seol-ju; Yi Sol Ju|the leader’s wife|AP; KCNA|
김주애|||Kim Ju Ae|Kim|Kim Ju-ae; Kim Joo-ae|the leader’s daughter|AP|The North has not published the name.
김정숙|金正淑||Kim Jong Suk|Kim|Kim Jong-suk; Kim Jeong-suk|Kim Jong Il’s mother|KCNA|
최룡해|崔龍海||Choe Ryong Hae|Choe|Choi Ryong-hae; Choe Ryong-hae||KCNA|
조용원; 조룡원|趙甬元||Jo Yong Won|Jo|Jo Yong-won; Cho Yong-won||KCNA|
박정천|朴正天||Pak Jong Chon|Pak|Pak Jong-chon; Park Jong-chon||KCNA|
최선희|崔善姬||Choe Son Hui|Choe|Choe Son-hui; Choi Son-hui; Choi Sun-hee|foreign minister|AP; KCNA|
김덕훈|金德訓||Kim Tok Hun|Kim|Kim Tok-hun; Kim Deok-hun||KCNA|
`;

export const POSTS = `
총비서|總秘書||general secretary||chief secretary; secretary-general||KCNA|Of the Workers’ Party.
국무위원장|國務委員長||president of the State Affairs Commission|president of State Affairs; chairman of the State Affairs Commission|state council chairman||KCNA|The North says president since 2021; AP calls him leader.
위대한 수령|||Great Leader||||AP|Only in quotations.
경애하는 원수님|||respected Marshal||||AP|Only in quotations; else leader Kim Jong Un.
책임비서|責任秘書||chief secretary|party secretary|responsible secretary||KCNA|Of a province, city or county party committee.
부부장|副部長||vice department director|deputy department director|sub-head||KCNA|
당 부장; 당중앙위원회 부장|部長||department director|director|section chief||KCNA|In the party.
위원장|委員長||chairman|chairperson|committee leader||KCNA|
부위원장|副委員長||vice chairman|deputy chairman|sub-chairman||KCNA|
당비서; 당 비서|黨秘書||party secretary||party clerk||KCNA|
초급당비서|初級黨秘書||primary party secretary||junior secretary||KCNA|
지배인|支配人||plant manager|manager; director|dominator; waiter||House|Heads a factory beside its party secretary.
지도원|指導員||instructor|party instructor; officer|guide; leader||House|An official who supervises; not a teacher.
관리위원장|管理委員長||farm manager|chairman of the farm management board|management committee leader||House|Of a collective farm.
인민반장|人民班長||head of the neighborhood watch unit|head of the inminban; neighborhood unit head; inminban head|people’s class president||House|Mostly women; say so only when the Korean does.
작업반장|作業班長||work team leader|work team head|job class president||House|
분조장|分組長||subteam leader|subworkteam leader|||House|On a farm.
동사무장; 동 사무장|洞事務長||head of the neighborhood office||dong office manager||House|
대의원|代議員||deputy|lawmaker|congressman||KCNA|Of the Supreme People’s Assembly or a local one.
공화국 원수; 공화국원수|元帥||Marshal of the DPRK|Marshal|General of the Army||KCNA|원수 alone may mean an enemy: look at the sentence.
차수|次帥||Vice Marshal||Deputy Marshal||KCNA|
인민군 대장; 육군대장|大將||general|army general|captain||KCNA|Four stars. 대장 alone may be the head of any group.
상장|上將||colonel general||upper general||KCNA|Three stars. No rank of the South.
중장|中將||lieutenant general||||KCNA|Two stars in the North, three in the South.
인민군 소장; 육군소장|少將||major general||||KCNA|One star in the North, two in the South. 소장 alone may be the head of an office.
대좌|大佐||senior colonel||||KCNA|Between colonel and major general.
상좌|上佐||colonel||||KCNA|
중좌|中佐||lieutenant colonel||||KCNA|
소좌|少佐||major||||KCNA|
하사관|下士官||noncommissioned officer|NCO|||House|
초급병사|初級兵士||private||beginner soldier||House|
`;
