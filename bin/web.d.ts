/** True when there is a web app to build and what is built is not made of it. */
export function isWebStale(root: string): boolean;
/** Builds web/dist; answers the builder's exit code. */
export function buildWeb(root: string): Promise<number>;
