import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { request } from '../../session/graphql.ts';
import { useDeed } from '../../session/use-deed.ts';
import { accepted } from '../../setup/accepted.ts';
import { Button } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { endIn, type Lifetime, LifetimeField } from './LifetimeField.tsx';
import { revokeAccessTokenMutation, rotateAccessTokenMutation, type TokenData } from './partner-queries.ts';
import type { ShownToken } from './TokenSecretDialog.tsx';

interface RotateTokenDialogProps {
  readonly token: TokenData;
  readonly onClose: () => void;
  readonly onDone: (token: ShownToken) => void;
}
const overlaps = { DAY: 24, WEEK: 168, FORTNIGHT: 336, NONE: 0 } as const;

/** Another secret, and for how long the one before lives on. */
export function RotateTokenDialog({ token, onClose, onDone }: RotateTokenDialogProps): ReactElement {
  const { t } = useLingui();
  const [overlap, setOverlap] = useState<keyof typeof overlaps>('WEEK');
  const [lifetime, setLifetime] = useState<Lifetime>('90');
  const [key] = useState(() => crypto.randomUUID());
  const deed = useDeed(async () => {
    const idempotencyKey = `${key}:${overlap}:${lifetime}`;
    const input = { id: token.id, overlapHours: overlaps[overlap], expiresAt: endIn(lifetime), idempotencyKey };
    onDone({ scopes: token.scopes, secret: accepted((await request(rotateAccessTokenMutation, { input })).rotateAccessToken).secret ?? null });
  });
  const { name } = token;
  return (
    <Dialog
      title={<Trans>Replace the token “{name}”?</Trans>}
      isOpen
      onClose={onClose}
      onSubmit={deed.run}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}><Trans>Not now</Trans></Button>
          <Button type="submit" kind="primary" isPending={deed.isPending}><Trans>Replace it</Trans></Button>
        </>
      }
    >
      <Stack>
        {deed.fault !== '' && <Fault words={deed.fault} />}
        <p><Trans>The new one may read the same. Put it into the tool while both let it in.</Trans></p>
        <RadioGroup
          label={t`The token that it has now`}
          value={overlap}
          onChange={setOverlap}
          options={[
            { value: 'DAY', label: t`lives on for a day` },
            { value: 'WEEK', label: t`lives on for a week` },
            { value: 'FORTNIGHT', label: t`lives on for a fortnight` },
            { value: 'NONE', label: t`ends at once`, hint: t`Where somebody else may know it. The tool is refused until it has the new one.` },
          ]}
        />
        <LifetimeField value={lifetime} onChange={setLifetime} />
      </Stack>
    </Dialog>
  );
}

interface RevokeTokenDialogProps {
  readonly token: TokenData;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function RevokeTokenDialog({ token: { id, name }, onClose, onDone }: RevokeTokenDialogProps): ReactElement {
  const { t } = useLingui();
  const toast = useToast();
  const deed = useDeed(async () => {
    accepted((await request(revokeAccessTokenMutation, { input: { id } })).revokeAccessToken);
    toast(t`The token lets nobody in any more.`);
    onDone();
  });
  return (
    <Dialog
      title={<Trans>Revoke the token “{name}”?</Trans>}
      isOpen
      onClose={onClose}
      onSubmit={deed.run}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}><Trans>Not now</Trans></Button>
          <Button type="submit" kind="grave" isPending={deed.isPending}><Trans>Revoke it</Trans></Button>
        </>
      }
    >
      {deed.fault !== '' && <Fault words={deed.fault} />}
      <p><Trans>Its tool is refused within seconds, and this cannot be taken back. Where the tool goes on, replace the token instead.</Trans></p>
    </Dialog>
  );
}
