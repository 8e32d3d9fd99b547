import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import { useText } from '../text/use-text.tsx';
import './tabs.css';

export interface TabOf<Id extends string> {
  readonly id: Id;
  readonly name: string;
  /** A count beside the name; amber when it waits for a person. */
  readonly count?: number;
  readonly countTone?: 'warning' | 'plain' | 'bad';
  readonly content: ReactNode;
}

export function Tabs<Id extends string>({
  label,
  tabs,
  selected,
  onSelect,
  className = '',
}: {
  readonly label: string;
  readonly tabs: readonly TabOf<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  readonly className?: string;
}) {
  const { format } = useText();
  return (
    <AriaTabs
      className={`tabs ${className}`}
      selectedKey={selected}
      onSelectionChange={(key) => {
        const tab = tabs.find((one) => one.id === key);
        if (tab !== undefined) onSelect(tab.id);
      }}
    >
      <TabList aria-label={label} className="tab-list">
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className="tab">
            {tab.name}
            {tab.count === undefined || tab.count === 0 ? null : (
              <span className={`tab-count number ${tab.countTone ?? 'plain'}`}>{format.number(tab.count)}</span>
            )}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="tab-panel">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
