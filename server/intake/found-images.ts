import type { RecognisedImage } from "#shared/intake/recognised.ts";
import { imageType } from "./image-type.ts";

const DATA = /^data:[\w/+.-]+;base64,([\w+/=\s]+)$/;

/** Collects the pictures that a file holds. `add` and `addData` answer the number of the picture, or undefined when it is none. */
export function foundImages() {
  const images: RecognisedImage[] = [];
  const add = (bytes: Buffer): number | undefined => {
    const mediaType = imageType(bytes);
    if (mediaType === undefined) return undefined;
    const name = `image-${images.length + 1}.${mediaType.slice("image/".length)}`;
    return images.push({ name, mediaType, bytes: bytes.toString("base64") }) - 1;
  };
  const addData = (src: string) => {
    const base64 = DATA.exec(src)?.[1];
    return base64 === undefined ? undefined : add(Buffer.from(base64, "base64"));
  };
  return { images, add, addData };
}
