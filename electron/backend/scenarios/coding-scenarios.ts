import { expect } from 'vitest';
import type { CodedPlaceView } from '../../../shared/contract/coding.ts';
import { runsOf } from '../testing/runs-of.ts';
import type { Scenario } from './scenario.ts';
import { codesOf, type Stage } from './stage.ts';

const reads = { useDimensionString: 'yes' } as const;

/** A coded line of a document whose vendor writes dimension account strings. */
async function codedLine(stage: Stage, cost: string, partner: Record<string, string> = reads): Promise<CodedPlaceView> {
  await stage.vendor({}, partner);
  const id = await stage.receive({ lines: [{ cost }] });
  const line = (await stage.coding(id)).find(({ place }) => place === 'line:0');
  if (line === undefined) throw new Error('no line');
  return line;
}

const dimensionsOf = ({ dimensions }: CodedPlaceView): Record<string, string> =>
  Object.fromEntries(dimensions.map(({ dimension, value }) => [dimension, value]));
const findingsOf = ({ findings }: CodedPlaceView): string[] => findings.map(({ problem }) => problem.code);

/** What lines are coded on (manual p. 34–35, 44, 69–82, 100–101). */
export const codingScenarios: readonly Scenario[] = [
  {
    page: 77,
    id: 'COD-8',
    rule: 'lines with an amount that nobody coded: the partner says warn, so accepting asks',
    play: async (stage) => {
      await stage.vendor();
      const id = await stage.receive();
      const asked = await stage.accept(id);
      expect(asked.outcome).toBe('asks');
      expect(codesOf(asked)).toContain('check.codingMissing');
    },
  },
  {
    page: 44,
    id: 'COD-9',
    rule: 'uncoded lines are transferred as text, or left out, as the partner says',
    play: async (stage) => {
      await stage.vendor({ no: 'V-1' }, { uncodedLines: 'text' });
      const id = await stage.receive({
        lines: [
          { name: 'Kabel', price: '100' },
          { name: 'Uden kontering', price: '50' },
        ],
      });
      await stage.code(id, 'line:0', { accountKind: 'account', accountNo: '990010' });
      expect((await stage.coding(id)).find(({ place }) => place === 'line:1')?.fate).toBe('text');
      await stage.partner('V-1', { uncodedLines: 'leaveOut' });
      expect((await stage.coding(id)).find(({ place }) => place === 'line:1')?.fate).toBe('leftOut');
    },
  },
  {
    page: 77,
    id: 'COD-8',
    rule: 'a line is coded by hand on an account, an item or a fixed asset',
    play: async (stage) => {
      await stage.vendor();
      const id = await stage.receive({ lines: [{ price: '1' }, { price: '2' }, { price: '3' }] });
      await stage.code(id, 'line:0', { accountKind: 'account', accountNo: '990010' });
      await stage.code(id, 'line:1', { accountKind: 'item', accountNo: 'S-KABEL' });
      await stage.code(id, 'line:2', { accountKind: 'fixedAsset', accountNo: 'S-100' });
      const lines = (await stage.coding(id)).filter(({ place }) => place.startsWith('line:'));
      expect(lines.map(({ account, ledgerAccount }) => [account?.value.kind, account?.source, ledgerAccount])).toEqual([
        ['account', 'manual', '990010'],
        ['item', 'manual', '990010'],
        ['fixedAsset', 'manual', '990020'],
      ]);
    },
  },
  {
    page: 78,
    id: 'COD-1',
    rule: 'a string is sections of three parts: budget, dimensions, and one account',
    play: async (stage) => {
      const line = await codedLine(stage, '02, BUDGET, S-BUDGET, 03, S-AIM, 5, 03,S-PART,10,05,FINANS,990010');
      expect(line.account).toMatchObject({ value: { kind: 'account', no: '990010' }, source: 'string' });
      expect(line.budget?.value).toBe('S-BUDGET');
      expect(dimensionsOf(line)).toMatchObject({ 'S-AIM': '5', 'S-PART': '10' });
      expect(line.findings).toEqual([]);
    },
  },
  {
    page: 78,
    id: 'COD-1',
    rule: 'the account part may stand once only',
    play: async (stage) => {
      const line = await codedLine(stage, '05,FINANS,990010,05,ANLÆG,S-100');
      expect(findingsOf(line)).toContain('coding.accountTwice');
    },
  },
  {
    page: 78,
    id: 'COD-2',
    rule: 'what a string gets wrong is said with its place, and the document stays processed',
    play: async (stage) => {
      await stage.vendor({}, reads);
      const text = '03,S-AIM,77,05,FINANS,990010';
      const id = await stage.receive({ lines: [{ cost: text }] });
      const line = (await stage.coding(id)).find(({ place }) => place === 'line:0');
      const [finding] = line?.findings ?? [];
      expect(finding?.problem.code).toBe('coding.valueUnknown');
      expect(text.slice(finding?.from, finding?.to)).toBe('77');
      expect((await stage.program.page(id)).row.importStatus).toBe('processed');
    },
  },
  {
    page: 78,
    id: 'COD-2',
    rule: 'an account that is blocked or unknown, and a blocked value, are found before accepting',
    play: async (stage) => {
      await stage.vendor({}, reads);
      const id = await stage.receive({
        lines: [{ cost: '05,FINANS,990099' }, { cost: '05,FINANS,123' }, { cost: '03,S-AIM,9,05,FINANS,990010' }],
      });
      const lines = (await stage.coding(id)).filter(({ place }) => place.startsWith('line:'));
      expect(lines.map(findingsOf)).toEqual([
        ['coding.accountBlocked'],
        ['coding.accountUnknown'],
        ['coding.valueBlocked'],
      ]);
    },
  },
  {
    page: 78,
    id: 'COD-1',
    rule: 'without the codes in the control setup no string is read',
    play: async (stage) => {
      await stage.control({ budgetCode: '', dimensionCode: '', accountCode: '', repostingCode: '' });
      const line = await codedLine(stage, '05,FINANS,990010');
      expect(line).toMatchObject({ account: null, findings: [] });
    },
  },
  {
    page: 44,
    id: 'COD-3',
    rule: 'a string of a vendor whose partner does not read strings is information and gives no finding',
    play: async (stage) => {
      const line = await codedLine(stage, 'Afd. 12, hr. Holm', { useDimensionString: '' });
      expect(line).toMatchObject({ account: null, findings: [], string: { text: 'Afd. 12, hr. Holm' } });
    },
  },
  {
    page: 77,
    id: 'COD-1',
    rule: 'the account part of the header’s string is ignored',
    play: async (stage) => {
      await stage.vendor({}, reads);
      const id = await stage.receive({ cost: '03,S-AIM,5,05,FINANS,990010', lines: [{ cost: '05,FINANS,990020' }] });
      const places = await stage.coding(id);
      expect(places[0]).toMatchObject({ place: 'header', account: null });
      expect(places.find(({ place }) => place === 'line:0')?.ledgerAccount).toBe('990020');
    },
  },
  {
    page: 79,
    id: 'COD-1',
    rule: 'lines take their dimensions from their own string only',
    play: async (stage) => {
      await stage.vendor({}, reads);
      const id = await stage.receive({ cost: '03,S-AIM,5', lines: [{ cost: '03,S-PART,10,05,FINANS,990010' }] });
      const line = (await stage.coding(id)).find(({ place }) => place === 'line:0');
      expect(line && dimensionsOf(line)).toEqual({ 'S-PART': '10' });
    },
  },
  {
    page: 79,
    id: 'COD-1',
    rule: 'a line can be coded on a fixed asset with dimensions of its own',
    play: async (stage) => {
      const line = await codedLine(stage, '03,S-AIM,6,05,ANLÆG,S-100');
      expect(line).toMatchObject({ account: { value: { kind: 'fixedAsset', no: 'S-100' } }, ledgerAccount: '990020' });
      expect(dimensionsOf(line)).toEqual({ 'S-AIM': '6' });
    },
  },
  {
    page: 80,
    id: 'COD-7',
    rule: 'the item of a string is the vendor’s number, mapped per vendor to our own',
    play: async (stage) => {
      const vendor = { no: 'V-1' };
      await stage.vendor(vendor, reads);
      const id = await stage.receive({ lines: [{ cost: '05,VARE,1001' }] });
      const before = (await stage.coding(id)).find(({ place }) => place === 'line:0');
      expect(before && findingsOf(before)).toEqual(['coding.itemUnmapped']);
      await stage.row('itemNumbers', { kind: 'vendor', vendorNo: 'V-1', number: '1001', itemNo: 'S-KABEL' });
      const after = (await stage.coding(id)).find(({ place }) => place === 'line:0');
      expect(after).toMatchObject({ account: { value: { kind: 'item', no: 'S-KABEL' } }, findings: [] });
    },
  },
  {
    page: 34,
    id: 'COD-5',
    rule: 'an alias unfolds to account, dimensions and VAT group, and wins over the string where they disagree',
    play: async (stage) => {
      await stage.row('aliasCodings', {
        code: 'S-GUEST',
        name: 'Gæster',
        accountKind: 'account',
        accountNo: '990020',
        vatGroup: 'S-QUARTER',
      });
      await stage.row('aliasDimensions', { alias: 'S-GUEST', dimension: 'S-PART', value: '20' });
      const line = await codedLine(stage, '03,S-AIM,5,03,S-PART,10,03,ALIAS,S-GUEST,05,FINANS,990010');
      expect(line).toMatchObject({
        alias: 'S-GUEST',
        account: {
          value: { no: '990020' },
          source: 'alias',
          overruled: [{ value: { no: '990010' }, source: 'string' }],
        },
        vatGroup: { value: 'S-QUARTER', source: 'alias' },
      });
      expect(line.dimensions.find(({ dimension }) => dimension === 'S-PART')).toMatchObject({
        value: '20',
        source: 'alias',
        overruled: [{ value: '10', source: 'string' }],
      });
      expect(line.dimensions.find(({ dimension }) => dimension === 'S-AIM')).toMatchObject({
        value: '5',
        source: 'string',
      });
    },
  },
  {
    page: 78,
    id: 'COD-1',
    rule: 're-posting documents name the original and the other document',
    play: async (stage) => {
      const line = await codedLine(stage, '99,OMKONTERING,KF-17,99,UDLIGNING,KF-18,05,FINANS,990010');
      expect(line.reposting).toEqual({ originalNo: 'KF-17', settlementNo: 'KF-18' });
      expect(line.findings).toEqual([]);
    },
  },
  {
    page: 76,
    id: 'COD-4',
    rule: 'an edited string is split again and shown before it is kept',
    play: async (stage) => {
      await stage.vendor({}, reads);
      const id = await stage.receive({ lines: [{ cost: '05,FINANS,123' }] });
      const edit = {
        place: 'line:0' as const,
        string: '03,S-AIM,5,05,FINANS,990010',
        accountKind: '' as const,
        accountNo: '',
        alias: '',
        budget: '',
        vatGroup: '',
        project: '',
        dimensions: {},
        leaveOut: false,
        origin: 'split' as const,
      };
      const tried = await stage.program.call('coding.try', { id, edits: [edit] });
      expect(tried.places.find(({ place }) => place === 'line:0')).toMatchObject({ ledgerAccount: '990010' });
      expect((await stage.coding(id)).find(({ place }) => place === 'line:0')?.ledgerAccount).not.toBe('990010');
      await stage.program.call('coding.save', { id, edits: [{ place: 'line:0', edit }] });
      expect((await stage.coding(id)).find(({ place }) => place === 'line:0')).toMatchObject({
        ledgerAccount: '990010',
        string: { text: '03,S-AIM,5,05,FINANS,990010', original: '05,FINANS,123' },
      });
    },
  },
  {
    page: 79,
    id: 'COD-2',
    rule: 'a blocked combination of dimension values is found before posting would stop on it',
    play: async (stage) => {
      await stage.row('blockedCombinations', { dimension1: 'S-AIM', value1: '5', dimension2: 'S-PART', value2: '20' });
      const line = await codedLine(stage, '03,S-AIM,5,03,S-PART,20,05,FINANS,990010');
      expect(findingsOf(line)).toContain('coding.combinationBlocked');
    },
  },
  {
    page: 82,
    id: 'ACC-5',
    rule: 'a charge of the header carries a string of its own',
    play: async (stage) => {
      await stage.vendor({}, reads);
      const id = await stage.receive({
        lines: [{ cost: '05,FINANS,990010' }],
        charges: [{ charge: true, amount: '80', reason: 'Fragt', cost: '03,S-AIM,5,05,FINANS,990030' }],
      });
      expect((await stage.coding(id)).find(({ place }) => place === 'charge:0')).toMatchObject({
        ledgerAccount: '990030',
        fate: 'coded',
      });
    },
  },
  {
    page: 100,
    id: 'COD-10',
    rule: 'the default dimensions of the account overrule the string’s, the others survive',
    play: async (stage) => {
      await stage.vendor({}, reads);
      const id = await stage.receive({ lines: [{ cost: '03,S-AIM,5,03,S-PART,10,05,FINANS,990010' }] });
      expect((await stage.accept(id, { confirmed: true })).outcome).toBe('accepted');
      await stage.row('defaultDimensions', {
        ownerKind: 'account',
        ownerNo: '990010',
        dimension: 'S-AIM',
        value: '6',
        rule: '',
      });
      const chosen = { dimensions: ['S-AIM'] };
      const unposted = { ledgerId: stage.ledgerId, from: null, to: null };
      const preview = await stage.program.call('coding.defaultDimensionChanges', {
        ...unposted,
        ...chosen,
        offset: 0,
        limit: 50,
      });
      expect(preview.changes).toMatchObject([{ dimension: 'S-AIM', before: '5', after: '6' }]);
      expect((await stage.purchaseOf(id)).lines[0]?.dimensions).toMatchObject([{ value: '5' }, { value: '10' }]);
      await runsOf(stage.program).start({ kind: 'defaultDimensions', scope: { unposted }, options: chosen });
      expect((await stage.purchaseOf(id)).lines[0]?.dimensions).toMatchObject([{ value: '6' }, { value: '10' }]);
    },
  },
];
