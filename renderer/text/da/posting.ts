import type { LogCode } from '../../../shared/domain/log-code.ts';
import type { postingLogCodes, postingProblemCodes } from '../../../shared/domain/posting/posting-codes.ts';
import type { ProblemSentence } from '../flat-problems.ts';

/** Posting, vouchers and vendor entries (POST-1, POST-2). */
export const posting = {};

export const postingProblems = {
  'posting.notAccepted': {
    what: 'Kun et accepteret bilag bogføres; dette er {{status, word(of: documentStatus)}}.',
    todo: 'Accepter det først.',
  },
  'posting.alreadyPosted': {
    what: 'Bilaget er allerede bogført som finansbilag {{no}}.',
    todo: 'Åbn finansbilaget for at se hvordan.',
  },
  'posting.nothingToPost': {
    what: 'Der er intet at bogføre: accept af {{type, word(of: documentType)}} danner intet købsdokument.',
    todo: 'Der skal ikke gøres noget.',
  },
  'posting.orderNotPosted': {
    what: 'Selve købsordren {{no}} bogføres ikke.',
    todo: 'Bogfør de fakturaer, der er accepteret ind i den.',
  },
  'posting.closedPeriod': {
    what: 'Bogføringsdatoen {{date, date}} ligger i en lukket periode ({{name}}, {{from, date}} til {{to, date}}).',
    todo: 'Angiv en bogføringsdato i en åben periode, eller få perioden åbnet i Opsætning.',
  },
  'posting.groupMissing': {
    what: 'Ingen siger, hvor gælden til kreditoren skal stå: hverken kortet eller regnskabet angiver en bogføringsgruppe.',
    todo: 'Vælg regnskabets bogføringsgruppe i styringsopsætningen, eller en på kreditorkortet.',
  },
  'posting.groupUnknown': {
    what: 'Bogføringsgruppen {{group}} findes ikke.',
    todo: 'Opret den i Opsætning, eller vælg en anden på kreditorkortet.',
  },
  'posting.accountMissing': {
    what: '{{places, codingPlaces}}Beløbet har ingen konto.',
    todo: 'Konter linjen på købsdokumentet.',
  },
  'posting.accountUnknown': {
    what: 'Kontoen {{account}} findes ikke i kontoplanen.',
    todo: 'Opret kontoen i Opsætning, eller konter på en anden.',
  },
  'posting.accountBlocked': {
    what: 'Kontoen {{account}} {{name}} er spærret.',
    todo: 'Få spærringen ophævet i Opsætning, eller konter på en anden.',
  },
  'posting.vatGroupMissing': {
    what: '{{places, codingPlaces}}Beløbet har ingen momsgruppe.',
    todo: 'Vælg en på købsdokumentet.',
  },
  'posting.vatGroupUnknown': {
    what: '{{places, codingPlaces}}Momsgruppen {{vatGroup}} findes ikke.',
    todo: 'Vælg en anden på købsdokumentet, eller opret den i Opsætning.',
  },
  'posting.vatAccountMissing': {
    what: 'Momsgruppen {{vatGroup}} har ingen konto til denne moms ({{kind, word(of: voucherLineKind)}}).',
    todo: 'Angiv momsgruppens konto i Opsætning.',
  },
  'posting.roundingAccountMissing': {
    what: 'Bogføringsgruppen {{group}} har ingen konto til øreafrunding, og vores total er {{difference, amount}} fra kreditorens.',
    todo: 'Angiv bogføringsgruppens afrundingskonto i Opsætning.',
  },
  'posting.dimensionRequired': {
    what: '{{places, codingPlaces}}{{dimension}} må ikke være blank: {{kind, word(of: accountKind)}} {{no}} kræver en værdi.',
    todo: 'Angiv en værdi på købsdokumentet.',
  },
  'posting.dimensionSame': {
    what: '{{places, codingPlaces}}Dimensionen {{dimension}} er »{{value}}«; {{kind, word(of: accountKind)}} {{no}} kræver {{expected}}.',
    todo: 'Ret værdien på købsdokumentet.',
  },
  'posting.dimensionNone': {
    what: '{{places, codingPlaces}}Dimensionen {{dimension}} er {{value}}; {{kind, word(of: accountKind)}} {{no}} må ikke have en værdi.',
    todo: 'Fjern værdien på købsdokumentet.',
  },
  'posting.budgetExceeded': {
    what: 'Budgettet {{budget}}{{account, onAccount}} er på {{amount, amount}} {{currency}} fra {{from, date}} til {{to, date}}. {{used, amount}} er brugt; {{more, amount}} mere er {{over, amount}} for meget.',
    todo: 'Konter på et andet budget, eller få beløbet forhøjet i Opsætning.',
  },
  'posting.outOfBalance': {
    what: 'Debet {{debit, amount}} og kredit {{credit, amount}}, eller købsdokumentets linjer og total, stemmer ikke: {{difference, amount}} til forskel.',
    todo: 'Gem købsdokumentet én gang, så det genberegnes, og bogfør igen.',
  },
  'posting.voucherNotFound': {
    what: 'Det finansbilag findes ikke.',
    todo: 'Søg efter det i oversigten over finansbilag.',
  },
} satisfies Record<(typeof postingProblemCodes)[number], ProblemSentence>;

export const postingLog = {
  posted: 'Bogført som finansbilag {{no}}: {{total, amount}} {{currency}} fra {{purchase}}.',
  postingStopped: 'Bogføringen blev stoppet; bilaget er stadig accepteret.',
  postingWarningConfirmed: 'En advarsel ved bogføringen blev set og bekræftet.',
  vendorEntryClosed:
    'Kreditorposten på finansbilag {{no}} blev lukket med det samme mod konto {{account}}: {{amount, amount}} {{currency}}.',
} satisfies Partial<Record<LogCode, string>> & Record<(typeof postingLogCodes)[number], string>;
