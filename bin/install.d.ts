/** The names of packages that the lock file asks for and node_modules has not, or has in another version. */
export function missingPackages(root: string, wanted: { dev: boolean }): string[];
/** Runs `npm install` by the lock file, telling how far it is; answers npm's exit code. */
export function install(root: string): Promise<number>;
