/** The lists that people come for, as queries: each tab is a link that can be shared. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Audience } from '../../ui/names.ts';

export interface View {
  readonly q: string;
  readonly label: MessageDescriptor;
  readonly tone?: 'late';
}
type Three = readonly [View, View, View];

const open: View = { q: 'is:open', label: msg`Open` };
const unread: View = { q: 'is:unread', label: msg`Unread` };

export const viewsFor: Readonly<Record<Audience, Three>> = {
  reporter: [open, { q: 'state:needs_information', label: msg`Waiting for me` }, unread],
  team: [{ q: 'is:open assignee:me', label: msg`Mine` }, open, { q: 'is:overdue', label: msg`Overdue`, tone: 'late' }],
};
