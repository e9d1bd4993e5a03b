/** Characters of each side. No paragraph of a newspaper is as long, and a page of noise must not stall the one who writes. */
export const LONGEST = 5000;
