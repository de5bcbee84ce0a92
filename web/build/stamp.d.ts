export function webSourceStamp(root: string): string;
