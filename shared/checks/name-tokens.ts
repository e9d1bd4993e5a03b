import type { EnglishWords } from "./english-words.ts";
import { withoutEntities } from "./entities.ts";
import type { Range } from "./finding.ts";

/** A word of the English that can only be a name: it has a capital and is no word of the language. */
export interface NameToken {
  readonly word: string;
  readonly range: Range;
  /** A name that the dictionary lists (Thomas, Athens) as against one that it does not (Lindqvist). */
  readonly isKnown: boolean;
}

/** Names in the order of the text, each once. Not those whose Korean is another word (European 유럽, Tuesday 화요일). */
export function nameTokens(english: string, words: EnglishWords): NameToken[] {
  const seen = new Set<string>();
  return [...withoutEntities(english).matchAll(CAPITALISED)].flatMap(({ index, 0: match }) => {
    const word = match.replace(/['’]s?$/, "");
    if (seen.has(word) || CONTRACTED.test(word) || isAcronym(word) || TRANSLATED.has(word.replace(/s$/, ""))) return [];
    seen.add(word);
    if (words.isCommon(word) || words.isCommon(american(word)) || TRANSLATED.has(word)) return [];
    return [{ word, range: [index, index + word.length] as Range, isKnown: words.has(word) }];
  });
}

const CAPITALISED = /(?<![\p{L}\p{N}.@/])\p{Lu}[\p{L}’']{0,40}\p{L}(?![@/])/gu;
/** I've, There'll: the beginning of a sentence. O'Brien is a name. */
const CONTRACTED = /['’](?:ve|ll|re|m|d|t)$/;
/** BBC, MPs, PhD, McD: letters that are spelt out. */
const isAcronym = (word: string) => /^\p{Lu}+s?$/u.test(word) || /^\p{Lu}\p{Ll}?\p{Lu}$/u.test(word);

/** British spellings as the dictionary has them: Labour, Demilitarised, Theatre. */
const american = (word: string) =>
  word
    .replace(/our(?=s?$|ed$|ing$|able$|ite)/, "or")
    .replace(/is(?=(?:e|es|ed|ing|ation|ations|er|ers)$)/, "iz")
    .replace(/tre(?=s?$)/, "ter")
    .replace(/ogue(?=s?$)/, "og")
    .replace(/ll(?=ed$|ing$|er$)/, "l")
    .replace(/ence$/, "ense");

/** Names that Korean does not spell by their sound, or translates; calendar words are for `figures-missing`, countries for `countries`. */
const TRANSLATED = new Set(
  (
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mrs Messrs Det Insp Supt Sgt Capt Gov Sen Rep Hon Rev Dr Mr Ms St Jr Sr Inc Corp Ltd Co Gen Col Lt Maj Adm Prof Pres Assn " +
    "Europe European Asia Asian Africa African America American Americas Latin Arab Arabic Arabian Islam Islamic Islamist Muslim Moslem Shiite Shia Sunni Christian Christianity Catholic Catholicism Protestant Jew Jewish Judaism Buddhist Buddhism Hindu Confucian Jesus Christ God Bible Koran Quran Christmas Easter Passover Ramadan Hanukkah Thanksgiving Halloween Olympic Olympics Paralympic Nazi Marxist Marxism Communist Maoist Leninist " +
    "Tory Tories Democrat Democratic Republican Labour Congressman Brexiteer Eurosceptic Remainer Korea Korean Koreas Chinese Japanese Pacific Atlantic Mediterranean Caribbean Antarctic Arctic Balkan Baltic Scandinavian Nordic Soviet Slavic Semitic Caucasian Hispanic Latino Latina Eurozone Anglo Methodist Baptist Anglican Presbyterian Lutheran Mormon Eurosceptics Euro Earth Mars Venus Jupiter Saturn Mercury Neptune Uranus Naples Venice Athens Vienna Prague Warsaw Moscow Cologne Munich Geneva Seoul Pyongyang Beijing Peking Tokyo Taipei Yellow Rhine Danube Nile Thames Paul John Peter James Mary Matthew Luke David Moses Abraham Adam Eve Solomon Joseph Isaac Jacob Noah Orient Occident Western Eastern Northern Southern Yellow Amnok Tuman Yalu Tumen Kilometer Celsius Fahrenheit Internet Facebook Twitter Congress Parliament Senate Pentagon Kremlin Westminster Whitehall Capitol Hollywood Broadway Reuters Associated Xinhua Yonhap Chosun Hankyoreh Donga JoongAng Rodong Sinmun Juche Songun Worker Workers Florence Florentine Hague Bavaria Bavarian Saxony Saxon Hesse Silesia Crimea Crimean Seville Castile Sicily Sicilian Turin Genoa Tuscany Antwerp Bruges Ghent Gothenburg Rangoon Bombay Calcutta Madras Saigon Burmese Ceylon Canton Cantonese Macau Persian Gulf Dead Sea Caesar Francis Benedict Pius Confucius Confucian Mencius Buddha Genesis Exodus Psalms Gospel Satan Trinity Pentecost Lent Torah Talmud Zionist Zionism Bolshevik Leninism Stalinist Maoism Reformation Renaissance Enlightenment Fascist Victorian Elizabethan Georgian Bolivarian Gothic Baroque Alps Alpine Andes Himalayan Himalayas Rockies Everest Danish Dane Swede Finn Pole Scot Scots Welsh Cornish Flemish Walloon Catholic Orthodox English British Britain Britons Brits Yankee Polynesian Mongol Aborigine Aboriginal Inuit Eskimo Gypsy Roma"
  ).split(" "),
);
