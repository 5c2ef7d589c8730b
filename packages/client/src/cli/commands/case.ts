import { CaseDocument, type CaseFactsFragment } from '../../generated/graphql.ts';
import { CommandError } from '../command-error.ts';
import { openPortal } from '../open-portal.ts';
import type { Command } from '../run.ts';

/** @throws CommandError: hidden and missing look the same */
export function numberIn(words: readonly string[]): string {
  const [number] = words;
  if (number === undefined) throw new CommandError('usage', 'Name a case: LRL-2026-000042');
  return number.toUpperCase();
}
export const missing = (number: string): CommandError => new CommandError('refused', `There is no case ${number}, or it is not yours.`);

const labels = {
  state: 'State', resolution: 'Resolution', severity: 'Severity', weakness: 'Weakness', issueType: 'Type', reporterReference: 'Your reference', submittedAt: 'Sent', responseDueAt: 'Answer due',
  firstRespondedAt: 'First answer', nextUpdateDueAt: 'Next update due', verifiedAt: 'Verified', fixedAt: 'Fixed', closedAt: 'Closed', advisoryUrl: 'Advisory',
} as const satisfies Partial<Record<keyof CaseFactsFragment, string>>;

export const command: Command = async ({ words, has }, terminal) => {
  const number = numberIn(words);
  const { portal } = await openPortal(terminal);
  const { case: found } = await portal.request(CaseDocument, { number });
  if (!found) throw missing(number);
  if (has('json')) return terminal.json(found);
  terminal.say(found.number);
  if (found.onlineService) terminal.say(`${'Service'.padEnd(16)} ${found.onlineService.name}`);
  for (const [key, label] of Object.entries(labels)) {
    const value = found[key as keyof typeof labels];
    if (value !== null && value !== undefined) terminal.say(`${label.padEnd(16)} ${value}`);
  }
};
