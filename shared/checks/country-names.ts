/**
 * Countries as both languages name them. Fields of a line: the Korean names; Korean that merely may stand for it
 * (abbreviations, capitals, governments; 미~ is one syllable before a blank or its like); English names and adjectives as a
 * pattern; English that may stand for it. A Korean name that is a common word as well (수단 means,
 * 오만 arrogance) carries a question mark: it never has to be rendered, but it explains an English name.
 */
export const COUNTRY_NAMES = String.raw`
북한 북조선 조선민주주의인민공화국 ; 북측 북쪽 조선 평양 북미 남북 북중 대북 북러 한반도 북핵 북~ 방북 김정은 김정일 로동당 ; North Korea(?:n|ns)?|DPRK|D\.P\.R\.K|Democratic People's Republic of Korea ; Pyongyang|(?:the )?North|Korea(?:n|s|ns)?|Kim Jong Un|[Ii]nter-Korean
한국 남한 남조선 대한민국 ; 남측 서울 한미 남북 한일 한중 대남 국내 우리 청와대 한반도 원화 한류 주한 방한 재한 한인 한글 한식 한복 ; South Korea(?:n|ns)?|Republic of Korea|ROK ; Korea(?:n|s|ns)?|Seoul|(?:the )?South|peninsula|[Ii]nter-Korean|won
미국 미합중국 ; 북미 한미 미군 미중 미~ 대미 방미 워싱턴 백악관 주미 재미 아메리카 미주 달러 연방 뉴욕 ; United States(?: of America)?|U\.S|USA?|America(?:n|ns)? ; Washington|Yankees?|White House|[Ff]ederal
중국 중화인민공화국 ; 북중 한중 미중 중~ 대중 방중 주중 베이징 북경 조중 중공 위안 위안화 ; China|Chinese|PRC ; Beijing|Sino
일본 ; 한일 미일 일~ 대일 방일 주일 도쿄 조일 북일 엔화 ; Japan(?:ese)? ; Tokyo
러시아 로씨야 ; 북러 러~ 대러 방러 크렘린 크레믈 모스크바 소련 루블 ; Russia(?:n|ns)? ; Moscow|Kremlin|Soviet
소련 소비에트 ; 러시아 ; Soviets?|USSR ; Russia(?:n)?
영국 ; 런던 영어 영~ 잉글랜드 브리튼 브리티시 파운드 ; Britain|British|UK|U\.K|United Kingdom|Briton(?:s)?|Brits? ; England|English|London
잉글랜드 ; 영국 영어 ; England|English ; Britain|British
스코틀랜드 ; ; Scotland|Scottish|Scots? ;
아일랜드 ; 북아일랜드 ; Ireland|Irish ; Northern Ireland
프랑스 ; 파리 불~ ; France|French|Frenchm[ae]n ; Paris
독일 ; 베를린 독~ 서독 동독 ; Germany|Germans? ; Berlin
이탈리아 이태리 ; 로마 ; Italy|Italians? ; Rome
스페인 에스파냐 ; 마드리드 ; Spain|Spanish|Spaniards? ; Madrid
포르투갈 ; 리스본 ; Portugal|Portuguese ; Lisbon
네덜란드 화란 ; 헤이그 암스테르담 ; Netherlands|Dutch|Holland ;
벨기에 ; 브뤼셀 ; Belgium|Belgians? ; Brussels
스위스 ; 제네바 ; Switzerland|Swiss ; Geneva
오스트리아 ; 빈 비엔나 ; Austrian?s? ; Vienna
스웨덴 ; 스톡홀름 ; Sweden|Swedish|Swedes? ;
노르웨이 ; 오슬로 ; Norway|Norwegians? ; Oslo
덴마크 ; 코펜하겐 ; Denmark|Danish|Danes? ; Copenhagen
핀란드 ; 헬싱키 ; Finland|Finnish|Finns? ; Helsinki
아이슬란드 ; ; Iceland(?:ic)? ;
폴란드 ; 바르샤바 ; Poland|Polish|Poles? ; Warsaw
체코 ; 프라하 ; Czechs?|Czechia ; Prague
헝가리 웽그리아 ; 부다페스트 ; Hungary|Hungarians? ; Budapest
루마니아 ; 부쿠레슈티 ; Romanian?s? ;
불가리아 ; 소피아 ; Bulgarian?s? ;
그리스 ; 아테네 ; Greece|Greeks? ; Athens
터키 튀르키예 ; 앙카라 ; Turkey|Turkish|Turks?|Türkiye ; Ankara
우크라이나 ; 키이우 키예프 ; Ukrain(?:e|ian|ians) ; Kyiv|Kiev
벨라루스 ; ; Belarus(?:ian|ians)? ;
세르비아 ; ; Serbian?s?|Serbs? ;
크로아티아 ; ; Croatian?s?|Croats? ;
보스니아 ; ; Bosnian?s? ;
코소보 ; ; Kosovo|Kosovars? ;
마케도니아 ; ; Macedonian?s? ;
알바니아 ; ; Albanian?s? ;
조지아? 그루지야 ; ; Georgian?s? ;
아르메니아 ; ; Armenian?s? ;
이스라엘 ; 텔아비브 예루살렘 ; Israel(?:i|is)? ; Jerusalem
팔레스타인 ; 가자 하마스 ; Palestin(?:e|ian|ians) ; Gaza
시리아 ; 다마스쿠스 ; Syrian?s? ; Damascus
레바논 ; 베이루트 ; Leban(?:on|ese) ; Beirut
요르단 ; 암만 ; Jordan(?:ian|ians)? ;
이라크 ; 바그다드 ; Iraqi?s? ; Baghdad
이란 ; 테헤란 ; Iran(?:ian|ians)? ; Tehran|Persian?
사우디아라비아 사우디 ; 리야드 ; Saudi Arabia(?:n)?|Saudis? ; Riyadh
예멘 ; ; Yemeni?s? ;
카타르 ; ; Qatari?s? ;
쿠웨이트 ; ; Kuwaiti?s? ;
아랍에미리트 ; 두바이 UAE ; UAE|U\.A\.E|Emirati?s?|United Arab Emirates ; Dubai
이집트 ; 카이로 ; Egypt(?:ian|ians)? ; Cairo
리비아 ; ; Libyan?s? ;
튀니지 ; ; Tunisian?s? ;
알제리 ; ; Algerian?s? ;
모로코 ; ; Moroccan?s?|Morocco ;
수단? ; ; Sudan(?:ese)? ;
에티오피아 ; ; Ethiopian?s? ;
소말리아 ; ; Somali(?:a|an|s|ans)? ;
케냐 ; 나이로비 ; Kenyan?s? ;
우간다 ; ; Ugandan?s? ;
르완다 ; ; Rwandan?s? ;
콩고 ; ; Congo(?:lese)? ;
나이지리아 ; ; Nigerian?s? ;
가나? ; ; Ghana(?:ian|ians)? ;
짐바브웨 ; 하라레 ; Zimbabwe(?:an|ans)? ;
잠비아 ; ; Zambian?s? ;
앙골라 ; ; Angolan?s? ;
모잠비크 ; ; Mozambi(?:que|can|cans) ;
탄자니아 ; ; Tanzanian?s? ;
남아프리카공화국 남아공 ; 남아프리카 ; South Africa(?:n|ns)? ;
인도? ; 뉴델리 인디언 ; Indian?s? ; Delhi
파키스탄 ; 이슬라마바드 ; Pakistani?s? ;
방글라데시 ; ; Bangladeshi?s? ;
스리랑카 ; ; Sri Lankan?s? ;
네팔 ; ; Nepal(?:i|is|ese)? ;
부탄? ; ; Bhutan(?:ese)? ;
아프가니스탄 아프간 ; 카불 ; Afghan(?:s|i|istan|istan's)? ; Kabul
우즈베키스탄 ; ; Uzbek(?:istan|s)? ;
카자흐스탄 ; ; Kazakh(?:stan|s)? ;
키르기스스탄 ; ; Kyrgyz(?:stan)? ;
몽골 몽고 ; ; Mongolian?s? ;
대만 타이완 ; 타이베이 ; Taiwan(?:ese)? ; Taipei
홍콩 ; ; Hong Kong(?:ers?)? ;
베트남 월남 ; 하노이 ; Vietnam(?:ese)? ; Hanoi
라오스 ; ; Lao(?:s|tian|tians)? ;
캄보디아 ; 프놈펜 ; Cambodian?s? ;
태국 타이? ; 방콕 ; Thai(?:s|land)? ; Bangkok
미얀마 버마 ; 양곤 ; Myanmar|Burm(?:a|ese) ;
말레이시아 ; 쿠알라룸푸르 ; Malaysian?s? ;
싱가포르 ; ; Singapore(?:an|ans)? ;
인도네시아 ; 자카르타 ; Indonesian?s? ; Jakarta
필리핀 ; 마닐라 ; Philippines?|Filipin[oa]s? ; Manila
동티모르 ; ; East Timor(?:ese)?|Timor-Leste ;
호주 오스트레일리아 ; 시드니 캔버라 ; Australian?s?|Aussies? ; Canberra|Sydney
뉴질랜드 ; 키위 웰링턴 ; New Zealand(?:ers?)?|Kiwis? ;
캐나다 카나다 ; 오타와 ; Canad(?:a|ian|ians) ; Ottawa
멕시코 ; 멕시칸 ; Mexic(?:o|an|ans) ;
쿠바 꾸바 ; 아바나 ; Cuban?s? ; Havana
아이티? ; ; Haiti(?:an|ans)? ;
콜롬비아 ; 보고타 ; Colombian?s? ;
베네수엘라 ; 카라카스 ; Venezuelan?s? ;
브라질 ; 브라질리아 ; Brazil(?:ian|ians)? ;
아르헨티나 ; 부에노스아이레스 ; Argentin(?:a|e|ian|ians|es) ;
칠레 ; ; Chile(?:an|ans)? ;
페루? ; ; Peru(?:vian|vians)? ;
볼리비아 ; ; Bolivian?s? ;
에콰도르 ; ; Ecuador(?:ean|ian)?s? ;
과테말라 ; ; Guatemalan?s? ;
온두라스 ; ; Honduran?s?|Honduras ;
니카라과 ; ; Nicaraguan?s? ;
파나마 ; ; Panama(?:nian)?s? ;
자메이카 ; ; Jamaican?s? ;
`;
