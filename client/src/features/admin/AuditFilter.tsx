import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactElement, useEffect, useState } from 'react';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Admin.module.css';
import type { AuditAddress } from './audit-address.ts';
import { auditKinds, useAuditWords } from '../../session/audit-words.ts';

interface AuditFilterProps {
  readonly address: AuditAddress;
  readonly onChange: (address: AuditAddress) => void;
}

const given = (text: string): string | undefined => (text === '' ? undefined : text);

/** What is chosen holds at once; words when they are sent. */
export function AuditFilter({ address, onChange }: AuditFilterProps): ReactElement {
  const { t } = useLingui();
  const words = useAuditWords();
  const [find, setFind] = useState(address.find ?? '');
  useEffect(() => setFind(address.find ?? ''), [address.find]);
  const search = (event: FormEvent): void => {
    event.preventDefault();
    onChange({ ...address, find: given(find.trim()) });
  };
  const byName = auditKinds.toSorted((a, b) => words[a].localeCompare(words[b]));
  return (
    <form className={styles['filter']} onSubmit={search} role="search" aria-label={t`Search the audit log`}>
      <Select label={t`What`} isDense value={address.kind ?? ''} onChange={(event) => onChange({ ...address, kind: given(event.target.value) })}>
        <option value="">{t`Everything`}</option>
        {byName.map((kind) => <option key={kind} value={kind}>{words[kind]}</option>)}
      </Select>
      <TextField label={t`From`} isDense type="date" value={address.from ?? ''} onChange={(event) => onChange({ ...address, from: given(event.target.value) })} />
      <TextField label={t`Until`} isDense type="date" value={address.until ?? ''} onChange={(event) => onChange({ ...address, until: given(event.target.value) })} />
      <TextField label={t`Words, ids or address`} isDense type="search" maxLength={100} value={find} onChange={(event) => setFind(event.target.value)} />
      <ButtonRow>
        <Button type="submit"><Trans>Search</Trans></Button>
        {Object.values(address).some((value) => value !== undefined) && <Button kind="quiet" onPress={() => onChange({})}><Trans>Show everything</Trans></Button>}
      </ButtonRow>
      {address.person !== undefined && <p><Trans>Only what was done by or to <code>{address.person}</code></Trans></p>}
    </form>
  );
}
