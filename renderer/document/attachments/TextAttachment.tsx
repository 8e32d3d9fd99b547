import { useMemo } from 'react';
import { useText } from '../../text/use-text.tsx';
import { SourceView } from '../original/SourceView.tsx';
import { decodeText } from './bytes.ts';

/** Text and XML as text: read in its encoding, coloured when it is XML, never interpreted. */
export function TextAttachment({
  bytes,
  name,
  asXml,
}: {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly name: string;
  readonly asXml: boolean;
}) {
  const { t } = useText();
  const { text, encoding } = useMemo(() => decodeText(bytes), [bytes]);
  return (
    <SourceView
      text={text}
      asXml={asXml}
      label={name}
      tools={null}
      facts={(lines) => t('document:original.facts', { encoding, size: bytes.length, count: lines })}
    />
  );
}
