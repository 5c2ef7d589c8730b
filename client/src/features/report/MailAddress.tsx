import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactElement, useState } from 'react';
import { HttpRefusal, postJson } from '../../session/http.ts';
import { useConfirmed } from '../../session/use-confirmed.ts';
import { Button } from '../../ui/Button.tsx';
import { WithButton } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';

/** Optional, and clear: where to say that there is news. The news itself stays sealed. */
export function MailAddress(): ReactElement {
  const { t } = useLingui();
  const [email, setEmail] = useState('');
  const [fault, setFault] = useState('');
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [isPending, setIsPending] = useState(false);
  const confirmed = useConfirmed();
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim())) {
      setFault(t`Give an address such as sam@example.org, or leave it`);
      return;
    }
    setIsPending(true);
    setFault('');
    try {
      await confirmed(() => postJson('/auth/address', { email: email.trim() }));
      setSentTo(email.trim());
    } catch (error) {
      setFault(error instanceof HttpRefusal && error.message !== '' ? error.message : t`It could not be saved. Try again in a while`);
    } finally {
      setIsPending(false);
    }
  };
  return (
    <section aria-labelledby="mail-heading">
      <h2 id="mail-heading"><Trans>Hear when we answer</Trans></h2>
      {sentTo === null ? (
        <form onSubmit={(event) => void save(event)} noValidate>
          <WithButton>
            <TextField
              label={t`Mail address`} hint={t`Clear. Only to tell you that there is news; the news itself stays sealed.`} error={fault} isOptional
              type="email" autoComplete="email" value={email} onChange={(event) => setEmail(event.target.value)}
            />
            <Button type="submit" size="form" isPending={isPending}><Trans>Save</Trans></Button>
          </WithButton>
        </form>
      ) : (
        <Notice icon="check" role="status" title={<Trans>Look into your mail</Trans>}>
          <p><Trans>A link went to {sentTo}. The address counts once you have opened it.</Trans></p>
        </Notice>
      )}
    </section>
  );
}
