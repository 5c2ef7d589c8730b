import { describe, expect, it } from 'vitest';
import { auditOrigin, type ChainFacts, epochOf, reasonToContinue } from './chain-continuity-rules.ts';

const hash = (octet: number): Uint8Array => new Uint8Array(32).fill(octet);
const marked = (position: number, epoch = 1, portalId = 'p') => ({ origin: auditOrigin(portalId, epoch), position, hash: hash(position) });
const facts: ChainFacts = { portalId: 'p', epoch: 1, position: 9, mark: marked(7), hashAtMark: hash(7), reached: null };

describe('whether the chain goes on as it was', () => {
  it.each<[string, Partial<ChainFacts>, ReturnType<typeof reasonToContinue>]>([
    ['it grew out of the mark', {}, null],
    ['it stands where the mark does', { position: 7 }, null],
    ['nothing was ever noted', { position: 0, mark: null, hashAtMark: null }, null],
    ['a head of nothing was signed', { mark: marked(0), hashAtMark: null }, null],
    ['the mark’s file is not there', { mark: null, hashAtMark: null }, 'NO_MARK'],
    ['entries at the end are gone', { position: 5, hashAtMark: null }, 'SHORTER'],
    ['another entry stands at the mark', { hashAtMark: hash(8) }, 'FORKED'],
    ['the mark is of another portal', { mark: marked(7, 1, 'q') }, 'OTHER_INSTALLATION'],
    ['the mark is no head of an audit log', { mark: { ...marked(7), origin: 'laurel.portal/p/log/1' } }, 'OTHER_INSTALLATION'],
    ['another node’s mark is from before the chain went on', { epoch: 2, reached: 7, hashAtMark: hash(9) }, null],
    ['another node had signed more than the one that went on knew', { epoch: 2, reached: 6 }, 'SHORTER'],
    ['the database is older than the row that said so', { mark: marked(7, 2) }, 'SHORTER'],
  ])('%s', (_what, change, reason) => expect(reasonToContinue({ ...facts, ...change })).toBe(reason));

  it('reads the epoch out of an origin of its own alone', () => {
    expect([epochOf(auditOrigin('p', 12), 'p'), epochOf(auditOrigin('p', 12), 'q'), epochOf('laurel.portal/p/audit/0', 'p')]).toEqual([12, null, null]);
  });
});
