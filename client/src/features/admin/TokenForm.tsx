import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import type { Scope } from '../../generated/graphql.ts';
import { request } from '../../session/graphql.ts';
import { useSession } from '../../session/session.tsx';
import { useDeed } from '../../session/use-deed.ts';
import { accepted } from '../../setup/accepted.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox, RadioGroup } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { FieldGroup } from '../../ui/Field.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { createAccessTokenMutation } from './partner-queries.ts';
import { toolScopes, useScopeWords } from './partner-words.ts';
import type { ShownToken } from './TokenSecretDialog.tsx';
import { endIn, type Lifetime, LifetimeField } from './LifetimeField.tsx';

interface ServiceName {
  readonly id: string;
  readonly name: string;
}
interface TokenFormProps {
  readonly services: readonly ServiceName[];
  readonly onClose: () => void;
  readonly onSaved: (token: ShownToken) => void;
}
interface Draft {
  readonly name: string;
  readonly kind: 'TOOL' | 'ROUTER';
  readonly scopes: readonly Scope[];
  readonly which: 'ALL' | 'SOME';
  readonly services: readonly string[];
  readonly lifetime: Lifetime;
}

const empty: Draft = { name: '', kind: 'TOOL', scopes: [], which: 'ALL', services: [], lifetime: '90' };
const toggled = <T,>(all: readonly T[], one: T): readonly T[] => (all.includes(one) ? all.filter((other) => other !== one) : [...all, one]);

async function save({ name, kind, scopes, which, services, lifetime }: Draft, idempotencyKey: string): Promise<ShownToken> {
  const isRouter = kind === 'ROUTER';
  const chosen: readonly Scope[] = isRouter ? ['FEDERATION'] : scopes;
  const input = {
    name, scopes: [...chosen], onlineServices: isRouter || which === 'ALL' ? null : [...services], expiresAt: endIn(lifetime), idempotencyKey,
  };
  return { scopes: chosen, secret: accepted((await request(createAccessTokenMutation, { input })).createAccessToken).secret ?? null };
}

/** What a tool may see, of which services, and for how long. */
export function TokenForm({ services, onClose, onSaved }: TokenFormProps): ReactElement {
  const { t } = useLingui();
  const { isAdministrator } = useSession();
  const [draft, setDraft] = useState(empty);
  // Another attempt at the same is the same; a changed one is another.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const change = (part: Partial<Draft>): void => {
    setDraft({ ...draft, ...part });
    setKey(crypto.randomUUID());
  };
  const deed = useDeed(async () => onSaved(await save(draft, key)));
  return (
    <Dialog
      title={<Trans>Make a token</Trans>}
      isOpen
      onClose={onClose}
      onSubmit={deed.run}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}><Trans>Not now</Trans></Button>
          <Button type="submit" kind="primary" isPending={deed.isPending}><Trans>Make it</Trans></Button>
        </>
      }
    >
      <Stack>
        {deed.fault !== '' && <Fault words={deed.fault} />}
        <TextField label={t`What it is for`} hint={t`The tool, and where it runs. You answer for it.`} maxLength={80} value={draft.name} onChange={(event) => change({ name: event.target.value })} />
        {isAdministrator && <KindChoice draft={draft} onChange={change} />}
        {draft.kind === 'TOOL' && <ScopeChoice draft={draft} onChange={change} />}
        {draft.kind === 'TOOL' && services.length > 0 && <ServiceChoice services={services} draft={draft} onChange={change} />}
        <LifetimeField value={draft.lifetime} onChange={(lifetime) => change({ lifetime })} />
      </Stack>
    </Dialog>
  );
}

interface ChoiceProps {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}

function KindChoice({ draft, onChange }: ChoiceProps): ReactElement {
  const { t } = useLingui();
  const words = useScopeWords();
  return (
    <RadioGroup
      label={t`Who uses it`}
      value={draft.kind}
      onChange={(kind) => onChange({ kind })}
      options={[{ value: 'TOOL', label: t`A tool` }, { value: 'ROUTER', label: words.FEDERATION.name, hint: words.FEDERATION.shows }]}
    />
  );
}

function ScopeChoice({ draft, onChange }: ChoiceProps): ReactElement {
  const words = useScopeWords();
  const { isLead } = useSession();
  return (
    <FieldGroup label={<Trans>What it may read</Trans>} hint={isLead ? undefined : <Trans>A token that reads facts of cases is a lead’s to make.</Trans>}>
      {toolScopes.filter((scope) => isLead || scope !== 'CASES_READ').map((scope) => (
        <Checkbox
          key={scope} label={words[scope].name} hint={words[scope].shows} isDense checked={draft.scopes.includes(scope)}
          onChange={() => onChange({ scopes: toggled(draft.scopes, scope) })}
        />
      ))}
    </FieldGroup>
  );
}

function ServiceChoice({ services, draft, onChange }: ChoiceProps & { readonly services: readonly ServiceName[] }): ReactElement {
  const { t } = useLingui();
  return (
    <>
      <RadioGroup
        label={t`Of which services`}
        value={draft.which}
        onChange={(which) => onChange({ which })}
        options={[{ value: 'ALL', label: t`All of them, and cases that name none` }, { value: 'SOME', label: t`Some alone` }]}
      />
      {draft.which === 'SOME' && (
        <FieldGroup label={<Trans>Services</Trans>}>
          {services.map(({ id, name }) => (
            <Checkbox key={id} label={name} isDense checked={draft.services.includes(id)} onChange={() => onChange({ services: toggled(draft.services, id) })} />
          ))}
        </FieldGroup>
      )}
    </>
  );
}
