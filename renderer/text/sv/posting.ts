import type { LogCode } from '../../../shared/domain/log-code.ts';
import type { postingLogCodes, postingProblemCodes } from '../../../shared/domain/posting/posting-codes.ts';
import type { ProblemSentence } from '../flat-problems.ts';

/** Posting, vouchers and vendor entries (POST-1, POST-2). */
export const posting = {};

export const postingProblems = {
  'posting.notAccepted': {
    what: 'Bara ett godkänt dokument bokförs; detta är {{status, word(of: documentStatus)}}.',
    todo: 'Godkänn det först.',
  },
  'posting.alreadyPosted': {
    what: 'Dokumentet är redan bokfört som verifikation {{no}}.',
    todo: 'Öppna verifikationen för att se hur.',
  },
  'posting.nothingToPost': {
    what: 'Det finns inget att bokföra: att godkänna {{type, word(of: documentType)}} ger inget inköpsdokument.',
    todo: 'Inget behöver göras.',
  },
  'posting.orderNotPosted': {
    what: 'Själva inköpsordern {{no}} bokförs inte.',
    todo: 'Bokför fakturorna som godkänts in i den.',
  },
  'posting.closedPeriod': {
    what: 'Bokföringsdatumet {{date, date}} ligger i en stängd period ({{name}}, {{from, date}} till {{to, date}}).',
    todo: 'Ange ett bokföringsdatum i en öppen period, eller få perioden öppnad i Inställningar.',
  },
  'posting.groupMissing': {
    what: 'Ingen säger var skulden till leverantören ska stå: varken kortet eller företaget anger en bokföringsgrupp.',
    todo: 'Välj företagets bokföringsgrupp i styrningen, eller en på leverantörskortet.',
  },
  'posting.groupUnknown': {
    what: 'Bokföringsgruppen {{group}} finns inte.',
    todo: 'Lägg upp den i Inställningar, eller välj en annan på leverantörskortet.',
  },
  'posting.accountMissing': {
    what: '{{places, codingPlaces}}Beloppet har inget konto.',
    todo: 'Kontera raden på inköpsdokumentet.',
  },
  'posting.accountUnknown': {
    what: 'Kontot {{account}} finns inte i kontoplanen.',
    todo: 'Lägg upp kontot i Inställningar, eller kontera på ett annat.',
  },
  'posting.accountBlocked': {
    what: 'Kontot {{account}} {{name}} är spärrat.',
    todo: 'Få spärren hävd i Inställningar, eller kontera på ett annat.',
  },
  'posting.vatGroupMissing': {
    what: '{{places, codingPlaces}}Beloppet har ingen momsgrupp.',
    todo: 'Välj en på inköpsdokumentet.',
  },
  'posting.vatGroupUnknown': {
    what: '{{places, codingPlaces}}Momsgruppen {{vatGroup}} finns inte.',
    todo: 'Välj en annan på inköpsdokumentet, eller lägg upp den i Inställningar.',
  },
  'posting.vatAccountMissing': {
    what: 'Momsgruppen {{vatGroup}} har inget konto för denna moms ({{kind, word(of: voucherLineKind)}}).',
    todo: 'Ange momsgruppens konto i Inställningar.',
  },
  'posting.roundingAccountMissing': {
    what: 'Bokföringsgruppen {{group}} har inget konto för öresutjämning, och vår summa är {{difference, amount}} från leverantörens.',
    todo: 'Ange bokföringsgruppens öresutjämningskonto i Inställningar.',
  },
  'posting.dimensionRequired': {
    what: '{{places, codingPlaces}}{{dimension}} får inte vara tom: {{kind, word(of: accountKind)}} {{no}} kräver ett värde.',
    todo: 'Ange ett värde på inköpsdokumentet.',
  },
  'posting.dimensionSame': {
    what: '{{places, codingPlaces}}Dimensionen {{dimension}} är ”{{value}}”; {{kind, word(of: accountKind)}} {{no}} kräver {{expected}}.',
    todo: 'Ändra värdet på inköpsdokumentet.',
  },
  'posting.dimensionNone': {
    what: '{{places, codingPlaces}}Dimensionen {{dimension}} är {{value}}; {{kind, word(of: accountKind)}} {{no}} får inte ha något värde.',
    todo: 'Ta bort värdet på inköpsdokumentet.',
  },
  'posting.budgetExceeded': {
    what: 'Budgeten {{budget}}{{account, onAccount}} är på {{amount, amount}} {{currency}} från {{from, date}} till {{to, date}}. {{used, amount}} är förbrukat; {{more, amount}} till är {{over, amount}} för mycket.',
    todo: 'Kontera på en annan budget, eller få beloppet höjt i Inställningar.',
  },
  'posting.outOfBalance': {
    what: 'Debet {{debit, amount}} och kredit {{credit, amount}}, eller inköpsdokumentets rader och summa, stämmer inte: {{difference, amount}} i skillnad.',
    todo: 'Spara inköpsdokumentet en gång så att det räknas om, och bokför igen.',
  },
  'posting.voucherNotFound': {
    what: 'Den verifikationen finns inte.',
    todo: 'Sök efter den i registret över verifikationer.',
  },
} satisfies Record<(typeof postingProblemCodes)[number], ProblemSentence>;

export const postingLog = {
  posted: 'Bokfört som verifikation {{no}}: {{total, amount}} {{currency}} från {{purchase}}.',
  postingStopped: 'Bokföringen stoppades; dokumentet är fortfarande godkänt.',
  postingWarningConfirmed: 'En varning vid bokföringen sågs och bekräftades.',
  vendorEntryClosed:
    'Leverantörsposten på verifikation {{no}} stängdes genast mot konto {{account}}: {{amount, amount}} {{currency}}.',
} satisfies Partial<Record<LogCode, string>> & Record<(typeof postingLogCodes)[number], string>;
