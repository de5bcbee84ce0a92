import type { Operation } from './request.ts';

/** What an operation answers. */
export type ResultOf<Document> = Document extends Operation<infer Result, never> ? Result : never;

/** What it asks for. */
export type VariablesOf<Document> = Document extends { __apiType?: (variables: infer Variables) => unknown }
  ? Variables
  : never;
