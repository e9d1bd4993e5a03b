/** Cities and counties of the North that would narrow a source down, in Hangul (both spellings) and as English writes them. */
const PLACES =
  "혜산 Hyesan;청진 Chongjin;함흥 Hamhung|Hamheung;신의주 Sinuiju;원산 Wonsan;남포 Nampo;사리원 Sariwon;해주 Haeju;강계 Kanggye|Ganggye;회령 Hoeryong;무산 Musan;온성 Onsong;" +
  "라선,나선,라진,나진 Rason|Rajin|Naseon;평성 Pyongsong|Pyeongseong;개성 Kaesong|Gaeseong;만포 Manpo;김책 Kimchaek;단천 Tanchon|Dancheon;덕천 Tokchon;안주 Anju;구성 Kusong;정주 Chongju;" +
  "삼지연 Samjiyon;보천 Pochon|Pochon County;김형직 Kimhyongjik;희천 Huichon;문천 Munchon;신포 Sinpo;경원 Kyongwon;경흥 Kyonghung;새별 Saebyol;은덕 Undok;대홍단 Taehongdan;백암 Paekam;갑산 Kapsan;풍서 Phungso|Pungso;" +
  "의주 Uiju;용천,룡천 Ryongchon|Yongchon;중강 Junggang|Chunggang;자성 Jasong|Chasong;초산 Chosan;장진 Changjin|Jangjin;요덕 Yodok;영변,녕변 Nyongbyon|Yongbyon;풍계리 Punggye-ri;순천 Sunchon;송림 Songnim;금야 Kumya;고원 Kowon";

export const NORTHERN_PLACES = PLACES.split(";").map((line) => {
  const [hangul = "", english = ""] = line.split(/ (.*)/);
  return { hangul: hangul.split(","), pattern: new RegExp(`\\b(?:${english})\\b`) };
});
