import type { EntityManager } from 'typeorm';
import type { App } from '../../app.ts';
import { openCase, type OpenedCase } from '../../cases/case-access.ts';
import { changeCase } from '../../cases/case-change.ts';
import type { CaseChanges } from '../../cases/case-facts.ts';
import { recordEvent } from '../../cases/case-store.ts';
import { type PersonContext, personCommand } from '../../cases/command.ts';
import { applyTeamMessage } from '../../cases/message-rules.ts';
import { MessageEntity } from '../../cases/message.entity.ts';
import { UserRefusal } from '../../errors.ts';
import { keyOf, toGlobalId } from '../../read/global-id.ts';
import type { Viewer } from '../../read/viewer.ts';
import { SealedFault } from '../../sealed/faults.ts';
import { readPkeskPackets } from '../../sealed/packets.ts';
import type { Pkesk } from '../../sealed/pkesk.ts';
import { SealedTextKeyEntity } from '../../sealed/sealed-text.entity.ts';
import { isCurrent, keysOf } from '../key-store.ts';
import { readPublicKey } from '../public-key-facts.ts';

export interface GrantCaseAccess {
  readonly number: string;
  /** Global id of the Researcher who becomes a reader. */
  readonly reader: string;
  readonly grants: readonly SealedTextGrant[];
}
export interface SealedTextGrant {
  /** Global id. */
  readonly sealedText: string;
  /** PKESK packets, base64. */
  readonly packets: string;
}

interface CaseText {
  readonly id: string;
  /** Notes are the team's: packets for one are not kept. */
  readonly isForReporter: boolean;
  readonly readers: readonly string[];
}

/**
 * Re-wrap: new PKESK packets for one reader beside every text of the case that this reader may read; bodies stay as they are. The
 * case's row is locked, so that no text slips in between; sent twice, it changes nothing.
 * @throws NotFound, Forbidden, UserRefusal INVALID, MALFORMED, FORBIDDEN_RECIPIENT, INCOMPLETE_GRANT
 */
export async function grantCaseAccess(app: App, viewer: Viewer, input: GrantCaseAccess): Promise<{ caseId: string }> {
  return personCommand(app, viewer, async (context) => {
    const { manager, now } = context;
    const opened = await openCase(context, 'case:grantAccess', { number: input.number });
    const { row, author } = opened;
    const readerId = keyOf('Researcher', input.reader);
    if (readerId === null || readerId !== row.reporterId) {
      throw new UserRefusal('INVALID', 'Only the reporter of this case can be made a reader here.', ['input', 'reader']);
    }
    const readerKeyIds = await currentEncryptionKeys(manager, readerId, now);
    const texts = await textsOf(manager, row.id);
    const packets = readGrants(input.grants, texts, readerKeyIds);
    requireComplete(texts, packets, readerKeyIds);
    const added = texts
      .filter(({ isForReporter }) => isForReporter)
      .flatMap(({ id, readers }) =>
        (packets.get(id) ?? [])
          .filter(({ keyId }) => !readers.includes(keyId))
          .map(({ keyId, bytes }) => ({ sealedTextId: id, keyId, packet: Buffer.from(bytes), grantedById: author.id, grantedAt: now })),
      );
    if (added.length === 0) return { caseId: row.id };
    await manager.insert(SealedTextKeyEntity, added);
    await recordEvent(manager, row.id, author, { kind: 'AccessChanged', readerId, readerRole: 'REPORTER', granted: true }, now);
    await changeCase(context, row, author, { changes: await answers(context, opened) });
    return { caseId: row.id };
  });
}

/** What the team wrote before the reporter could open it answers now: "Only a sealed text […] that the reporter can read is a response." */
async function answers({ manager, now, settings }: PersonContext, { row, actor }: OpenedCase): Promise<CaseChanges> {
  if (row.firstRespondedAt !== null) return {};
  const waiting = await manager.existsBy(MessageEntity, { caseId: row.id, authorRole: 'TEAM', internal: false });
  return waiting ? applyTeamMessage(row, actor, {}, now, settings).changes : {};
}

async function currentEncryptionKeys(manager: EntityManager, accountId: string, now: Date): Promise<readonly string[]> {
  const path = ['input', 'reader'];
  const current = (await keysOf(manager, accountId)).filter((key) => isCurrent(key, now));
  if (current.length === 0) throw new UserRefusal('INVALID', 'This person has no current key yet, so nothing can be sealed to them.', path);
  const facts = await Promise.all(current.map(({ armored }) => readPublicKey(armored, { now, path })));
  return facts.flatMap(({ encryptionKeyIds }) => encryptionKeyIds);
}

async function textsOf(manager: EntityManager, caseId: string): Promise<CaseText[]> {
  return manager.query<CaseText[]>(
    `
    select id, kind <> 'NOTE' as "isForReporter",
      array(select key_id from sealed_text_key where sealed_text_id = sealed_text.id) as readers
    from sealed_text where case_id = $1 order by id`,
    [caseId],
  );
}

/** By sealed text. */
function readGrants(
  grants: readonly SealedTextGrant[],
  texts: readonly CaseText[],
  readerKeyIds: readonly string[],
): Map<string, readonly Pkesk[]> {
  const found = new Map<string, readonly Pkesk[]>();
  for (const [at, grant] of grants.entries()) {
    const path = ['input', 'grants', String(at)];
    const id = keyOf('SealedText', grant.sealedText);
    if (id === null || !texts.some((text) => text.id === id))
      throw new UserRefusal('INVALID', 'This sealed text is not of this case.', [...path, 'sealedText']);
    const pkesks = readPackets(grant.packets, [...path, 'packets']);
    if (!pkesks.every(({ keyId }) => readerKeyIds.includes(keyId))) {
      throw new UserRefusal(
        'FORBIDDEN_RECIPIENT',
        'These packets name a key that is not a current key of the reader. Load the reader’s key again.',
        [...path, 'packets'],
      );
    }
    found.set(id, pkesks);
  }
  return found;
}

function readPackets(base64: string, path: readonly string[]): readonly Pkesk[] {
  const bytes = Buffer.from(base64, 'base64');
  try {
    if (bytes.toString('base64') === base64) return readPkeskPackets(bytes);
  } catch (error) {
    if (!(error instanceof SealedFault)) throw error;
  }
  throw new UserRefusal('MALFORMED', 'These are not the base64 of PKESK packets alone. Wrap the text again for its reader.', path);
}

const MAX_NAMED = 100;

function requireComplete(
  texts: readonly CaseText[],
  packets: ReadonlyMap<string, readonly Pkesk[]>,
  readerKeyIds: readonly string[],
): void {
  const missing = texts.filter(
    ({ id, isForReporter, readers }) => isForReporter && !packets.has(id) && !readers.some((keyId) => readerKeyIds.includes(keyId)),
  );
  if (missing.length === 0) return;
  const ids = missing
    .slice(0, MAX_NAMED)
    .map(({ id }) => toGlobalId('SealedText', id))
    .join(' ');
  throw new UserRefusal('INCOMPLETE_GRANT', `Every text that the reader may read is wrapped in one step. Missing: ${ids}`, [
    'input',
    'grants',
  ]);
}
