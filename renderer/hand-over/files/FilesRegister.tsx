import { FolderOutput } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ExportRow } from '../../../shared/contract/hand-over.ts';
import { choiceOf } from '../../register/choice.ts';
import { RegisterPage } from '../../register/RegisterPage.tsx';
import { useRows } from '../../store/use-rows.ts';
import { useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/states/EmptyState.tsx';
import { HandOverButton } from '../HandOverButton.tsx';
import { useTargets } from '../use-targets.ts';
import { ViewSwitch } from '../ViewSwitch.tsx';
import { fileColumns } from './file-columns.tsx';
import { FileDetail } from './FileDetail.tsx';

const rowKey = (row: ExportRow): number => row.id;

/** The register of hand-overs: what went when, with which checksum (ACT-1). */
export function FilesRegister() {
  const text = useText();
  const { t } = text;
  const goTo = useStore((state) => state.goTo);
  const ledgerId = useStore((state) => state.ledgerId);
  const { targets, isKnown, nameOf } = useTargets();
  const [targetId, setTargetId] = useState<number | null>(null);
  const [search, setSearch] = useState('');
  const chosen = targets.find(({ id }) => id === targetId) ?? null;
  const rows = useRows('handOver.exports', { ledgerId, targetId: chosen?.id ?? null, search: search.trim() }, [
    'handOver.changed',
  ]);
  const columns = useMemo(() => fileColumns(text), [text]);
  const clear = (): void => {
    setTargetId(null);
    setSearch('');
  };
  const noTarget = isKnown && targets.length === 0;

  return (
    <RegisterPage
      title={t('handOver:title')}
      tools={
        <>
          <ViewSwitch view="files" />
          <HandOverButton />
        </>
      }
      search={search}
      onSearch={setSearch}
      placeholder={t('handOver:search')}
      choices={
        targets.length < 2
          ? []
          : [
              choiceOf<number | null>({
                id: 'target',
                title: t('handOver:filter.target'),
                values: [null, ...targets.map(({ id }) => id)],
                all: null,
                value: chosen?.id ?? null,
                nameOf: (one) => {
                  const target = targets.find(({ id }) => id === one);
                  return target === undefined ? t('handOver:filter.anyTarget') : nameOf(target);
                },
                onChoose: setTargetId,
                titled: true,
              }),
            ]
      }
      onClear={clear}
      rows={rows}
      columns={columns}
      rowKey={rowKey}
      empty={
        noTarget ? (
          <EmptyState
            icon={FolderOutput}
            title={t('handOver:empty.noTargetTitle')}
            text={t('handOver:empty.noTargetText')}
          >
            <Button variant="main" onPress={() => goTo('handOver', { params: { view: 'setup' } })}>
              {t('handOver:action.setUp')}
            </Button>
          </EmptyState>
        ) : (
          <EmptyState icon={FolderOutput} title={t('handOver:empty.title')} text={t('handOver:empty.text')} />
        )
      }
      nothingFound={{ title: t('handOver:empty.filteredTitle'), text: t('handOver:empty.filteredText') }}
      detailIcon={FolderOutput}
      detailHint={t('handOver:empty.noneOpen')}
      detail={(id, _, position) => <FileDetail key={id} id={id} position={position} />}
    />
  );
}
