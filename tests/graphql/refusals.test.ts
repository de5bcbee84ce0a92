import { buildASTSchema, GraphQLEnumType, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { refusalMessages } from '../../server/graphql/refusalMessages.ts';
import { readSchema } from '../../server/graphql/server.ts';

const schema = buildASTSchema(parse(readSchema().join('\n')));

describe('the schema', () => {
  it('has a sentence in both languages for every code a refusal can carry, and no sentence without its code', () => {
    const codes = schema.getType('RefusalCode');
    if (!(codes instanceof GraphQLEnumType)) throw new Error('RefusalCode is no enum');
    const named = codes.getValues().map((value) => value.name);
    expect(Object.keys(refusalMessages).sort()).toEqual(named.sort());
    for (const [code, sentences] of Object.entries(refusalMessages)) {
      expect(sentences?.zh, code).toMatch(/[\u4e00-\u9fff]/);
      expect(sentences?.en, code).toMatch(/[a-z]/);
      expect(places(sentences?.en ?? ''), code).toEqual(places(sentences?.zh ?? ''));
    }
  });
});

const places = (sentence: string): string[] =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();
