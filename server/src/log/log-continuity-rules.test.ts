import { expect, it } from 'vitest';
import { originOf } from '../../../schema/log/checkpoint.ts';
import { continuityOf, type LogFacts } from './log-continuity-rules.ts';

const [root, otherRoot] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
const [publicKey, otherKey] = [new Uint8Array(32).fill(3), new Uint8Array(32).fill(4)];
const head = (epoch: number, size: number, portalId = 'p') => ({ origin: originOf(portalId, epoch), size, root });
const facts: LogFacts = {
  portalId: 'p', publicKey, current: { origin: originOf('p', 1), publicKey }, published: head(1, 9), mark: head(1, 9), rootAtMark: root, ended: new Map(),
};

it.each<[string, Partial<LogFacts>, object]>([
  ['the database is as it was signed', {}, { verdict: 'CONTINUES' }],
  ['the mark is behind, as another node’s may be', { mark: head(1, 5) }, { verdict: 'CONTINUES' }],
  ['nothing was ever kept', { current: null, published: null, mark: null, rootAtMark: null }, { verdict: 'BEGINS', reason: 'FIRST', epoch: 1, previous: null }],
  ['the first log died before it signed anything', { published: null, mark: null, rootAtMark: null }, { verdict: 'CONTINUES' }],
  ['the database is shorter', { rootAtMark: null }, { verdict: 'BEGINS', reason: 'SHORTER', epoch: 2, previous: head(1, 9) }],
  ['the database is empty, and something was signed', { current: null, published: null, rootAtMark: null }, { verdict: 'BEGINS', reason: 'SHORTER', epoch: 2 }],
  ['the database grew another way', { rootAtMark: otherRoot }, { verdict: 'BEGINS', reason: 'FORKED', epoch: 2, previous: head(1, 9) }],
  ['the database is from before the present log', { mark: head(4, 3) }, { verdict: 'BEGINS', reason: 'SHORTER', epoch: 5, previous: head(4, 3) }],
  ['the mark is from before the present log', { current: { origin: originOf('p', 2), publicKey }, mark: head(1, 9), ended: new Map([[originOf('p', 1), 9]]) }, { verdict: 'CONTINUES' }],
  ['the log before went on elsewhere', { current: { origin: originOf('p', 2), publicKey }, mark: head(1, 10), ended: new Map([[originOf('p', 1), 9]]) }, { verdict: 'BEGINS', reason: 'SHORTER', epoch: 3 }],
  ['another installation had the key', { mark: head(7, 9, 'q') }, { verdict: 'BEGINS', reason: 'OTHER_INSTALLATION', epoch: 2, previous: head(7, 9, 'q') }],
  ['the mark names no log', { mark: { origin: 'x', size: 1, root } }, { verdict: 'BEGINS', reason: 'OTHER_INSTALLATION', epoch: 2 }],
  ['the portal key is another', { publicKey: otherKey }, { verdict: 'BEGINS', reason: 'NEW_KEY', epoch: 2, previous: head(1, 9) }],
  ['the key is another and the database shorter', { publicKey: otherKey, rootAtMark: null }, { verdict: 'BEGINS', reason: 'SHORTER', epoch: 2 }],
  ['the mark is gone', { mark: null, rootAtMark: null }, { verdict: 'MARK_MADE', published: head(1, 9) }],
])('where %s', (_what, change, verdict) => {
  expect(continuityOf({ ...facts, ...change })).toMatchObject(verdict);
});
