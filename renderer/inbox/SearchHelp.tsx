import { CircleHelp } from 'lucide-react';
import { useText } from '../text/use-text.tsx';
import { IconButton } from '../ui/Button.tsx';
import { Popover } from '../ui/overlays/Popover.tsx';

/** What can be typed into the search (UI-34). */
export function SearchHelp() {
  const { t, format } = useText();
  const examples = [
    [`vendor:${'hansen'}`, t('inbox:search.vendor')],
    ['no:4711', t('inbox:search.number')],
    [`amount>${format.amount('1250.00')}`, t('inbox:search.over')],
    ['status:pending', t('inbox:search.status')],
  ] as const;
  return (
    <Popover
      label={t('inbox:search.help')}
      trigger={<IconButton icon={CircleHelp} label={t('inbox:search.help')} className="search-help-button" />}
      className="search-help"
    >
      <h3>{t('inbox:search.title')}</h3>
      <p>{t('inbox:search.words')}</p>
      <p>{t('inbox:search.amount')}</p>
      <dl>
        {examples.map(([typed, meaning]) => (
          <div key={typed}>
            <dt>
              <code>{typed}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Popover>
  );
}
