import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { faultWords } from '../../session/fault-words.ts';
import { useJson } from '../../session/use-json.ts';
import { Fault } from '../../ui/Fault.tsx';
import { Hint } from '../../ui/Layout.tsx';
import { EmptyState, Notice } from '../../ui/Notice.tsx';
import { Part } from '../../ui/Part.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { Time } from '../../ui/Time.tsx';
import { accountsWords, type BreakGlassFacts, faultOf, lackWords, type ProviderFacts, roleNames, type SignInFacts, stateOf } from './provider-words.ts';

/** Who vouches for people beside the portal itself: read alone, because it comes from the operator's file. */
export function SignInSection(): ReactElement {
  const { data, error, reload } = useJson<SignInFacts>('/auth/oidc/admin');
  if (error !== undefined) return <Fault words={faultWords(error)} onRetry={reload} />;
  if (data === undefined) return <Loading />;
  if (data.providers.length === 0) {
    return <EmptyState title={<Trans>No other provider of sign-in</Trans>}><Trans>People sign in with what the portal itself keeps. To let your organization’s provider vouch for them, name it in the file of OIDC_FILE on the server; the operator’s guide shows how.</Trans></EmptyState>;
  }
  return (
    <>
      {data.independentAdministrators === 0 && (
        <Notice tone="late" role="alert" title={<Trans>Every administrator depends on a provider</Trans>}>
          <p><Trans>On the day on which it is away nobody runs this portal. Give one administrator a password with an authenticator app, or a passkey, and have the operator list the address under break_glass.</Trans></p>
        </Notice>
      )}
      {data.providers.map((provider) => <ProviderPart key={provider.id} provider={provider} />)}
      <BreakGlassPart accounts={data.breakGlass} />
      <Hint><Trans>All of this stands in the file that OIDC_FILE names: who may change it decides who is of the team, so no page can.</Trans></Hint>
    </>
  );
}

function ProviderPart({ provider }: { readonly provider: ProviderFacts }): ReactElement {
  const { i18n, t } = useLingui();
  const { label, issuer, people, groups, vouches, accounts } = provider;
  return (
    <Part title={label} isWide>
      <StateLine provider={provider} />
      <p><span className="num">{issuer}</span></p>
      <p>
        <Plural value={people} _0="Nobody here is linked to it yet." one="# person here is linked to it." other="# people here are linked to it." />{' '}
        {i18n._(accountsWords(accounts))} {vouches ? <Trans>Its word for a second factor is believed.</Trans> : <Trans>It shows no second factor: people of the team set one up here.</Trans>}
      </p>
      {groups.length > 0 && (
        <Rows label={t`Groups and what they may here`}>
          {groups.map(({ group, roles }) => <Row key={group} name={<span className="num">{group}</span>} detail={roles.map((role) => i18n._(roleNames[role] ?? roleNames['UNKNOWN'])).join(', ')} />)}
        </Rows>
      )}
    </Part>
  );
}

function StateLine({ provider }: { readonly provider: ProviderFacts }): ReactElement {
  const { i18n } = useLingui();
  const { okAt, failedAt, fault } = provider;
  const state = stateOf(provider);
  if (state === 'UNUSED') return <p><Trans>Nobody has come by it yet.</Trans></p>;
  if (state === 'GOOD' && okAt !== null) return <Notice icon="check" title={<Trans>Signed somebody in <Time at={okAt} as="relative" /></Trans>} />;
  return (
    <Notice tone="soon" icon="alert" title={i18n._(faultOf(fault))}>
      <p>{failedAt !== null && <Trans>So it was <Time at={failedAt} as="both" />.</Trans>} {okAt === null ? <Trans>It has signed nobody in yet.</Trans> : <Trans>It last signed somebody in <Time at={okAt} as="relative" />.</Trans>}</p>
      {fault !== null && <p className="num">{fault}</p>}
    </Notice>
  );
}

function BreakGlassPart({ accounts }: { readonly accounts: readonly BreakGlassFacts[] }): ReactElement {
  const { i18n, t } = useLingui();
  return (
    <Part title={<Trans>For the day without a provider</Trans>} isWide>
      <p><Trans>These accounts keep their roles whatever a provider says, and sign in with what the portal keeps. Whenever one does, every administrator gets a mail.</Trans></p>
      {accounts.length === 0 ? <p><Trans>The file lists none.</Trans></p> : (
        <Rows label={t`Accounts for the day without a provider`}>
          {accounts.map(({ email, lack }) => <Row key={email} name={email} detail={lack === null ? <Trans>ready</Trans> : i18n._(lackWords[lack])} />)}
        </Rows>
      )}
    </Part>
  );
}
