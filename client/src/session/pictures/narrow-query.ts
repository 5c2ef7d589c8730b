import type { Expression } from '../../../../schema/case-query/case-query.ts';
import { parseCaseQuery } from '../../../../schema/case-query/parse-case-query.ts';
import { printStructured } from '../../../../schema/case-query/print-case-query.ts';
import type { Vocabulary } from '../../../../schema/case-query/vocabulary.ts';

const partsOf = (where: Expression): readonly Expression[] => (where.kind === 'and' ? where.of : [where]);

/** The structured terms of a query with further ones that have to hold too. @throws CaseQueryError where one of them cannot be read */
export function narrowQuery(query: string | undefined, terms: string, vocabulary: Vocabulary): string {
  const [wide, narrow] = [query ?? '', terms].map((text) => parseCaseQuery(text, vocabulary));
  if (!wide || !narrow) return terms;
  return printStructured({ where: { kind: 'and', of: [...partsOf(wide.where), ...partsOf(narrow.where)] }, sort: wide.sort });
}
