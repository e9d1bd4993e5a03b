import { LIMITS } from "#shared/intake/limits.ts";
import { IntakeRefusal } from "#shared/intake/refusal.ts";
import { imageType } from "./image-type.ts";

export interface CleanImage {
  bytes: Buffer;
  mediaType: "image/jpeg" | "image/png" | "image/webp";
  width: number;
  height: number;
}

/** Wide enough for any page; the camera's own size only helps to find the camera. */
const LONGEST_SIDE = 4_000;
const SECONDS = 20;

/**
 * A picture drawn anew: upright, in sRGB, without place, camera, author, preview or any other metadata.
 * @throws IntakeRefusal `not-an-image`, `image-too-large`, `too-large`
 */
export async function cleanImage(bytes: Uint8Array): Promise<CleanImage> {
  if (bytes.length > LIMITS.imageBytes) throw new IntakeRefusal("too-large", { limit: LIMITS.imageBytes });
  const type = imageType(bytes);
  if (type === undefined) throw new IntakeRefusal("not-an-image");
  const { width, height, hasAlpha } = await headerOf(bytes);
  if (Math.max(width, height) > LIMITS.imageSide || width * height > LIMITS.imagePixels) {
    throw new IntakeRefusal("image-too-large", { width, height });
  }
  const keepsLossless = type === "image/png" || type === "image/gif" || hasAlpha;
  return redraw(bytes, type === "image/webp" ? "webp" : keepsLossless ? "png" : "jpeg");
}

async function headerOf(bytes: Uint8Array) {
  const sharp = await loadSharp();
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch {
    throw new IntakeRefusal("not-an-image");
  }
}

async function redraw(bytes: Uint8Array, format: "jpeg" | "png" | "webp"): Promise<CleanImage> {
  const sharp = await loadSharp();
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: LIMITS.imagePixels, failOn: "error" })
      .autoOrient()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: "inside", withoutEnlargement: true })
      .toFormat(format, format === "png" ? {} : { quality: 90 })
      .timeout({ seconds: SECONDS })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, mediaType: `image/${format}`, width: info.width, height: info.height };
  } catch {
    throw new IntakeRefusal("not-an-image");
  }
}

/** What reads pictures is large, and no start of the desk waits for it. */
const loadSharp = async () => (await import("sharp")).default;
