/**
 * Lines that Korean newsrooms set around a story and English ones do not carry over: the reporter with an address,
 * photo credits, related articles, rights, times of entry.
 */
export const isBoilerplate = (korean: string): boolean => korean.length <= LONGEST && BOILERPLATE.test(korean);

const LONGEST = 120;
const BOILERPLATE =
  /^[▲△▶■◆※]|^[[<【(]?(?:관련 ?기사|사진|자료사진|인기 ?기사|그래픽|그림|삽화)[\]>】)=:]|[\w.-]{1,40}@[\w-]{1,40}\.|무단 ?전재|재배포|저작권자|[ⓒ©]|^\([^()]{1,12}=[^()]{1,12}\)|^입력 ?\d{4}|기자 ?=$|^\S{2,4} (?:인턴)?기자$|(?:사진|그림|삽화|그래픽) ?=|제공 ?=|기사 ?제보|^끝$/;

/** Such a line in English: an English desk that has one renders the Korean one by it. */
export const isEnglishBoilerplate = (english: string): boolean =>
  english.length <= LONGEST && ENGLISH_BOILERPLATE.test(english);

const ENGLISH_BOILERPLATE =
  /^By \p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*| in| and|,)*$|^(?:Photo|Photograph|Picture|Image|Illustration|Graphic)s?(?: by |: ?| ?= ?)/u;
