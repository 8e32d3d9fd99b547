import type { CodedPlaceView, CodingView } from '../../../../shared/contract/coding.ts';

/** A coded place for tests: an uncoded line of 100, with what is given put over it. */
export function codedPlace(place: CodedPlaceView['place'], over: Partial<CodedPlaceView>): CodedPlaceView {
  return {
    place,
    kind: 'line',
    description: '',
    amount: '100.00',
    vat: { category: null, rate: null, amount: null },
    string: null,
    account: null,
    ledgerAccount: null,
    alias: null,
    budget: null,
    vatGroup: null,
    project: null,
    dimensions: [],
    reposting: { originalNo: null, settlementNo: null },
    findings: [],
    fate: 'uncoded',
    ...over,
  };
}

export function codingView(places: CodedPlaceView[], suggestions: CodingView['suggestions'] = []): CodingView {
  return {
    documentId: 1,
    ledgerId: 1,
    vendorId: null,
    vendorNo: null,
    editable: true,
    readsString: true,
    uncodedLines: 'warn',
    codes: { budget: '02', dimension: '03', account: '05', reposting: '99', settlementWord: 'UDLIGNING' },
    currency: 'DKK',
    places,
    edits: [],
    suggestions,
    dimensions: [],
    stops: [],
    accepted: null,
    counts: { coded: 0, uncoded: places.length, findings: 0 },
  };
}
