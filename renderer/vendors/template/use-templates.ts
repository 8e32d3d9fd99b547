import { useCall } from '../../store/use-call.ts';

/** The templates a card can be filled from, by code (SET-4). */
export function useTemplates(): readonly { readonly code: string; readonly name: string }[] {
  const { value } = useCall(
    'master.rows',
    {
      table: 'vendorTemplates',
      ledgerId: null,
      search: '',
      where: {},
      sort: { field: 'code', descending: false },
      offset: 0,
      limit: 100,
    },
    ['master.changed'],
  );
  return (value?.rows ?? []).map(({ values }) => ({ code: values['code'] ?? '', name: values['name'] ?? '' }));
}
