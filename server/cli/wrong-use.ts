/** Something that was asked for cannot be done as it was asked. */
export class WrongUse extends Error {}
