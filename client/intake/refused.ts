import { ApiError } from "#client/api/errors.ts";
import { useLanguage } from "#client/ui/i18n.ts";
import { useRefusals } from "#client/ui/refusals.ts";
import { LIMITS } from "#shared/intake/limits.ts";
import { IntakeRefusal, type RefusalCode, type RefusalParams } from "#shared/intake/refusal.ts";

/** Why a text or a file was not taken, in the language of the page. */
export function useRefusedWords(): (error: unknown) => string {
  const korean = useLanguage() === "ko";
  const { explain } = useRefusals();
  return (error) => {
    const refused = refusedIn(error);
    if (!refused) return explain(error);
    return korean ? KOREAN[refused.code](refused.params) : refused.message;
  };
}

interface Refused {
  code: RefusalCode;
  params: RefusalParams;
  message: string;
}

function refusedIn(error: unknown): Refused | undefined {
  if (error instanceof IntakeRefusal) return error;
  if (!(error instanceof ApiError) || error.code !== "file-refused") return undefined;
  const { details, message } = error;
  if (typeof details !== "object" || details === null || !("code" in details) || !("params" in details))
    return undefined;
  const { code, params } = details;
  if (typeof code !== "string" || !isKnown(code) || typeof params !== "object") return undefined;
  return { code, params: { ...params }, message };
}

const isKnown = (code: string): code is RefusalCode => Object.hasOwn(KOREAN, code);

/** The English sentences stand beside their rules, in shared/intake/refusal.ts. */
const KOREAN: Record<RefusalCode, (params: RefusalParams) => string> = {
  empty: () => "글이 없습니다. 기사를 붙여 넣거나 글이 든 파일을 골라 주세요.",
  "too-large": (p) => `${megabytes(p.limit)}MB보다 큽니다. 사진을 빼거나 기사를 나누어 가져와 주세요.`,
  "too-many-paragraphs": (p) =>
    `문단이 ${p.count}개입니다. 기사 하나에는 ${LIMITS.paragraphs}개까지 들어갑니다. 기사를 나누어 가져와 주세요. 넘치는 첫 문단: ${p.begins}`,
  "paragraph-too-long": (p) =>
    `${p.number}번째 문단이 ${p.length}자입니다. 한 문단은 ${LIMITS.paragraphCharacters}자까지입니다. 빈 줄로 나누어 주세요. 문단의 시작: ${p.begins}`,
  "unsupported-type": (p) =>
    `${p.name}: 아직 읽을 수 없는 형식(${p.type})입니다. DOCX, HTML, 마크다운, 텍스트로 저장해 주세요.`,
  "hangul-document": (p) =>
    `${p.name}: 한글 문서(HWP, HWPX)는 여기서 읽을 수 없습니다. 한글에서 ‘다른 이름으로 저장하기’로 워드 문서(DOCX)를 만들어 가져오거나, 글을 모두 복사해 붙여 넣어 주세요.`,
  "unreadable-encoding": (p) =>
    `${p.name}: 글자를 읽을 수 없습니다(${p.guess}). UTF-8로 다시 저장해 주세요. UTF-16과 EUC-KR도 읽습니다.`,
  "not-a-docx": (p) => `${p.name}: 이름과 달리 워드 문서가 아닙니다. 문서 편집기에서 열어 DOCX로 저장해 주세요.`,
  "zip-bomb": (p) => `${p.name}: 풀면 문서보다 훨씬 커집니다(${p.reason}). 문서를 다시 저장해 주세요.`,
  "forbidden-markup": (p) => `${p.name}: 워드 문서에는 없는 선언이 들어 있습니다. 문서를 다시 저장해 주세요.`,
  timeout: (p) =>
    `${p.name}: 읽는 데 ${p.seconds}초가 넘게 걸립니다. 더 단순한 형식으로 저장하거나 글만 붙여 넣어 주세요.`,
  "too-heavy": (p) => `${p.name}: 문서가 너무 무겁습니다. 더 단순한 형식으로 저장하거나 글만 붙여 넣어 주세요.`,
  unreadable: (p) => `${p.name}: 손상되어 읽을 수 없습니다. 원래 프로그램에서 다시 저장하거나 글만 붙여 넣어 주세요.`,
  cancelled: (p) => `${p.name}: 읽기를 취소했습니다. 아무것도 남기지 않았습니다.`,
  "not-an-image": () => "읽을 수 있는 사진이 아닙니다. JPEG, PNG, WebP, GIF, AVIF, TIFF를 읽습니다.",
  "image-too-large": (p) =>
    `사진이 ${p.width} × ${p.height} 화소입니다. 한 변 ${LIMITS.imageSide}, 모두 ${LIMITS.imagePixels / 1e8}억 화소까지 받습니다. 더 작게 줄여 주세요.`,
};

const megabytes = (bytes: string | number | undefined) => Math.round(Number(bytes) / (1024 * 1024));
