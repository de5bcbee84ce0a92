/** The path of a Node ≥ 24, which runs TypeScript as it is: ourselves, or the one from npm. */
export function newestNode(): string;
