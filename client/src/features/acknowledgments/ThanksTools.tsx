import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactElement, useEffect, useState } from 'react';
import { serverNow } from '../../ui/now.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Acknowledgments.module.css';
import { useYears } from './use-listings.ts';

const waitMs = 300;

interface ThanksToolsProps {
  readonly year: number | null;
  readonly find: string;
}

/** Year, search, feeds. What is chosen stands in the address. */
export function ThanksTools({ year, find }: ThanksToolsProps): ReactElement {
  const { t } = useLingui();
  const navigate = useNavigate({ from: '/acknowledgments' });
  const years = useYears(serverNow());
  const [typed, setTyped] = useState(find);
  const go = (next: { readonly year: number | null; readonly find: string }): void => {
    const search = { ...(next.year === null ? {} : { year: next.year }), ...(next.find === '' ? {} : { find: next.find }) };
    void navigate({ search, replace: true, resetScroll: false });
  };
  useEffect(() => {
    if (typed === find) return;
    const timer = setTimeout(() => go({ year, find: typed }), waitMs);
    return () => clearTimeout(timer);
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    go({ year, find: typed });
  };
  return (
    <form className={styles['tools']} role="search" aria-label={t`Acknowledgments`} onSubmit={submit}>
      <div className={styles['year']}>
        <Select label={t`Year`} isDense value={year ?? ''} onChange={(event) => go({ year: Number(event.target.value) || null, find: typed })}>
          <option value="">{t`All years`}</option>
          {years.map((each) => <option key={each} value={each}>{each}</option>)}
        </Select>
      </div>
      <div className={styles['find']}>
        <TextField label={t`Name, organisation or service`} isDense type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </div>
      <div className={styles['feeds']}>
        <a href="/acknowledgments.atom">Atom</a>
        <a href="/acknowledgments.json">JSON</a>
        <Link to="/policy" search={{ text: 'acknowledgment' }}><Trans>How names get here</Trans></Link>
      </div>
    </form>
  );
}
