/** Draws the illustrations of the demo desk and writes them beside this file: `npx tsx server/demo/images/draw.ts [name …]`. */
import { writeFile } from "node:fs/promises";
import sharp from "sharp";
import { HEIGHT, MARGIN, sheet, WIDTH } from "./ink.ts";
import { scenes } from "./scenes.ts";

const wanted = process.argv.slice(2);
const inner = { left: MARGIN, top: MARGIN, width: WIDTH, height: HEIGHT };

for (const [name, scene] of Object.entries(scenes)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const picture = await sharp(Buffer.from(sheet(scene())))
    .extract(inner)
    .webp({ quality: 80, effort: 6 })
    .toBuffer();
  await writeFile(new URL(`${name}.webp`, import.meta.url), picture);
  process.stdout.write(`${name}.webp  ${Math.round(picture.length / 1024)} kB\n`);
}
