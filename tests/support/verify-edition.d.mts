export function faultsIn(edition: { manifestFile: string; html: string; text: string; publicKey: string }): string[];
