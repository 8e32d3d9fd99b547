import { useMemo, useState } from 'react';
import { useCall } from '../../store/use-call.ts';
import { useText } from '../../text/use-text.tsx';
import { ChoiceGroup } from '../../ui/fields/ChoiceGroup.tsx';
import { ProblemState } from '../../ui/states/ProblemState.tsx';
import { ProgressLine } from '../../ui/states/ProgressLine.tsx';
import { prettyXml } from '../original/pretty-xml.ts';
import { SourceView } from '../original/SourceView.tsx';
import { Paper } from '../paper/Paper.tsx';
import './together.css';

type Form = 'picture' | 'xml';

/** One of the documents: the picture first, the XML on demand. */
export function TogetherDocument({ id }: { readonly id: number }) {
  const { t } = useText();
  const [form, setForm] = useState<Form>('picture');
  return (
    <div className="together">
      <ChoiceGroup<Form>
        label={t('utility:together.form')}
        hideLabel
        value={form}
        onChange={setForm}
        choices={[
          { id: 'picture', name: t('utility:together.picture') },
          { id: 'xml', name: t('utility:together.xml') },
        ]}
      />
      {form === 'picture' ? <Picture id={id} /> : <Source id={id} />}
    </div>
  );
}

function Picture({ id }: { readonly id: number }) {
  const { t } = useText();
  const { value, problem } = useCall('documents.open', { id }, ['documents.changed']);
  if (problem !== null) return <ProblemState problem={problem} />;
  if (value === null) return <ProgressLine label={t('utility:together.loading')} done={0} total={null} />;
  return (
    <div className="tab-scroll" tabIndex={0} role="region" aria-label={value.row.documentNo}>
      <div className="together-paper">
        <Paper document={value.document} findings={value.findings} />
      </div>
    </div>
  );
}

function Source({ id }: { readonly id: number }) {
  const { t } = useText();
  const { value, problem } = useCall('documents.original', { id });
  const text = useMemo(() => (value === null ? '' : prettyXml(value.text)), [value]);
  if (problem !== null) return <ProblemState problem={problem} />;
  if (value === null) return <ProgressLine label={t('document:original.loading')} done={0} total={null} />;
  return (
    <SourceView
      text={text}
      asXml
      label={t('document:original.title')}
      facts={(lines) => t('document:original.facts', { encoding: value.encoding, size: value.size, count: lines })}
      tools={null}
    />
  );
}
