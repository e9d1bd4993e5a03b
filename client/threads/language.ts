/** What somebody wrote in: Korean words need Korean line breaking, whatever language the page speaks. */
export const languageOf = (text: string): "ko" | "en" => (/[가-힣ㄱ-ㅎㅏ-ㅣ]/.test(text) ? "ko" : "en");
