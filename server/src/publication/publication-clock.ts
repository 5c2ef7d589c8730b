/**
 * Looks once an hour from outside at what this portal publishes, and tells the administrators and leads of a difference: at most once
 * a day, as long as it lasts. What a portal serves inside says nothing of the cache, proxy or domain that strangers meet.
 */
import type { App } from '../app.ts';
import { transaction } from '../cases/command.ts';
import { readInstallation } from '../installation.ts';
import { queueMail } from '../mail/outbox.ts';
import { findingWords } from './finding-words.ts';
import { type Ask, askAsStranger, lookAtPublication } from './look-at-publication.ts';
import { type Finding, judgePublication, type PublicationFault } from './publication-rules.ts';

/** Called each minute; any one of the hour will do. */
const minute = 17;

export async function passPublicationClock(app: App, now = new Date(), ask: Ask = askAsStranger): Promise<void> {
  if (now.getUTCMinutes() !== minute) return;
  const { mode } = await readInstallation(app.dataSource.manager);
  if (mode === 'REAL') await watchPublication(app, now, ask);
}

/** Before the ceremony there is nothing to publish, and of the key's end the team hears in time and otherwise. */
const toldElsewhere: readonly PublicationFault[] = ['NO_KEY', 'ENDS_SOON'];

/** A portal that cannot reach its own address says so in the log alone: strangers may well reach it. */
export async function watchPublication(app: App, now: Date, ask: Ask): Promise<readonly Finding[]> {
  const url = app.config.publicUrl;
  const published = await lookAtPublication(url, { ask, now, atAddress: url.startsWith('https:') });
  const findings = judgePublication(published, now).filter(({ fault }) => !toldElsewhere.includes(fault));
  for (const finding of findings) app.log.warn({ place: finding.place, fault: finding.fault }, `published keys: ${findingWords(finding)}`);
  const toTell = findings.filter(({ fault }) => fault !== 'SILENT');
  if (toTell.length === 0) return findings;
  const occasion = `publication:${now.toISOString().slice(0, 10)}:${toTell.map(({ place, fault }) => `${place} ${fault}`).join()}`;
  await transaction(app, async ({ manager }) => {
    const keepers = await manager.query<{ id: string }[]>(`select id from account where disabled_at is null and roles && '{LEAD,ADMINISTRATOR}' order by id`);
    for (const { id } of keepers) await queueMail(manager, { kind: 'PUBLICATION_DIFFERS', facts: { findings: toTell }, identity: `${occasion}:${id}`, accountId: id });
  });
  return findings;
}
