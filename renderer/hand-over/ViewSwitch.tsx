import { useStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { ChoiceGroup } from '../ui/fields/ChoiceGroup.tsx';
import { handOverViews, type HandOverView } from './hand-over-view.ts';

/** From the files that went to the vouchers that wait and to the set-up. */
export function ViewSwitch({ view }: { readonly view: HandOverView }) {
  const { t } = useText();
  const goTo = useStore((state) => state.goTo);
  return (
    <ChoiceGroup
      label={t('handOver:view.label')}
      hideLabel
      value={view}
      choices={handOverViews.map((id) => ({ id, name: t(`handOver:view.${id}`) }))}
      onChange={(next) => goTo('handOver', { params: next === 'files' ? {} : { view: next } })}
    />
  );
}
