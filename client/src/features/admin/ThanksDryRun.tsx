import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import type { ThanksRow } from '../../../../schema/past-thanks/read-file.ts';
import { Behind } from '../../ui/Disclosure.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import type { JudgedThanksData } from './admin-queries.ts';

export interface LookedAt {
  readonly fileName: string;
  readonly rows: readonly ThanksRow[];
  readonly judged: readonly JudgedThanksData[];
}

const mostShown = 200;

/** What each line would become; those with trouble first. */
export function ThanksDryRun({ looked: { fileName, rows, judged } }: { readonly looked: LookedAt }): ReactElement {
  const { t } = useLingui();
  const count = (state: JudgedThanksData['state']): number => judged.filter((each) => each.state === state).length;
  const words: Readonly<Record<JudgedThanksData['state'], string>> = {
    NEW: t`is listed`, KNOWN: t`is listed already, or twice in this file`, REMOVED: t`was taken off before, and stays off`, INVALID: t`cannot be listed`,
  };
  const order = ['INVALID', 'REMOVED', 'KNOWN', 'NEW'];
  const sorted = judged.toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state) || one.index - other.index).slice(0, mostShown);
  return (
    <div role="status">
      <p>
        <Trans>{fileName}: <Plural value={count('NEW')} one="one new person" other="# new people" />, <Plural value={count('KNOWN')} one="one known already" other="# known already" />, <Plural value={count('REMOVED')} one="one taken off before" other="# taken off before" />, <Plural value={count('INVALID')} one="one line with a fault" other="# lines with faults" />.</Trans>
      </p>
      <Behind summary={<Trans>Line by line</Trans>} isOpenAtFirst={count('INVALID') > 0}>
        <Rows label={t`What becomes of each line`}>
          {sorted.map(({ index, state, message }) => (
            <Row key={index} name={<bdi>{rows[index]?.name || t`without a name`}</bdi>} sub={t`line ${rows[index]?.line ?? index + 1}`} detail={<><span>{words[state]}</span>{message !== null && <span>{message}</span>}</>} />
          ))}
        </Rows>
      </Behind>
    </div>
  );
}
