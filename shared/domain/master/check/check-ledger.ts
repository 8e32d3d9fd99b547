import { allSeries } from '../../number-series.ts';
import { problem, type Problem } from '../../problem.ts';
import { standardControlSetup } from '../control-setup.ts';
import { keyText } from '../tables.ts';
import type { SetupFinding, SetupGround } from './setup-ground.ts';

/** Fewer numbers left than this are said before they are used up. */
const fewLeft = 100;
/** The ledger itself: its numbers and address, its control setup, the number series (SET-1, SET-3). */
export function checkLedger(ground: SetupGround): SetupFinding[] {
  return [...ledgerFaults(ground), ...controlFaults(ground), ...codeFaults(ground), ...seriesFaults(ground)];
}

function ledgerFaults({ ledger, control }: SetupGround): SetupFinding[] {
  const at = (severity: SetupFinding['severity'], what: Problem, table = 'ledgers'): SetupFinding => ({
    severity,
    problem: what,
    place: { table, id: table === 'ledgers' ? ledger.id : null },
  });
  const found: SetupFinding[] = [];
  if (ledger.endpoints.length === 0)
    found.push(
      at(
        ledger.takesUnknownReceivers ? 'warning' : 'error',
        problem('setupCheck.endpointMissing', { ledger: ledger.name }),
      ),
    );
  const sends = control.ledgerEndpoint;
  if (sends !== null && !ledger.endpoints.some(({ id, scheme }) => id === sends.id && scheme === sends.scheme))
    found.push(
      at('error', problem('setupCheck.endpointNotOwn', { endpoint: `${sends.scheme} ${sends.id}` }), 'control'),
    );
  if ([ledger.cvr, ledger.address, ledger.postalCode, ledger.city].includes(''))
    found.push(at('warning', problem('setupCheck.companyIncomplete', { ledger: ledger.name })));
  return found;
}

function controlFaults({ control, rows }: SetupGround): SetupFinding[] {
  return (
    [
      ['postingGroup', 'postingGroups'],
      ['paymentForm', 'paymentForms'],
    ] as const
  ).flatMap(([field, table]): SetupFinding[] => {
    const value = control[field];
    const place = { table: 'control', id: null };
    if (value === '') return [{ severity: 'warning', problem: problem('setupCheck.controlMissing', { field }), place }];
    const row = (rows.get(table) ?? []).find(({ values }) => keyText([values['code'] ?? '']) === keyText([value]));
    if (row === undefined)
      return [{ severity: 'error', problem: problem('setupCheck.controlUnknown', { field, value }), place }];
    return row.values['blocked'] === 'yes'
      ? [
          {
            severity: 'warning',
            problem: problem('setupCheck.blockedInUse', { table: 'controlSetup', key: '', field, value }),
            place,
          },
        ]
      : [];
  });
}

/** Without the codes no string is read at all (COD-1); account and dimension are in nearly every one. */
function codeFaults({ control, readingPartners }: SetupGround): SetupFinding[] {
  if (readingPartners === 0) return [];
  const fields = ['budgetCode', 'dimensionCode', 'accountCode', 'repostingCode', 'settlementWord'] as const;
  const missing = fields.filter((field) => control[field] === '');
  if (missing.length === 0) return [];
  const grave = missing.includes('dimensionCode') || missing.includes('accountCode');
  const codes = missing.map((field) => standardControlSetup[field]).join(', ');
  return [
    {
      severity: grave ? 'error' : 'warning',
      problem: problem('setupCheck.codesMissing', { count: String(readingPartners), codes }),
      place: { table: 'control', id: null },
    },
  ];
}

function seriesFaults({ series }: SetupGround): SetupFinding[] {
  const place = { table: 'numberSeries', id: null };
  return allSeries.flatMap((name): SetupFinding[] => {
    const row = series.find((each) => each.series === name);
    if (row === undefined)
      return [{ severity: 'error', problem: problem('setupCheck.seriesMissing', { series: name }), place }];
    const left = 10 ** row.width - row.next;
    if (left >= fewLeft) return [];
    return [
      {
        severity: left <= 0 ? 'error' : 'warning',
        problem: problem('setupCheck.seriesUsedUp', {
          series: name,
          next: String(row.next),
          width: String(row.width),
        }),
        place,
      },
    ];
  });
}
