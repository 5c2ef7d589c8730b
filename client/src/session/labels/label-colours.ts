import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { LabelColour } from '../../generated/graphql.ts';

export const colourNames: Readonly<Record<LabelColour, MessageDescriptor>> = {
  GREY: msg`Grey`, BLUE: msg`Blue`, TEAL: msg`Teal`, OLIVE: msg`Olive`, ROSE: msg`Rose`, VIOLET: msg`Violet`,
};
export const labelColours = Object.keys(colourNames) as readonly LabelColour[];
