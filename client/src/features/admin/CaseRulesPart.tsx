import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useSession } from '../../session/session.tsx';
import { useDeed } from '../../session/use-deed.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choice.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Part } from '../../ui/Part.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/Toast.tsx';
import type { InstallationData } from './admin-queries.ts';
import type { SettingsDesk } from './use-settings.ts';
import { WhoDecides } from './WhoDecides.tsx';

interface CaseRulesPartProps {
  readonly installation: InstallationData;
  readonly onSave: SettingsDesk['save'];
}

interface Draft {
  readonly hours: string;
  readonly days: string;
  readonly coFinderSharing: boolean;
  readonly smallTeam: boolean;
}
const draftOf = ({ responseHours, nextUpdateDays, coFinderSharing, smallTeam }: InstallationData): Draft =>
  ({ hours: String(responseHours), days: String(nextUpdateDays), coFinderSharing, smallTeam });
const whole = (typed: string): number => (/^\d{1,4}$/.test(typed.trim()) ? Number(typed) : 0);

/** What happens to cases. The adopted policy says some of it too, and does not change by itself. */
export function CaseRulesPart({ installation, onSave }: CaseRulesPartProps): ReactElement {
  const { t } = useLingui();
  const toast = useToast();
  const { isLead } = useSession();
  // What somebody else saved meanwhile shows, but where it is being changed here.
  const [edited, setEdited] = useState<Partial<Draft>>({});
  const before = draftOf(installation);
  const draft = { ...before, ...edited };
  const [isInPolicy, setIsInPolicy] = useState(false);
  const change = (part: Partial<Draft>): void => setEdited({ ...edited, ...part });
  const deed = useDeed(async () => {
    await onSave({
      ...(draft.hours !== before.hours && { responseHours: whole(draft.hours) }),
      ...(draft.days !== before.days && { nextUpdateDays: whole(draft.days) }),
      ...(draft.coFinderSharing !== before.coFinderSharing && { coFinderSharing: draft.coFinderSharing }),
      ...(draft.smallTeam !== before.smallTeam && { smallTeam: draft.smallTeam }),
    });
    setEdited({});
    setIsInPolicy(draft.hours !== before.hours || draft.days !== before.days || draft.coFinderSharing !== before.coFinderSharing);
    toast(t`Saved. It holds from now on.`);
  });
  return (
    <Part title={<Trans>Rules of cases</Trans>}>
      <form onSubmit={deed.run} noValidate>
        <Stack>
          {deed.fault !== '' && <Fault words={deed.fault} />}
          <TextField label={t`Hours until a person answers`} hint={t`Weekends included. 1 to 720. Reports that are here already keep what they were promised.`} inputMode="numeric" width="short" readOnly={!isLead} value={draft.hours} onChange={(event) => change({ hours: event.target.value })} />
          <TextField label={t`Days until an answered reporter hears again`} hint={t`1 to 365, unless the team says otherwise in the case.`} inputMode="numeric" width="short" readOnly={!isLead} value={draft.days} onChange={(event) => change({ days: event.target.value })} />
          <Checkbox
            label={t`Whoever finds the same before it is fixed is thanked as a co-finder`}
            hint={t`Else only who was first is listed. Consents that were given stay.`}
            disabled={!isLead}
            checked={draft.coFinderSharing}
            onChange={(event) => change({ coFinderSharing: event.target.checked })}
          />
          <Checkbox
            label={t`We are a small team`}
            hint={t`Then a triager who did not confirm a finding may close its case as resolved or as an accepted risk, which else only a lead does. It never lets one person confirm and close alone.`}
            disabled={!isLead}
            checked={draft.smallTeam}
            onChange={(event) => change({ smallTeam: event.target.checked })}
          />
          {isLead ? <ButtonRow><Button type="submit" size="form" isPending={deed.isPending}><Trans>Save the rules</Trans></Button></ButtonRow> : <WhoDecides who="LEAD" />}
          {isInPolicy && (
            <Notice role="status" tone="yours" title={<Trans>The policy that people read still says what you adopted</Trans>}>
              <p><Trans><Link to="/admin/$section" params={{ section: 'policy' }}>Look at it and adopt it anew</Link>, so that both say the same.</Trans></p>
            </Notice>
          )}
        </Stack>
      </form>
    </Part>
  );
}
