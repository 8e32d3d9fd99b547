import { useState } from 'react';
import { endpointKeyTypes } from '../../../shared/domain/registry/endpoint-key-types.ts';
import { RegistryAnswer } from '../../registry/RegistryAnswer.tsx';
import { useText } from '../../text/use-text.tsx';
import { TextField } from '../../ui/fields/Field.tsx';
import { Select } from '../../ui/fields/Select.tsx';
import { checkEndpoint, tidyEndpoint } from '../ledger/endpoint-check.ts';
import '../standards/standards.css';

/** One number of anybody's, looked up with the set-up as it is saved. */
export function TryNumber() {
  const { t, find } = useText();
  const [scheme, setScheme] = useState('GLN');
  const [id, setId] = useState('');
  const typed = id.trim() !== '';
  const remark = typed ? checkEndpoint({ id, scheme }) : null;
  return (
    <>
      <div className="try-number">
        <Select
          label={t('registry:settings.scheme')}
          value={scheme}
          choices={endpointKeyTypes.map((type) => ({
            id: type.scheme,
            name: find('setup', `schemes.${type.scheme.replace(/[: ]/g, '-')}`) ?? type.scheme,
          }))}
          onChange={setScheme}
        />
        <TextField
          label={t('registry:settings.number')}
          value={id}
          maxLength={60}
          onChange={setId}
          error={remark?.severity === 'error' ? t(`setup:endpointCheck.${remark.code}`, remark.values) : null}
        />
      </div>
      {typed && remark?.severity !== 'error' ? (
        <RegistryAnswer key={`${scheme} ${id}`} endpoint={{ id: tidyEndpoint({ id, scheme }).id, scheme }} />
      ) : null}
    </>
  );
}
