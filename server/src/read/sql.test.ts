import { describe, expect, it } from 'vitest';
import { bind, every, identifier, list, literal, me, render, service, some, sql } from './sql.ts';

describe('SQL as a value', () => {
  it('never takes input into its text', () => {
    const hostile = "'; drop table cases; --";
    const { text, values } = render(sql`select ${identifier('number')} from cases where number = ${hostile} and version > ${3}`);
    expect(text).toBe('select number from cases where number = $1 and version > $2');
    expect(values).toEqual([hostile, 3]);
    expect(() => identifier(hostile)).toThrow('not an identifier');
    expect(render(literal("it's")).text).toBe("'it''s'");
    expect(render(literal(21.9)).text).toBe('21');
  });

  it('asks a slot at each run, and once for all its places', () => {
    const { text, values } = render(every([sql`reporter_id = ${me}`, sql`author_id <> ${me}`, sql`online_service_id = ${service(1)}`]));
    expect(text).toBe('reporter_id = $1 and author_id <> $1 and online_service_id = $2');
    const person = { kind: 'person', accountId: 'a', roles: [], holdsTeamKey: false } as const;
    const partner = { kind: 'partner', tokenId: 't', scopes: [], onlineServiceIds: ['7', '8'] } as const;
    expect(bind(values, { viewer: person, variables: {} })).toEqual(['a', null]);
    expect(bind(values, { viewer: partner, variables: {} })).toEqual([null, '8']);
  });

  it('joins none, one and many', () => {
    expect([every([]), some([]), some([sql`a`]), some([sql`a`, sql`b`]), list([], ', ')].map((one) => render(one).text))
      .toEqual(['true', 'false', 'a', '((a) or (b))', '']);
  });
});
