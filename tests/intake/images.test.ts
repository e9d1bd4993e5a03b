import { crc32 } from "node:zlib";
import sharp from "sharp";
import { expect, test } from "vitest";
import { cleanImage } from "#server/intake/images.ts";
import { takes } from "#tests/support/quick.ts";

const picture = (width = 60, height = 40) => sharp({ create: { width, height, channels: 3, background: "#24507a" } });

/** The head of a PNG that claims to be this large. */
function pngOf(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", head),
    chunk("IDAT", Buffer.alloc(16)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

test("place, camera, author and colour profile are gone from a cleaned picture", async () => {
  const taken = await picture()
    .withExif({
      IFD0: { Artist: "Yoon Ga-ram", Model: "Naru 1" },
      IFD3: { GPSLatitude: "40/1 7/1 0/1", GPSLongitude: "124/1 23/1 0/1" },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><author>Yoon Ga-ram</author></x:xmpmeta>')
    .jpeg()
    .toBuffer();
  expect(taken.includes("Yoon Ga-ram")).toBe(true);
  const clean = await cleanImage(taken);
  const { exif, xmp, icc, iptc } = await sharp(clean.bytes).metadata();
  expect({ exif, xmp, icc, iptc }).toEqual({ exif: undefined, xmp: undefined, icc: undefined, iptc: undefined });
  expect(clean.bytes.includes("Yoon Ga-ram")).toBe(false);
});

test("a picture taken sideways stands upright, since what said so is gone", async () => {
  const sideways = await picture(60, 40).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  expect(await cleanImage(sideways)).toMatchObject({ width: 40, height: 60 });
});

test("a picture keeps its kind: photographs JPEG, drawings PNG, WebP WebP", async () => {
  expect((await cleanImage(await picture().jpeg().toBuffer())).mediaType).toBe("image/jpeg");
  expect((await cleanImage(await picture().png().toBuffer())).mediaType).toBe("image/png");
  expect((await cleanImage(await picture().webp().toBuffer())).mediaType).toBe("image/webp");
  expect((await cleanImage(await picture().tiff().toBuffer())).mediaType).toBe("image/jpeg");
});

test("a very wide picture is made narrower, never wider", async () => {
  expect(await cleanImage(await picture(5_000, 100).png().toBuffer())).toMatchObject({ width: 4_000, height: 80 });
});

test("a picture of 30,000 pixels is refused within a second, by its header", async () => {
  const refused = async (pixels: number) =>
    expect(cleanImage(pngOf(pixels, pixels))).rejects.toMatchObject({
      code: "image-too-large",
      params: { width: pixels, height: pixels },
    });
  expect(await takes(1_000, () => refused(30_000))).toBeLessThan(1_000);
  expect(await takes(1_000, () => refused(15_000))).toBeLessThan(1_000);
});

test.each([
  ["text", Buffer.from("나루터에 배가 떴다.")],
  ["an SVG", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/hostname"/></svg>')],
  ["nothing", Buffer.alloc(0)],
  ["a PNG that breaks off", Buffer.from("\x89PNG\r\n\x1a\n", "latin1")],
  ["a PNG with nonsense within", pngOf(20, 20)],
])("%s is refused as no picture", async (_what, bytes) => {
  await expect(cleanImage(bytes)).rejects.toMatchObject({ code: "not-an-image" });
});

test("a JPEG that was cut short is refused rather than half drawn", async () => {
  const whole = await sharp({
    create: {
      width: 400,
      height: 400,
      channels: 3,
      background: "#888",
      noise: { type: "gaussian", mean: 128, sigma: 60 },
    },
  })
    .jpeg()
    .toBuffer();
  await expect(cleanImage(whole.subarray(0, whole.length / 2))).rejects.toMatchObject({ code: "not-an-image" });
});
