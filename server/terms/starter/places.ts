/**
 * Provinces, cities, counties, rivers and mountains of the North. The form of the line is told in `starter.ts`.
 * Korean | hanja | abbreviations | preferred | allowed | banned | gloss | authority | note
 */
export const PLACES = `
평양; 평양시; 평양직할시|平壤||Pyongyang||Pyeongyang; P'yŏngyang; Pyungyang||UNGEGN; AP|Official DPRK spelling is Phyongyang; the spelling known to readers stays.
평안남도|平安南道|평남|South Pyongan province|South Pyongan|South Pyeongan; Pyongannam-do; South P'yongan||UNGEGN; AP|Lower-case “province”, no -do.
평안북도|平安北道|평북|North Pyongan province|North Pyongan|North Pyeongan; Pyonganbuk-do; North P'yongan||UNGEGN; AP|
함경남도|咸鏡南道|함남|South Hamgyong province|South Hamgyong|South Hamgyeong; Hamgyongnam-do; South Hamkyung||UNGEGN; AP|
함경북도|咸鏡北道|함북|North Hamgyong province|North Hamgyong|North Hamgyeong; Hamgyongbuk-do; North Hamkyung||UNGEGN; AP|
황해남도|黃海南道|황남|South Hwanghae province|South Hwanghae|Hwanghaenam-do||UNGEGN; AP|
황해북도|黃海北道|황북|North Hwanghae province|North Hwanghae|Hwanghaebuk-do||UNGEGN; AP|
양강도; 량강도|兩江道||Ryanggang province|Ryanggang|Yanggang; Yanggang-do; Ryanggang-do; Ryanggang Do||UNGEGN|The North’s own initial R is kept.
자강도|慈江道||Chagang province|Chagang|Jagang; Jagang-do; Chagang-do||UNGEGN|
강원도|江原道||Kangwon province|Kangwon|Kangwon-do||UNGEGN|In the North. The southern province of the same name is Gangwon.
개성; 개성시|開城||Kaesong||Gaeseong; Kaesung||UNGEGN; AP|
남포; 남포시; 남포특별시|南浦||Nampo||Namp'o; Nampho City||UNGEGN|
라선; 나선; 라선시; 라선특별시|羅先||Rason||Naseon; Nason; Raseon||UNGEGN|Formed from Rajin and Sonbong.
라진; 나진|羅津||Rajin||Najin||UNGEGN|
선봉군; 선봉지구|先鋒||Sonbong||Seonbong||UNGEGN|
신의주; 신의주시|新義州||Sinuiju||Shinuiju; Sineuiju||UNGEGN; AP|Across the Amnok from Dandong.
혜산; 혜산시|惠山||Hyesan||Hyesan-si; Haesan||UNGEGN|Seat of Ryanggang province.
청진; 청진시|淸津||Chongjin||Cheongjin; Chungjin||UNGEGN; AP|
함흥; 함흥시|咸興||Hamhung||Hamheung; Hamhŭng||UNGEGN; AP|
흥남|興南||Hungnam||Heungnam||UNGEGN|
원산; 원산시|元山||Wonsan||Weonsan||UNGEGN; AP|
사리원; 사리원시|沙里院||Sariwon||Sariweon||UNGEGN|
해주; 해주시|海州||Haeju||Haejoo||UNGEGN|
평성; 평성시|平城||Pyongsong||Pyeongseong; Pyungsung||UNGEGN|Seat of South Pyongan province and hub of wholesale trade.
강계; 강계시|江界||Kanggye||Ganggye||UNGEGN|
만포; 만포시|滿浦||Manpo||Manp'o||UNGEGN|
희천; 희천시|熙川||Huichon||Huicheon; Heechon||UNGEGN|
순천시|順川||Sunchon||Suncheon||UNGEGN|In South Pyongan. The southern city of the same Korean name is Suncheon.
안주시|安州||Anju||Anjoo||UNGEGN|
개천시|价川||Kaechon||Gaecheon||UNGEGN|
덕천; 덕천시|德川||Tokchon||Deokcheon; Dokchon||UNGEGN|
구성시|龜城||Kusong||Guseong||UNGEGN|
정주시|定州||Chongju||||UNGEGN|In North Pyongan. The southern city 청주 is Cheongju.
송림시|松林||Songnim||Songrim||UNGEGN|
단천; 단천시|端川||Tanchon||Dancheon; Danchon||UNGEGN|
김책; 김책시|金策||Kimchaek||Kim Chaek City; Gimchaek||UNGEGN|City named after the guerrilla Kim Chaek, whose own name is two words.
회령; 회령시|會寧||Hoeryong||Hoeryeong; Hoiryong||UNGEGN|Border city on the Tumen.
무산; 무산군|茂山||Musan||Moosan||UNGEGN|County of the largest iron mine.
온성; 온성군|穩城||Onsong||Onseong||UNGEGN|
경원; 경원군|慶源||Kyongwon||Gyeongwon||UNGEGN|Called 새별 (Saebyol) until 2005.
경흥; 경흥군|慶興||Kyonghung||Gyeongheung||UNGEGN|
삼지연; 삼지연시|三池淵||Samjiyon||Samjiyeon||UNGEGN|
보천; 보천군|普天||Pochon||Bocheon||UNGEGN|
백암; 백암군|白岩||Paegam||Baegam; Baekam||UNGEGN|
운흥; 운흥군|雲興||Unhung||Unheung||UNGEGN|
김정숙군|金正淑郡||Kim Jong Suk County||Kim Jeong-suk County||UNGEGN|
김형직군|金亨稷郡||Kim Hyong Jik County||Kim Hyeong-jik County||UNGEGN|
갑산; 갑산군|甲山||Kapsan||Gapsan||UNGEGN|
풍서; 풍서군|豊西||Pungso||Pungseo||UNGEGN|
길주; 길주군|吉州||Kilju||Gilju||UNGEGN|
풍계리|豊溪里||Punggye-ri||Pungye-ri; Poonggye-ri; Punggyeri||AP; UNGEGN|Nuclear test site in Kilju County. The -ri stays: readers know it so.
영변; 녕변|寧邊||Yongbyon||Yeongbyeon; Nyongbyon||AP; IAEA|Nuclear complex in North Pyongan.
동창리|東倉里||Tongchang-ri||Dongchang-ri||AP|Sohae launch site.
동림군|東林||Tongrim||Dongrim; Dongnim||UNGEGN|
룡천; 용천; 룡천군; 용천군|龍川||Ryongchon||Yongcheon; Yongchon||UNGEGN|
의주; 의주군|義州||Uiju||Euiju||UNGEGN|
삭주; 삭주군|朔州||Sakju||Sakjoo||UNGEGN|
중강; 중강군|中江||Chunggang||Junggang||UNGEGN|
초산군|楚山||Chosan||||UNGEGN|
금강산|金剛山||Mount Kumgang|Kumgang|Mt. Geumgang; Geumgangsan; Kumgangsan||AP; UNGEGN|
백두산|白頭山||Mount Paektu|Paektu|Mt. Baekdu; Baekdusan; Paektusan||AP; UNGEGN|Changbai on the Chinese side.
묘향산|妙香山||Mount Myohyang|Myohyang|Myohyangsan||UNGEGN|
압록강|鴨綠江||Amnok River|Amnok|Yalu River; Yalu; Aprok||House; UNGEGN|House decision: the Korean name. Yalu is the Chinese one; it may stand in the words of a Chinese speaker.
두만강|豆滿江||Tumen River|Tumen|Duman River; Tuman River||AP|The name known to readers, unlike Amnok; Tuman in the North’s spelling.
대동강|大同江||Taedong River|Taedong|Daedong River; Daedong||UNGEGN|
청천강|淸川江||Chongchon River|Chongchon|Cheongcheon River||UNGEGN|
예성강; 례성강|禮成江||Ryesong River|Ryesong|Yeseong River||UNGEGN|
림진강; 임진강|臨津江||Rimjin River|Rimjin; Imjin River|||UNGEGN|In the North. South of the line it is the Imjin.
장진호|長津湖||Changjin Reservoir|Lake Changjin|Chosin Lake||UNGEGN|Chosin in histories of the war, from the Japanese reading.
수풍댐; 수풍호|水豊||Supung Dam|Supung Reservoir|Sup'ung||UNGEGN|
서해갑문|西海閘門||West Sea Barrage|Nampo Dam|West Sea Gate||KCNA|
조중우의교; 중조우의교; 조중친선다리|朝中友誼橋||Friendship Bridge|Sino-Korean Friendship Bridge|||AP|Between Sinuiju and Dandong.
단둥; 단동|丹東||Dandong||Dandung||AP|China.
옌지; 연길|延吉||Yanji||Yeongil; Yongil||AP|China, seat of Yanbian.
연변; 옌볜|延邊||Yanbian|Yanbian Korean Autonomous Prefecture|Yeonbyeon||AP|China.
창바이; 장백현|長白||Changbai|Changbai County|Jangbaek||AP|China, opposite Hyesan.
투먼; 도문|圖們||Tumen city|Tumen, China|Domun||AP|China. Say city, so that it is not taken for the river.
훈춘|琿春||Hunchun||Hoonchun||AP|China.
판문점|板門店||Panmunjom||Panmunjeom||AP|
비무장지대|非武裝地帶||Demilitarized Zone|DMZ|De-militarised Zone||AP|DMZ on second reference.
군사분계선|軍事分界線||Military Demarcation Line|MDL|Military Borderline||AP; Armistice Agreement of 1953|
북방한계선|北方限界線||Northern Limit Line|NLL|North Limit Line||AP|Say: the disputed western sea boundary.
려명거리; 여명거리|黎明거리||Ryomyong Street||Yeomyeong Street||KCNA|
창전거리|倉田거리||Changjon Street||Changjeon Street||KCNA|
만수대|萬壽臺||Mansudae||Mansoodae||KCNA|
김일성광장|金日成廣場||Kim Il Sung Square||Kim Il-sung Square||AP|
`;
