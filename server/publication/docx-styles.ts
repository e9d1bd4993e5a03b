import type { IStylesOptions } from "docx";

const SERIF = "Source Serif 4";
const SANS = "Inter";

/** Half-points and twentieths of a point, as Word counts. */
export const DOCX_STYLES: IStylesOptions = {
  default: {
    document: { run: { font: SERIF, size: 23 }, paragraph: { spacing: { after: 170, line: 324 } } },
    title: { run: { font: SANS, size: 48, bold: true }, paragraph: { spacing: { after: 200, line: 264 } } },
    heading2: { run: { font: SANS, size: 26, bold: true }, paragraph: { spacing: { before: 360, after: 120 } } },
  },
  paragraphStyles: [
    {
      id: "Standfirst",
      name: "Standfirst",
      basedOn: "Normal",
      run: { size: 27, color: "625E57" },
      paragraph: { spacing: { after: 240 } },
    },
    { id: "Byline", name: "Byline", basedOn: "Normal", run: { font: SANS, size: 20, bold: true } },
    { id: "Quotation", name: "Quotation", basedOn: "Normal", run: { size: 25 }, paragraph: { indent: { left: 560 } } },
    { id: "Caption", name: "Caption", basedOn: "Normal", run: { font: SANS, size: 18, color: "625E57" } },
    {
      id: "Notice",
      name: "Notice",
      basedOn: "Normal",
      run: { size: 21, color: "4A463F" },
      paragraph: { indent: { left: 280 }, border: { left: { style: "single", size: 18, space: 10, color: "8A3B12" } } },
    },
    { id: "Credits", name: "Credits", basedOn: "Normal", run: { font: SANS, size: 19, color: "625E57" } },
    { id: "Draft", name: "Draft", basedOn: "Normal", run: { font: SANS, size: 20, bold: true, color: "A3260F" } },
  ],
};
