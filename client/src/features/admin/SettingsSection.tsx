import type { ReactElement } from 'react';
import { faultWords } from '../../session/fault-words.ts';
import { useSession } from '../../session/session.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { CaseRulesPart } from './CaseRulesPart.tsx';
import { ContactPart } from './ContactPart.tsx';
import { LogoPart } from './LogoPart.tsx';
import { OrganizationPart } from './OrganizationPart.tsx';
import { RegistrationPart } from './RegistrationPart.tsx';
import { TrackerPart } from './TrackerPart.tsx';
import { useSettings } from './use-settings.ts';

/** What this installation is called and how it works: each part says who changes it. */
export function SettingsSection(): ReactElement {
  const { installation, error, reload, save } = useSettings();
  const { isLead } = useSession();
  if (installation === undefined) return error === undefined ? <Loading /> : <Fault words={faultWords(error)} onRetry={reload} />;
  return (
    <>
      <OrganizationPart installation={installation} onSave={save} />
      <LogoPart url={installation.logoUrl} onChanged={reload} />
      <ContactPart address={installation.contactEmail} onChanged={reload} />
      <RegistrationPart registration={installation.registration} onSave={save} />
      <CaseRulesPart installation={installation} onSave={save} />
      {isLead && <TrackerPart />}
    </>
  );
}
