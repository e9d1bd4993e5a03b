/**
 * Party, state, security organs, army, courts, media. The form of the line is told in `starter.ts`.
 * Korean | hanja | abbreviations | preferred | allowed | banned | gloss | authority | note | longer words that mean something else
 */
export const OFFICES = `
조선로동당; 조선노동당; 로동당; 노동당|朝鮮勞動黨||Workers’ Party of Korea|Workers’ Party; ruling party; WPK|Korean Workers’ Party; Korea Workers Party; Labor Party||AP; KCNA|Workers’ Party on second reference.|영국 노동당; 영국의 노동당; 이스라엘 노동당; 이스라엘의 노동당; 호주 노동당; 호주의 노동당; 뉴질랜드 노동당; 뉴질랜드의 노동당; 노르웨이 노동당; 노르웨이의 노동당; 네덜란드 노동당; 네덜란드의 노동당; 아일랜드 노동당; 아일랜드의 노동당; 브라질 노동당; 브라질의 노동당; 멕시코 노동당; 멕시코의 노동당
조선민주주의인민공화국|朝鮮民主主義人民共和國||North Korea|Democratic People’s Republic of Korea|DPR Korea||AP|The full name only inside names and quotations.
국무위원회|國務委員會||State Affairs Commission|SAC|State Council; Commission of State Affairs||Constitution of 2019; KCNA|
최고인민회의|最高人民會議||Supreme People’s Assembly|SPA|Supreme People’s Council|North Korea’s parliament|Constitution of 2019; KCNA|
최고인민회의 상임위원회; 상임위원회|常任委員會||Standing Committee of the Supreme People’s Assembly|Standing Committee|Presidium of the Supreme People’s Council||Constitution of 2019|
내각|內閣||Cabinet|||the government’s executive branch|KCNA||예비 내각; 그림자 내각
중앙위원회; 당중앙위원회|中央委員會||Central Committee|Party Central Committee|Central Commission||KCNA|
중앙군사위원회; 당중앙군사위원회|中央軍事委員會||Central Military Commission|CMC|Central Military Committee||KCNA|
정치국|政治局||Political Bureau|Politburo|Politics Bureau||KCNA|
조직지도부|組織指導部|조직부|Organization and Guidance Department|OGD|Organisation and Leadership Department; Organizational Guidance Department|the party office that controls personnel|KCNA; Ministry of Unification|
선전선동부|宣傳煽動部|선전부|Propaganda and Agitation Department|PAD; Publicity and Information Department|Propaganda and Incitement Department||Ministry of Unification|
통일전선부|統一戰線部|통전부|United Front Department|UFD|Unification Front Department||Ministry of Unification|
규율조사부|規律調査部||Discipline Investigation Department||Regulation Investigation Department||Ministry of Unification|
군수공업부|軍需工業部||Munitions Industry Department||Military Supplies Industry Department||Ministry of Unification|
39호실|39號室||Office 39|Room 39|No. 39 Room; Bureau 39|the office that earns foreign currency for the leadership|U.S. Treasury designation of 2010; AP|A name, no figure to be checked.
보위부; 국가보위성; 국가보위부; 보위성|國家保衛省||Ministry of State Security|MSS; state security|State Security Department; National Security Agency; Bowibu|the secret police|Ministry of Unification; KCNA|Renamed in 2016; the old name stays in everyday speech.
보위원; 보위지도원|保衛員||state security officer|security officer; MSS officer|bowiwon; protection officer||House|
안전부; 사회안전성; 사회안전부; 안전성; 인민보안성; 보안서; 안전서|社會安全省||Ministry of Social Security|social security; police|Ministry of Public Security; Ministry of People’s Security|the police|KCNA, 2020|Renamed in 2020. As an office in a town: the police station.
안전원; 보안원|安全員||police officer|police|safety officer; security guard; social security worker||House|Not a guard: the police.
인민위원회|人民委員會||people’s committee|local government|People Committee|the local government|Constitution of 2019|Lower case unless part of a full name: the Hyesan City People’s Committee.
도당; 도당위원회|道黨||provincial party committee|provincial party|do party; Provincial Party Council||KCNA|
시당; 시당위원회|市黨||city party committee|municipal party committee|si party||KCNA|
군당; 군당위원회|郡黨||county party committee|county party|military party; gun party||KCNA|Not the party in the army.
당세포; 세포비서|黨細胞||party cell|primary party cell|party battery||KCNA|
초급당; 초급당위원회|初級黨||primary party committee||beginner’s party; junior party||KCNA|
조선인민군; 인민군|朝鮮人民軍||Korean People’s Army|KPA; North Korean army|People’s Military; North Korea People’s Army||KCNA; AP|
국방성; 인민무력성|國防省||Ministry of National Defense|Defense Ministry|Ministry of People’s Armed Forces||KCNA, 2020|Renamed in 2020; the old name in history only.
총참모부|總參謀部||General Staff|General Staff Department|Joint Chiefs of Staff||KCNA|Joint Chiefs of Staff is the South’s.
총정치국|總政治局||General Political Bureau|GPB|General Politics Department||KCNA|
정찰총국|偵察總局||Reconnaissance General Bureau|RGB|General Reconnaissance Bureau; Scout General Bureau|the main foreign intelligence agency|UN Security Council; AP|
국경경비대; 국경경비총국|國境警備隊||Border Security Command|border guards; border guard|National Border Guards||Ministry of Unification|Lower-case “border guards” for the soldiers.
호위사령부; 호위총국|護衛司令部||Guard Command|Supreme Guard Command|Escort Command; Bodyguard Command|the leader’s bodyguard|Ministry of Unification|
보위국; 군보위국|保衛局||Military Security Bureau|Military Security Command|Defense Bureau||Ministry of Unification|The army’s own, apart from the Ministry of State Security.
노농적위군; 로농적위군; 로농적위대|勞農赤衛軍||Worker-Peasant Red Guards|Worker and Peasant Red Guards|Labor-Farmer Red Guard||KCNA|
붉은청년근위대|||Red Youth Guards|Young Red Guards|Red Young Guards||KCNA|
돌격대; 속도전청년돌격대|突擊隊||shock brigade|youth shock brigade|storm troops; assault unit|labor units organized like the army|House|
중앙검찰소; 검찰소|檢察所||prosecutors’ office|Central Prosecutors’ Office|inspection station||Constitution of 2019|
중앙재판소; 최고재판소|中央裁判所||Central Court|Supreme Court|||Constitution of 2019|
교화소|敎化所||reeducation camp|kyohwaso; prison|correction school; edification center|a long-term prison|UN Commission of Inquiry, 2014|Gloss with the Korean at first mention where a system of camps is the subject.
정치범수용소; 정치범 수용소; 정치범관리소|政治犯收容所||political prison camp|kwanliso|political prisoner’s asylum||UN Commission of Inquiry, 2014|관리소 alone may be any office that manages a thing: look at the sentence.
노동단련대; 로동단련대; 단련대|勞動鍛鍊隊||labor training camp|disciplinary labor camp|labor discipline team; training corps|short-term forced labor|UN Commission of Inquiry, 2014|
집결소|集結所||holding center|detention facility|gathering place||UN Commission of Inquiry, 2014|
구류장|拘留場||holding cell|detention cell|custody field||House|
109그루빠; 109상무; 109연합지휘부|||Group 109|109 Group; Joint Command 109|109 Gruppa|a task force against foreign media|House; Ministry of Unification|A name, no figure.
비사그루빠; 비사회주의그루빠; 비사회주의 그루빠|||anti-socialist task force|task force against anti-socialist behavior|non-socialism group||House|
연합지휘부|聯合指揮部||Joint Command||Allied Command; Union Command||House|
로동신문; 노동신문|勞動新聞||Rodong Sinmun|Workers’ Newspaper|Nodong Sinmun; Labor Newspaper|the ruling party’s newspaper|Rodong Sinmun; AP|
조선중앙통신|朝鮮中央通信|중통|Korean Central News Agency|KCNA|Korea Central News Agency; Chosun Central News|the state news agency|KCNA|
조선중앙텔레비전; 조선중앙TV; 조선중앙텔레비죤|朝鮮中央TV||Korean Central Television|KCTV|Chosun Central TV|state television|KCNA|
민주조선|民主朝鮮||Minju Joson||Minju Chosun|the Cabinet’s newspaper|KCNA|
사회주의애국청년동맹; 청년동맹; 김일성-김정일주의청년동맹|靑年同盟||Socialist Patriotic Youth League|youth league|Young Alliance||KCNA, 2021|Renamed in 2021.
사회주의여성동맹; 여맹; 녀맹|女盟||Socialist Women’s Union of Korea|women’s union|Women Alliance; Female League||KCNA|
직업총동맹; 직맹|職盟||General Federation of Trade Unions of Korea|trade union federation|Job Alliance||KCNA|
농업근로자동맹; 농근맹|農勤盟||Union of Agricultural Workers of Korea||Farm Labor Alliance||KCNA|
조선소년단; 소년단|少年團||Korean Children’s Union|Children’s Union|Boy Scouts||KCNA|
조국통일민주주의전선|||Democratic Front for the Reunification of the Fatherland||||KCNA|Dissolved in 2024.
조선아시아태평양평화위원회|||Korea Asia-Pacific Peace Committee||||KCNA|
무역성; 대외경제성|貿易省||Ministry of External Economic Relations|trade ministry|Trade Department||KCNA|
보건성|保健省||Ministry of Public Health||Health Ministry of State||KCNA|
농업위원회; 농업성|農業委員會||Agricultural Commission||Farming Committee||KCNA, 2021|A commission since 2021.
국가비상방역사령부; 비상방역사령부|||State Emergency Epidemic Prevention Headquarters|epidemic prevention headquarters|Emergency Quarantine Command||KCNA|
통계국; 중앙통계국|中央統計局||Central Bureau of Statistics||||KCNA|
양정사업소; 량정사업소|糧政事業所||grain administration office|grain office|food politics office||House|
양곡판매소; 량곡판매소|糧穀販賣所||state grain store|grain shop; state-run grain shop|grain sales place|state stores that sell grain below market prices|House|
통일부|統一部||Unification Ministry|Ministry of Unification|Reunification Ministry||AP|South Korea.
국가정보원; 국정원|國家情報院|국정원|National Intelligence Service|NIS|National Information Agency||AP|South Korea.
합동참모본부; 합참|合同參謀本部|합참|Joint Chiefs of Staff|JCS|General Staff||AP|South Korea.
`;
