import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { request } from '../../session/graphql.ts';
import { useSession } from '../../session/session.tsx';
import { deedWords, useDeed } from '../../session/use-deed.ts';
import { accepted } from '../../setup/accepted.ts';
import { Button } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Hint, Stack } from '../../ui/Layout.tsx';
import { Part } from '../../ui/Part.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { setPartnerOriginsMutation } from './partner-queries.ts';

interface OriginsPartProps {
  readonly origins: readonly string[];
  readonly onSaved: () => void;
}

/** The web pages of others from which a tool may ask. A lead lists them; administrators see them. */
export function OriginsPart({ origins, onSaved }: OriginsPartProps): ReactElement {
  const { isLead } = useSession();
  return (
    <Part title={<Trans>Web pages that may ask</Trans>}>
      <p><Trans>A tool that runs in a web page asks from that page’s origin. Browsers let it read the answer where the origin stands here, and nowhere else. It shows a token all the same; who is signed in here counts for nothing there.</Trans></p>
      {isLead ? <OriginsForm origins={origins} onSaved={onSaved} /> : <OriginList origins={origins} />}
    </Part>
  );
}

function OriginList({ origins }: { readonly origins: readonly string[] }): ReactElement {
  if (origins.length === 0) return <Hint><Trans>None is listed. A lead lists them.</Trans></Hint>;
  return <ul>{origins.map((origin) => <li key={origin}><code>{origin}</code></li>)}</ul>;
}

function OriginsForm({ origins, onSaved }: OriginsPartProps): ReactElement {
  const { t } = useLingui();
  const toast = useToast();
  const [typed, setTyped] = useState(origins.join('\n'));
  const save = async (list: readonly string[]): Promise<void> => {
    accepted((await request(setPartnerOriginsMutation, { input: { origins: [...list] } })).setPartnerOrigins);
    onSaved();
  };
  const deed = useDeed(async () => {
    await save(typed.split(/\s+/).filter((line) => line !== ''));
    toast(t`The list is kept. It holds within five seconds.`, () => void save(origins).catch((error: unknown) => toast(deedWords(error))));
  });
  return (
    <form onSubmit={deed.run} noValidate>
      <Stack>
        {deed.fault !== '' && <Fault words={deed.fault} />}
        <TextArea
          label={t`Origins`} hint={t`One a line, at most 20: https://inventory.example.org. Empty: no page of others.`} isMono isOptional spellCheck={false} autoCapitalize="none"
          value={typed} onChange={(event) => setTyped(event.target.value)}
        />
        <div><Button type="submit" isPending={deed.isPending}><Trans>Save the list</Trans></Button></div>
      </Stack>
    </form>
  );
}
