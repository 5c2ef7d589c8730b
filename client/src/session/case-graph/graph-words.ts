import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Relation } from './graph-model.ts';

export const relationName: Readonly<Record<Relation, MessageDescriptor>> = {
  DUPLICATE: msg`Duplicates`, SIMILAR_TEXT: msg`Similar text`, SAME_REPORTER: msg`Same reporter`, SAME_SERVICE: msg`Same service`, SAME_WEAKNESS: msg`Same weakness`,
};
