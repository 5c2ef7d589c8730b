import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import type { SoftwareContactQuery } from '../../generated/graphql.ts';
import { faultWords } from '../../session/fault-words.ts';
import { request, useRequest } from '../../session/graphql.ts';
import { useDeed } from '../../session/use-deed.ts';
import { accepted } from '../../setup/accepted.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { Hint, Stack } from '../../ui/Layout.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { Part } from '../../ui/Part.tsx';
import { setSoftwareContactMutation, softwareContactQuery } from './admin-queries.ts';

type Contact = SoftwareContactQuery['softwareContact'];

/** Who gets what is reported about software that people install and run themselves, and by which key. */
export function SoftwareContactPart(): ReactElement {
  const { data, error, reload } = useRequest(softwareContactQuery, {});
  return (
    <Part title={<Trans>Installed software</Trans>}>
      <p><Trans>Reports about software that people install are taken too, and handed on to whoever makes it: told of by mail at once, and sealed to their key when somebody of the team hands them on.</Trans></p>
      {error !== undefined && <Fault words={faultWords(error)} onRetry={reload} />}
      {data === undefined ? error === undefined && <Loading /> : <ContactForm contact={data.softwareContact} onSaved={reload} />}
    </Part>
  );
}

interface ContactFormProps {
  readonly contact: Contact;
  readonly onSaved: () => void;
}

function ContactForm({ contact, onSaved }: ContactFormProps): ReactElement {
  const { t } = useLingui();
  const toast = useToast();
  const [email, setEmail] = useState(contact?.email ?? '');
  const [publicKey, setPublicKey] = useState(contact?.publicKey ?? '');
  const [isEnding, setIsEnding] = useState(false);
  const save = async (input: { readonly email: string; readonly publicKey: string }, said: string): Promise<void> => {
    accepted((await request(setSoftwareContactMutation, { input })).setSoftwareContact);
    toast(said);
    onSaved();
  };
  const deed = useDeed(() => save({ email, publicKey }, t`The contact is kept.`));
  const removal = useDeed(async () => {
    await save({ email: '', publicKey: '' }, t`There is no contact any more.`);
    setEmail('');
    setPublicKey('');
    setIsEnding(false);
  });
  return (
    <>
      <form onSubmit={deed.run} noValidate>
        <Stack>
          {deed.fault !== '' && <Fault words={deed.fault} />}
          <TextField label={t`Address`} type="email" width="medium" autoComplete="off" value={email} onChange={(event) => setEmail(event.target.value)} />
          <TextArea
            label={t`Their public key`}
            hint={t`Armored, as gpg --export --armor gives it. Without one they are told of reports and get no words.`}
            isMono
            isOptional
            spellCheck={false}
            value={publicKey}
            onChange={(event) => setPublicKey(event.target.value)}
          />
          {contact?.fingerprint != null && (
            <>
              <p><Fingerprint fingerprint={contact.fingerprint} /></p>
              <Hint><Trans>The fingerprint of the key that is kept now. Compare it with them; whoever hands a report on compares it again.</Trans></Hint>
            </>
          )}
          <ButtonRow>
            <Button type="submit" size="form" isPending={deed.isPending}><Trans>Save</Trans></Button>
            {contact !== null && <Button kind="quiet" size="form" onPress={() => setIsEnding(true)}><Trans>Name nobody</Trans></Button>}
          </ButtonRow>
        </Stack>
      </form>
      <Dialog
        title={<Trans>Name nobody any more?</Trans>}
        isOpen={isEnding}
        onClose={() => setIsEnding(false)}
        onSubmit={removal.run}
        actions={
          <>
            <Button kind="quiet" onPress={() => setIsEnding(false)}><Trans>Keep the contact</Trans></Button>
            <Button type="submit" kind="grave" isPending={removal.isPending}><Trans>Name nobody</Trans></Button>
          </>
        }
      >
        {removal.fault !== '' && <Fault words={removal.fault} />}
        <p><Trans>Address and key go from the settings. Reports about installed software are still taken; nobody is told, and they cannot be handed on until somebody is named again.</Trans></p>
      </Dialog>
    </>
  );
}
