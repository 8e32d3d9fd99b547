import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { type ControlSetup, standardControlSetup } from '../../../shared/domain/master/control-setup.ts';
import { useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Switch } from '../../ui/fields/Checkbox.tsx';
import { ChoiceGroup } from '../../ui/fields/ChoiceGroup.tsx';
import { ProblemLine } from '../../ui/states/ProblemState.tsx';
import { Select } from '../../ui/fields/Select.tsx';
import { useSetupLedger } from '../contents/use-setup-ledger.ts';
import { Setting } from '../Setting.tsx';
import { ReferenceField } from '../table/row/ReferenceField.tsx';
import { faultWords } from '../table/row/fault-words.ts';
import { ControlText } from './ControlText.tsx';
import { controlGroups, type FlagSetting, lengths, readTolerance, type TextSetting } from './control-groups.ts';
import { type Control, useControl } from './use-control.ts';
import './control.css';

type Name = keyof ControlSetup;

/** Rules for all documents of a ledger (SET-3): each explained beside it, saved at once, taken back where it stands. */
export function ControlPage() {
  const { t } = useText();
  const { ledger } = useSetupLedger();
  const control = useControl(ledger?.id ?? null);
  const dataFolder = useStore((state) => state.setup?.dataFolder ?? '');
  if (ledger === null) return <p className="setup-lead">{t('master:register.noLedgerText')}</p>;
  return (
    <>
      <p className="setup-lead">{t('setup:control.lead')}</p>
      {control.refused === null ? null : <ProblemLine problem={control.refused} />}
      {control.control === null ? null : (
        <>
          {controlGroups.map(({ name, settings }) => (
            <section key={name} className="control-group" aria-label={t(`setup:control.group.${name}`)}>
              <h2>{t(`setup:control.group.${name}`)}</h2>
              {name === 'coding' ? <p className="setting-note">{t('setup:control.help.codes')}</p> : null}
              {settings.map((setting) => (
                <ControlSetting key={setting} name={setting} control={control} />
              ))}
            </section>
          ))}
          <Setting name={t('setup:control.field.archive')} help={t('setup:control.help.archive')}>
            <p className="mono">{dataFolder}</p>
          </Setting>
        </>
      )}
    </>
  );
}

function ControlSetting({ name, control }: { readonly name: Name; readonly control: Control }) {
  const { t, language, format } = useText();
  const fault = control.faultOf(name);
  return (
    <Setting name={t(`setup:control.field.${name}`)} help={t(`setup:control.help.${name}`)}>
      <ControlInput name={name} control={control} error={fault === null ? null : faultWords(fault, language)} />
      <SaveState
        state={control.stateOf(name)}
        standard={name === 'reconcileTolerance' ? format.number(standardControlSetup.reconcileTolerance) : null}
        onUndo={() => control.undo(name)}
        name={t(`setup:control.field.${name}`)}
      />
    </Setting>
  );
}

/** Saving, saved, and the way back, right under what was changed. */
function SaveState({
  state,
  standard,
  name,
  onUndo,
}: {
  readonly state: 'saving' | 'saved' | null;
  readonly standard: string | null;
  readonly name: string;
  readonly onUndo: () => void;
}): ReactNode {
  const { t } = useText();
  return (
    <p className="save-state" role="status">
      {state === 'saving' ? (
        t('setup:control.saving')
      ) : state === 'saved' ? (
        <>
          <Check size={14} strokeWidth={2} aria-hidden />
          {t('setup:control.saved')}
          <Button variant="link" onPress={onUndo}>
            {t('setup:control.undo')}
            <span className="unseen">: {name}</span>
          </Button>
        </>
      ) : standard === null ? null : (
        t('setup:control.standard', { value: standard })
      )}
    </p>
  );
}

function ControlInput({
  name,
  control,
  error,
}: {
  readonly name: Name;
  readonly control: Control;
  readonly error: string | null;
}) {
  const { t, format, find } = useText();
  const { ledger } = useSetupLedger();
  const now = control.control;
  if (now === null) return null;
  const value = now[name];
  const label = t(`setup:control.field.${name}`);
  if (typeof value === 'boolean')
    return (
      <Switch checked={value} onChange={(on) => control.change(name as FlagSetting, on)}>
        {find('setup', `control.on.${name}`) ?? label}
      </Switch>
    );
  if (name === 'sendEDocument')
    return (
      <ChoiceGroup
        label={label}
        hideLabel
        value={now.sendEDocument}
        choices={(['no', 'ask', 'yes', 'awaitingSending'] as const).map((id) => ({
          id,
          name: t(`setup:control.send.${id}`),
        }))}
        onChange={(id) => control.change('sendEDocument', id)}
      />
    );
  if (name === 'ledgerEndpoint') {
    const id = ({ scheme, id: number }: { readonly scheme: string; readonly id: string }): string =>
      `${scheme} ${number}`;
    return (
      <Select
        className="control-select"
        label={label}
        hideLabel
        value={now.ledgerEndpoint === null ? '' : id(now.ledgerEndpoint)}
        choices={[
          { id: '', name: t('setup:control.endpointFirst') },
          ...(ledger?.endpoints ?? []).map((endpoint) => ({ id: id(endpoint), name: id(endpoint) })),
        ]}
        onChange={(chosen) =>
          control.change('ledgerEndpoint', ledger?.endpoints.find((endpoint) => id(endpoint) === chosen) ?? null)
        }
      />
    );
  }
  const text = name as TextSetting;
  const reference = name === 'postingGroup' ? 'postingGroups' : name === 'paymentForm' ? 'paymentForms' : null;
  return (
    <ControlText
      label={label}
      value={
        name === 'reconcileTolerance' && !format.locale.startsWith('en')
          ? String(value).replace('.', ',')
          : String(value)
      }
      maxLength={lengths[name] ?? 200}
      short={lengths[name] !== undefined}
      error={error}
      {...(name === 'reconcileTolerance'
        ? { read: readTolerance, wrong: t('setup:control.toleranceForm') }
        : { read: (typed: string) => typed.trim() })}
      onWrite={(written) => control.change(text, written as never)}
      {...(reference === null
        ? {}
        : {
            picker: (typed: string, onTyped: (typed: string) => void) => (
              <ReferenceField
                table={reference}
                scope=""
                ledgerId={ledger?.id ?? null}
                label={label}
                hideLabel
                value={typed}
                onChange={onTyped}
                description={typed === '' ? t('setup:control.none') : ''}
                error={error}
                required={false}
              />
            ),
          })}
    />
  );
}
