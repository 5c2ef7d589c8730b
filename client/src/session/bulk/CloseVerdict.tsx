import { Plural, Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { Notice } from '../../ui/Notice.tsx';
import { currentKey } from '../sealing/case-readers.ts';
import styles from './Bulk.module.css';
import type { ClosableCase } from './bulk-queries.ts';
import type { Hindered } from './close-many.ts';

interface CloseVerdictProps {
  readonly closable: readonly ClosableCase[];
  readonly hindered: readonly Hindered[];
  readonly hasWords: boolean;
}

/** "12 of 15 can be closed; 3 can't because …", before anything is sent. */
export function CloseVerdict({ closable, hindered, hasWords }: CloseVerdictProps): ReactElement {
  const all = closable.length + hindered.length;
  const keyless = closable.filter(({ reporter }) => reporter !== null && currentKey(reporter.publicKeys) === null).length;
  return (
    <>
      <Notice tone={hindered.length > 0 ? 'soon' : 'plain'} icon="info" role="status" title={<Trans>{closable.length} of {all} can be closed</Trans>}>
        {hasWords && closable.length > 0 && <p><Trans>The words are sealed to each reporter and signed with your key. Once sent, they cannot be taken back; a case can be opened again on its own page.</Trans></p>}
        {hasWords && keyless > 0 && <p><Plural value={keyless} one="# reporter has no key yet: what you write there is sealed to the team alone until they have one." other="# reporters have no key yet: what you write there is sealed to the team alone until they have one." /></p>}
      </Notice>
      {hindered.length > 0 && (
        <ul className={styles['results']}>
          {hindered.map(({ one: { number }, why }) => <li key={number} data-state="FAILED"><span aria-hidden="true">·</span><span className="mono">{number}</span><span>{why}</span></li>)}
        </ul>
      )}
    </>
  );
}
