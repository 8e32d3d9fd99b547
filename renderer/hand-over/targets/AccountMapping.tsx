import { Plus, X } from 'lucide-react';
import { useText } from '../../text/use-text.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { TextField } from '../../ui/fields/Field.tsx';
import { Setting } from '../../setup/Setting.tsx';
import type { TargetPart } from './target-part.ts';

/** Accounts that have another number in the books. */
export function AccountMapping({ part: { setup, put } }: { readonly part: TargetPart }) {
  const { t } = useText();
  const { accounts } = setup;
  const change = (at: number, part: Partial<(typeof accounts)[number]>): void =>
    put({ accounts: accounts.map((each, index) => (index === at ? { ...each, ...part } : each)) });
  return (
    <Setting name={t('handOver:setup.accounts')} help={t('handOver:setup.accountsHelp')}>
      {accounts.length === 0 ? null : (
        <ul className="hand-over-accounts" aria-label={t('handOver:setup.accounts')}>
          {accounts.map(({ account, target }, at) => (
            // A row has no name but what is typed into it.
            <li key={at}>
              <TextField
                label={`${t('handOver:setup.ours')} ${at + 1}`}
                hideLabel
                placeholder={t('handOver:setup.ours')}
                value={account}
                maxLength={20}
                autoFocus={account === '' && target === ''}
                onChange={(typed) => change(at, { account: typed.trim() })}
              />
              <TextField
                label={`${t('handOver:setup.theirs')} ${at + 1}`}
                hideLabel
                placeholder={t('handOver:setup.theirs')}
                value={target}
                maxLength={20}
                onChange={(typed) => change(at, { target: typed.trim() })}
              />
              <IconButton
                icon={X}
                label={t('handOver:setup.remove', { name: account })}
                onPress={() => put({ accounts: accounts.filter((_, index) => index !== at) })}
              />
            </li>
          ))}
        </ul>
      )}
      <Button icon={Plus} onPress={() => put({ accounts: [...accounts, { account: '', target: '' }] })}>
        {t('handOver:setup.add')}
      </Button>
    </Setting>
  );
}
