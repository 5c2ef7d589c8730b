import { useLingui } from '@lingui/react/macro';
import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { ReactElement } from 'react';
import { type Placeholder, placeholders } from './placeholders.ts';

const becomes: Readonly<Record<Placeholder, MessageDescriptor>> = {
  number: msg`the number of the case`, date: msg`the day of your next word`, reporter: msg`the name that the reporter goes by`,
  service: msg`the online service`, severity: msg`the severity`,
};

/** What can stand in braces, and what it becomes. */
export function PlaceholderHint({ without = [] }: { readonly without?: readonly Placeholder[] }): ReactElement {
  const { i18n, t } = useLingui();
  const list = placeholders.filter((one) => !without.includes(one)).map((one) => ({ one, words: i18n._(becomes[one]) }));
  return <>{t`Filled in this browser for each case:`} {list.map(({ one, words }, at) => <span key={one}>{at > 0 && ', '}<code>{`{${one}}`}</code> {words}</span>)}.</>;
}
