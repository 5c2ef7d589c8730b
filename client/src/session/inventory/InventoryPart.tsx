import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { Hint } from '../../ui/Layout.tsx';
import { Fact, Facts, PanelPart } from '../../ui/Panel.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { Time } from '../../ui/Time.tsx';
import { contactLink } from './contact-link.ts';
import styles from './Inventory.module.css';
import { InventoryAway } from './InventoryAway.tsx';
import type { CaseAnswer } from './inventory-answers.ts';
import { useCaseInventory } from './use-inventory.ts';

/** Whom to ask about the service of a case, and where it runs, as partners know it. */
export function InventoryPart({ number, service }: { readonly number: string; readonly service: string }): ReactElement {
  const { known, isAway, isAsking, retry } = useCaseInventory(number, service);
  const isEmpty = known && !known.owner && !known.onCall && known.deploymentCount === 0;
  return (
    <PanelPart title={<Trans>Inventory</Trans>}>
      {isAsking && <Loading><Trans>Asking the inventory…</Trans></Loading>}
      {isEmpty && !isAway && <p><Trans>The inventory knows nothing of this service.</Trans></p>}
      {known && !isEmpty && <Known {...known} />}
      {isAway && <InventoryAway onRetry={retry} />}
    </PanelPart>
  );
}

function Known({ owner, onCall, deployments, deploymentCount }: CaseAnswer): ReactElement {
  const more = deploymentCount - deployments.length;
  return (
    <Facts>
      {owner && <Fact term={<Trans>Owner</Trans>} sub={owner.contact !== null && <Contact contact={owner.contact} />}><bdi>{owner.name}</bdi></Fact>}
      {onCall && (
        <Fact term={<Trans>On call</Trans>} sub={<Reached {...onCall} />}>
          <bdi>{onCall.name}</bdi>
        </Fact>
      )}
      {deploymentCount > 0 && (
        <Fact term={<Trans>Runs in</Trans>}>
          <ul className={styles['places']}>
            {deployments.map(({ id, environment, region, revision }) => (
              <li key={id}>
                <bdi>{environment}</bdi> · <bdi>{region}</bdi> <bdi className={`mono ${styles['quiet']}`}>{revision}</bdi>
              </li>
            ))}
          </ul>
          {more > 0 && <Hint><Trans>and {more} more</Trans></Hint>}
        </Fact>
      )}
    </Facts>
  );
}

function Reached({ contact, until }: NonNullable<CaseAnswer['onCall']>): ReactElement {
  return (
    <>
      {contact !== null && <Contact contact={contact} />}
      {contact !== null && until !== null && ', '}
      {until !== null && <Trans>until <Time at={until} /></Trans>}
    </>
  );
}

function Contact({ contact }: { readonly contact: string }): ReactElement {
  const link = contactLink(contact);
  return link === null ? <bdi>{contact}</bdi> : <a href={link}>{contact}</a>;
}
