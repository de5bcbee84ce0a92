export { guessPartRole, type PartRole } from './prefill/partRole.ts';
