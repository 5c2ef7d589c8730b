import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { type FormEvent, type ReactElement, useState } from 'react';
import type { KeptReason } from '../../generated/graphql.ts';
import { request } from '../../session/graphql.ts';
import { deedWords, useDeed } from '../../session/use-deed.ts';
import { accepted } from '../../setup/accepted.ts';
import { Button, ButtonRow, TextButton } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Part } from '../../ui/Part.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Time } from '../../ui/Time.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { keepWordsMutation, type RetentionData } from './retention-queries.ts';

type Kept = RetentionData['kept'][number];
interface KeptCasesPartProps {
  readonly kept: readonly Kept[];
  readonly onChanged: () => void;
}

const keep = async (number: string, reason: KeptReason | null): Promise<void> => {
  accepted((await request(keepWordsMutation, { input: { number, reason } })).keepWords);
};

/** Cases whose words are kept, whatever the period is. */
export function KeptCasesPart({ kept, onChanged }: KeptCasesPartProps): ReactElement {
  const { t } = useLingui();
  const reasons = useReasons();
  const [number, setNumber] = useState('');
  const [reason, setReason] = useState<KeptReason>('DISPUTE');
  const deed = useDeed(async () => {
    await keep(number.trim(), reason);
    setNumber('');
    onChanged();
  });
  return (
    <Part title={<Trans>Cases that keep their words</Trans>}>
      <p><Trans>For a legal duty, a dispute, or work that goes on. A case with an open second look or a plan to publish is left by itself.</Trans></p>
      {kept.length > 0 && <Rows label={t`Cases that keep their words`}>{kept.map((one) => <KeptRow key={one.number} kept={one} onChanged={onChanged} />)}</Rows>}
      <form onSubmit={(event: FormEvent) => deed.run(event)} noValidate>
        <Stack>
          {deed.fault !== '' && <Fault words={deed.fault} />}
          <TextField label={t`Number of the case`} placeholder="LRL-2026-000042" isMono width="medium" value={number} onChange={(event) => setNumber(event.target.value)} />
          <Select label={t`Why`} value={reason} onChange={({ target }) => setReason(reasons.find(([value]) => value === target.value)?.[0] ?? 'DISPUTE')}>
            {reasons.map(([value, words]) => <option key={value} value={value}>{words}</option>)}
          </Select>
          <ButtonRow><Button type="submit" size="form" isDisabled={number.trim() === ''} isPending={deed.isPending}><Trans>Keep the words of this case</Trans></Button></ButtonRow>
        </Stack>
      </form>
    </Part>
  );
}

function useReasons(): readonly (readonly [KeptReason, string])[] {
  const { t } = useLingui();
  return [['LEGAL_DUTY', t`A legal duty`], ['DISPUTE', t`A dispute`], ['STILL_NEEDED', t`Work that goes on`]];
}

function KeptRow({ kept: { number, reason, since }, onChanged }: { readonly kept: Kept; readonly onChanged: () => void }): ReactElement {
  const { t } = useLingui();
  const toast = useToast();
  const reasons = useReasons();
  const undo = (): void => void keep(number, reason).then(onChanged, (error: unknown) => toast(deedWords(error)));
  const deed = useDeed(async () => {
    await keep(number, null);
    toast(t`The period counts for ${number} again.`, undo);
    onChanged();
  });
  return (
    <Row
      name={<Link to="/cases/$number" params={{ number }}>{number}</Link>}
      sub={reasons.find(([value]) => value === reason)?.[1]}
      detail={deed.fault === '' ? <Trans>since <Time at={since} as="day" /></Trans> : <Fault words={deed.fault} />}
      deed={<TextButton isDisabled={deed.isPending} onPress={deed.run}><Trans>Keep no longer</Trans> <span className="visually-hidden">{number}</span></TextButton>}
    />
  );
}
