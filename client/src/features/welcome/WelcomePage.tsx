import { useLingui } from '@lingui/react/macro';
import { Fragment, type ReactElement, type ReactNode, useState } from 'react';
import type { SetupFactsQuery } from '../../generated/graphql.ts';
import { faultWords } from '../../session/fault-words.ts';
import { useRequest } from '../../session/graphql.ts';
import { useSession } from '../../session/session.tsx';
import type { ServiceData } from '../../setup/service-values.ts';
import { setupFactsQuery } from '../../setup/setup-queries.ts';
import { Fault } from '../../ui/Fault.tsx';
import { Wrap } from '../../ui/Layout.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { Steps } from '../../ui/Steps.tsx';
import { AccountStep } from './AccountStep.tsx';
import { FactorStep } from './FactorStep.tsx';
import { KeyStep, RecoveryStep, TeamKeyStep } from './KeySteps.tsx';
import { ExampleWelcome, OpenWelcome, StrangerWelcome } from './NothingToDo.tsx';
import { PeopleStep, ServicesStep } from './OpenSteps.tsx';
import { PolicyStep } from './PolicyStep.tsx';
import { SaturdayStep } from './SaturdayStep.tsx';
import styles from './Welcome.module.css';
import { type WelcomeStep, welcomeSteps, welcomeView } from './welcome-steps.ts';

/** The first run: one step after the other, each from what the server has already. */
export function WelcomePage(): ReactElement {
  const { session, account, failed, refresh } = useSession();
  const { t } = useLingui();
  const { data, error, reload } = useRequest(setupFactsQuery, {});
  if (error !== undefined) return <Wrap width="text"><Fault words={faultWords(error)} onRetry={reload} /></Wrap>;
  if (failed) return <Wrap width="text"><Fault words={t`The portal cannot be reached at the moment.`} onRetry={() => void refresh()} /></Wrap>;
  if (session === null || data === undefined) return <Loading />;
  return <WelcomeView key={account?.id ?? ''} />;
}

function WelcomeView(): ReactElement | null {
  const { session, refresh } = useSession();
  const { data, reload } = useRequest(setupFactsQuery, {});
  const [wanted, setWanted] = useState<'SERVICES' | 'PEOPLE' | null>(null);
  if (session === null || data === undefined) return null;
  const services = data.onlineServices.edges.map(({ node }) => node);
  const view = welcomeView(session, { teamKey: data.teamKey ?? null, onCall: data.onCall ?? null, policy: data.policy ?? null, services: services.length });
  const width = session.account === null ? 'page' : 'app';
  const next = (): void => {
    void refresh();
    reload();
  };
  switch (view) {
    case 'EXAMPLE':
      return <Wrap width={width}><ExampleWelcome /></Wrap>;
    case 'OPEN':
      return <Wrap width={width}><OpenWelcome /></Wrap>;
    case 'STRANGER':
      return <Wrap width={width}><StrangerWelcome /></Wrap>;
    case 'SERVICES':
    case 'PEOPLE':
      return <OpenWork view={wanted ?? view} services={services} onView={setWanted} onChanged={next} />;
    default:
      return <Frame step={view}><WorkStep step={view} facts={data} onDone={next} /></Frame>;
  }
}

interface OpenWorkProps {
  readonly view: 'SERVICES' | 'PEOPLE';
  readonly services: readonly ServiceData[];
  readonly onView: (view: 'SERVICES' | 'PEOPLE') => void;
  readonly onChanged: () => void;
}

/** Once the portal is open there is a way back and forth. */
function OpenWork({ view, services, onView, onChanged }: OpenWorkProps): ReactElement {
  const changed = (): void => {
    onView('SERVICES');
    onChanged();
  };
  return (
    <Frame step={view} onServices={() => onView('SERVICES')}>
      {view === 'SERVICES' ? <ServicesStep services={services} onChanged={changed} onDone={() => onView('PEOPLE')} /> : <PeopleStep />}
    </Frame>
  );
}

interface WorkStepProps {
  readonly step: Exclude<WelcomeStep, 'SERVICES' | 'PEOPLE'>;
  readonly facts: SetupFactsQuery;
  readonly onDone: () => void;
}

function WorkStep({ step, facts, onDone }: WorkStepProps): ReactElement | null {
  const { teamKey, viewer, onCall } = facts;
  switch (step) {
    case 'ACCOUNT':
      return <AccountStep />;
    case 'FACTOR':
      return <FactorStep onDone={onDone} />;
    case 'KEY':
      return <KeyStep onDone={onDone} />;
    case 'TEAM_KEY':
      return viewer?.triager ? <TeamKeyStep triagerId={viewer.triager.id} onDone={onDone} /> : null;
    case 'RECOVERY':
      return teamKey ? <RecoveryStep teamKey={teamKey} onDone={onDone} /> : null;
    case 'SATURDAY':
      return viewer?.triager && onCall ? <SaturdayStep triagerId={viewer.triager.id} hours={onCall.responseHours} onDone={onDone} /> : null;
    case 'POLICY':
      return <PolicyStep onDone={onDone} />;
  }
}

interface FrameProps {
  readonly step: WelcomeStep;
  /** Goes back to the services. */
  readonly onServices?: () => void;
  readonly children: ReactNode;
}

/** The steps above, the one that is open below. Keyed, so that each starts with its heading in focus. */
function Frame({ step, onServices, children }: FrameProps): ReactElement {
  const { t } = useLingui();
  const { account } = useSession();
  const names = { ACCOUNT: t`Lead`, FACTOR: t`Second factor`, KEY: t`Your key`, TEAM_KEY: t`Team key`, RECOVERY: t`Recovery kit`, SATURDAY: t`Saturday`, POLICY: t`Policy`, SERVICES: t`Services`, PEOPLE: t`People` };
  return (
    <Wrap width={account === null ? 'page' : 'app'}>
      <div className={styles['steps']}>
        <Steps
          label={t`Steps of the first run`}
          steps={welcomeSteps.map((each) => names[each])}
          current={welcomeSteps.indexOf(step)}
          canGoTo={(at) => onServices !== undefined && welcomeSteps[at] === 'SERVICES'}
          onGoTo={() => onServices?.()}
        />
      </div>
      <Fragment key={step}>{children}</Fragment>
    </Wrap>
  );
}
