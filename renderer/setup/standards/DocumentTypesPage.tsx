import { Check, MessageSquareReply, Minus, X } from 'lucide-react';
import { useState } from 'react';
import { matchingWords } from '../../frame/palette/matching-words.ts';
import { useCall } from '../../store/use-call.ts';
import { useText } from '../../text/use-text.tsx';
import { SearchField } from '../../ui/fields/Field.tsx';
import { ProblemState } from '../../ui/states/ProblemState.tsx';
import { StatusChip } from '../../ui/states/StatusChip.tsx';
import './standards.css';

/** What can be read, by document type and profile, and which profiles ask for an answer (IN-6). */
export function DocumentTypesPage() {
  const { t, find, format } = useText();
  const [search, setSearch] = useState('');
  const { value, problem, reload } = useCall('setup.standards', {});
  if (problem !== null) return <ProblemState problem={problem} onRetry={reload} />;
  if (value === null) return null;
  const typeName = (type: string): string => find('words', `documentType.${type}`) ?? type;
  const found = value.profiles.filter(({ type, profileId }) =>
    matchingWords(`${typeName(type)} ${profileId}`, search, format.locale),
  );
  const types = [...new Set(found.map(({ type }) => type))];
  return (
    <>
      <p className="setup-lead">{t('setup:profiles.text')}</p>
      <SearchField
        className="standards-search"
        label={t('setup:profiles.search')}
        placeholder={t('setup:profiles.search')}
        value={search}
        onChange={setSearch}
      />
      {types.length === 0 ? <p className="setting-note">{t('setup:profiles.none')}</p> : null}
      {types.map((type) => {
        const profiles = found.filter((profile) => profile.type === type);
        return (
          <section key={type} className="profiles-of" aria-label={typeName(type)}>
            <h2>
              {typeName(type)} <small>{t('setup:profiles.count', { count: profiles.length })}</small>
            </h2>
            <ul>
              {profiles.map(({ profileId, supported, asksForAnswer }) => (
                <li key={profileId}>
                  <span className="mono">{profileId}</span>
                  <StatusChip
                    icon={supported ? Check : X}
                    tone={supported ? 'quiet' : 'bad'}
                    word={t(supported ? 'setup:profiles.supported' : 'setup:profiles.notSupported')}
                  />
                  {supported ? (
                    <StatusChip
                      icon={asksForAnswer ? MessageSquareReply : Minus}
                      tone={asksForAnswer ? 'accent' : 'quiet'}
                      word={t(asksForAnswer ? 'setup:profiles.asks' : 'setup:profiles.asksNot')}
                    />
                  ) : (
                    <span />
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
