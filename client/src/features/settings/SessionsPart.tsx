import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { faultWords } from '../../session/fault-words.ts';
import { postJson } from '../../session/http.ts';
import { useSession } from '../../session/session.tsx';
import { useDeed } from '../../session/use-deed.ts';
import { useJson } from '../../session/use-json.ts';
import { Button, ButtonRow, TextButton } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Hint } from '../../ui/Layout.tsx';
import { Part } from '../../ui/Part.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { Time } from '../../ui/Time.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { methodWords } from './session-words.ts';

/** As GET /auth/sessions answers. */
interface SessionListed {
  readonly id: string;
  readonly browser: string | null;
  readonly method: string;
  readonly createdAt: string;
  readonly lastUsedAt: string;
  readonly isThisOne: boolean;
}
interface Listed {
  readonly sessions: readonly SessionListed[];
  readonly limit: { readonly hours: number; readonly idleHours: number };
}

/** Where this person is signed in, an end to one of them or to all others, and how long one lasts. */
export function SessionsPart(): ReactElement {
  const { t } = useLingui();
  const { session, refresh } = useSession();
  const toast = useToast();
  const { data, error, reload } = useJson<Listed>('/auth/sessions', session?.serverTime);
  const deed = useDeed(async () => {
    await postJson('/auth/sign-out-everywhere');
    await refresh();
    toast(t`Every other session and token of yours has ended.`);
  });
  return (
    <Part title={<Trans>Where you are signed in</Trans>}>
      {error !== undefined && <Fault words={faultWords(error)} onRetry={reload} />}
      {data === undefined && error === undefined && <Loading />}
      {data !== undefined && (
        <>
          <Rows label={t`Your sessions`}>{data.sessions.map((session) => <SessionRow key={session.id} session={session} onDone={reload} />)}</Rows>
          <Hint><Trans>A session lasts <Lasting hours={data.limit.hours} /> at most, and ends when it is not used for <Lasting hours={data.limit.idleHours} />. No address is kept with it.</Trans></Hint>
        </>
      )}
      {deed.fault !== '' && <Fault words={deed.fault} />}
      <p><Trans>If a device is lost, end every session but this one. Access tokens of yours end with them.</Trans></p>
      <ButtonRow><Button size="form" isPending={deed.isPending} onPress={deed.run}><Trans>Sign out everywhere else</Trans></Button></ButtonRow>
      <Hint><Trans>What a session or a token may read can be tried by hand, with the whole schema beside it: <Link to="/graphiql">GraphiQL</Link>.</Trans></Hint>
    </Part>
  );
}

function SessionRow({ session, onDone }: { readonly session: SessionListed; readonly onDone: () => void }): ReactElement {
  const { i18n, t } = useLingui();
  const toast = useToast();
  const [hasEnded, setHasEnded] = useState(false);
  const { id, browser, method, createdAt, lastUsedAt, isThisOne } = session;
  const deed = useDeed(async () => {
    await postJson('/auth/sessions/end', { id });
    setHasEnded(true);
    toast(t`That session has ended.`);
    onDone();
  });
  const ways = methodWords(method);
  const which = browser ?? '';
  return (
    <Row
      name={browser ?? <Trans>A browser that did not say which</Trans>}
      sub={ways === null ? undefined : i18n._(ways)}
      detail={
        <span>
          <Trans>Since <Time at={createdAt} /></Trans> · {isThisOne ? <b><Trans>this one</Trans></b> : <Trans>last used <Time at={lastUsedAt} as="relative" /></Trans>}
          {deed.fault !== '' && <Fault words={deed.fault} />}
        </span>
      }
      deed={isThisOne || hasEnded ? undefined : <TextButton onPress={deed.run}><Trans>End it<span className="visually-hidden">: {which}</span></Trans></TextButton>}
    />
  );
}

/** Days where they are whole. */
function Lasting({ hours }: { readonly hours: number }): ReactElement {
  const days = hours / 24;
  return Number.isInteger(days) && days > 1 ? <Plural value={days} one="# day" other="# days" /> : <Plural value={hours} one="# hour" other="# hours" />;
}
