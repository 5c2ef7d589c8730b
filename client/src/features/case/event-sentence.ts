/** The pieces that the sentences of events are made of. Pure. */
import type { I18n, MessageDescriptor } from '@lingui/core';
import type { IconName } from '../../ui/Icon.tsx';
import type { Audience } from '../../ui/names.ts';
import type { Me, Name } from './people.ts';

/** What happened, and what is to say of it. */
export interface EventSentence {
  readonly icon: IconName;
  readonly lead: string;
  readonly rest: string;
}

export interface Telling {
  readonly i18n: Pick<I18n, '_'>;
  readonly me: Me;
  readonly audience: Audience;
}

export const said = (name: Name, { i18n }: Telling): string => (typeof name === 'string' ? name : i18n._(name));

export const sentence = (telling: Telling, icon: IconName, lead: MessageDescriptor, rest: MessageDescriptor | string = ''): EventSentence => ({
  icon,
  lead: telling.i18n._(lead),
  rest: typeof rest === 'string' ? rest : telling.i18n._(rest),
});
