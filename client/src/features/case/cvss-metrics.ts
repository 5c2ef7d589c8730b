/** The base metrics of CVSS 3.1 (FIRST, specification section 2), in the order of the vector, and their names. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

export interface CvssValue {
  readonly id: string;
  readonly name: MessageDescriptor;
}
export interface CvssMetric {
  readonly id: string;
  readonly name: MessageDescriptor;
  readonly values: readonly CvssValue[];
}

const none = { id: 'N', name: msg`None` };
const low = { id: 'L', name: msg`Low` };
const high = { id: 'H', name: msg`High` };

export const cvssMetrics: readonly CvssMetric[] = [
  {
    id: 'AV',
    name: msg`Attack vector`,
    values: [
      { id: 'N', name: msg`Network` },
      { id: 'A', name: msg`Adjacent` },
      { id: 'L', name: msg`Local` },
      { id: 'P', name: msg`Physical` },
    ],
  },
  { id: 'AC', name: msg`Attack complexity`, values: [low, high] },
  { id: 'PR', name: msg`Privileges required`, values: [none, low, high] },
  { id: 'UI', name: msg`User interaction`, values: [none, { id: 'R', name: msg`Required` }] },
  {
    id: 'S',
    name: msg`Scope`,
    values: [
      { id: 'U', name: msg`Unchanged` },
      { id: 'C', name: msg`Changed` },
    ],
  },
  { id: 'C', name: msg`Confidentiality`, values: [none, low, high] },
  { id: 'I', name: msg`Integrity`, values: [none, low, high] },
  { id: 'A', name: msg`Availability`, values: [none, low, high] },
];
