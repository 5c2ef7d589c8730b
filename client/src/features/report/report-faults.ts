/** What has to be put right before a step is left. Pure; the server judges again. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import * as v from 'valibot';
import { type GpgInputFault, readGpgInput } from '../../../../packages/client/src/sealing/gpg-input.ts';
import { readDateParts } from '../../ui/date-parts.ts';
import type { ReportValues, Step } from './report-values.ts';

export interface Fault {
  /** The id of the control. */
  readonly field: string;
  readonly message: MessageDescriptor;
}

/** Room for the header fields, the signature and the armor within the server's 1 MiB. */
const MAX_TEXT_BYTES = 900 * 1024;
const MAX_TITLE_BYTES = 1024;
const MAX_REFERENCE = 100;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
const fault = (field: string, message: MessageDescriptor): Fault[] => [{ field, message }];

const gpgFaults: Readonly<Record<GpgInputFault, MessageDescriptor>> = {
  NOTHING: msg`Paste the sealed report, or choose the file`,
  NOT_SEALED: msg`This is not sealed. It would be readable on the way: seal it with gpg, or write it in the form`,
  PRIVATE_KEY: msg`This holds a private key. Never give it to anybody; it was not kept`,
  PUBLIC_KEY: msg`This is a public key, not a sealed report`,
  SEVERAL: msg`There are several sealed texts. Send one, and add the others on the case page`,
  CUT_SHORT: msg`The end of the sealed text is missing. Copy all of it, its last line included`,
  DAMAGED: msg`This sealed text was changed on the way and cannot be opened. Use the file that gpg wrote`,
};

const addressSchema = v.pipe(v.string(), v.maxLength(4000));

function affectedFaults(values: ReportValues): Fault[] {
  return [
    ...(values.nature === null ? fault('nature', msg`Say whether it is one of our online services. “Not sure” is an answer`) : []),
    ...(v.is(addressSchema, values.address) ? [] : fault('address', msg`This address is very long. Put it into the steps instead`)),
    ...(values.issueType === '' ? fault('issueType', msg`Choose the type of issue. “Not sure” is an answer`) : []),
  ];
}

function textFaults(values: ReportValues): Fault[] {
  if (values.way === 'GPG') {
    const input = readGpgInput(values.gpg);
    return input.state === 'REFUSED' ? fault('gpg', gpgFaults[input.fault]) : [];
  }
  if (values.way === 'FREE') {
    if (values.free.trim() === '') return fault('free', msg`Write what you found`);
    return bytesOf(values.free) > MAX_TEXT_BYTES ? fault('free', msg`This is longer than 900 kB. Shorten it; more can be added on the case page`) : [];
  }
  const texts = [values.steps, values.configuration, values.impact];
  return [
    ...(bytesOf(values.title) > MAX_TITLE_BYTES ? fault('title', msg`The title is too long. One line is enough`) : []),
    ...([values.title, ...texts].every((each) => each.trim() === '') ? fault('steps', msg`Write what you found. One text is enough`) : []),
    ...(bytesOf(texts.join('')) > MAX_TEXT_BYTES ? fault('steps', msg`Together these are longer than 900 kB. Shorten them; more can be added on the case page`) : []),
  ];
}

function clearFaults({ plannedDate, reference }: ReportValues, now: Date): Fault[] {
  const read = readDateParts(plannedDate);
  const isPast = read.kind === 'DATE' && read.date.getTime() <= now.getTime();
  return [
    ...(read.kind === 'UNREADABLE' ? fault('planned', msg`There is no such day. Give day, month and year, or leave all three empty`) : []),
    ...(isPast ? fault('planned', msg`The planned date has passed. Give a later one, or leave all three empty`) : []),
    ...(reference.length > MAX_REFERENCE ? fault('reference', msg`Your reference is longer than 100 characters`) : []),
  ];
}

/** Faults of one step, in the order of its fields. @param now server time */
export function faultsOf(step: Step, values: ReportValues, now: Date): Fault[] {
  if (step === 0) return affectedFaults(values);
  return [...textFaults(values), ...clearFaults(values, now)];
}
