export const parserFile: string;
export function generateParser(): Promise<string>;
