import type { ReactElement, ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import styles from './Tabs.module.css';

export interface PanelTab {
  readonly id: string;
  readonly title: ReactNode;
  readonly content: ReactNode;
}

interface PanelTabsProps {
  readonly label: string;
  readonly tabs: readonly PanelTab[];
  readonly selected?: string;
  readonly onSelect?: (id: string) => void;
}

/** Tabs within a page: arrows move between them, one panel shows. For views with an address use LinkTabs. */
export function PanelTabs({ label, tabs, selected, onSelect }: PanelTabsProps): ReactElement {
  return (
    <Tabs {...(selected === undefined ? {} : { selectedKey: selected })} onSelectionChange={(key) => onSelect?.(String(key))}>
      <TabList className={styles['tabs'] ?? ''} aria-label={label}>
        {tabs.map(({ id, title }) => (
          <Tab key={id} id={id} className={styles['tab'] ?? ''}>{title}</Tab>
        ))}
      </TabList>
      {tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id}>{content}</TabPanel>
      ))}
    </Tabs>
  );
}
