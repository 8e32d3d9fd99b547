import type { LogCode } from '../../../shared/domain/log-code.ts';
import type { sendingLogCodes, sendingProblemCodes } from '../../../shared/domain/sending/sending-codes.ts';
import type { ProblemSentence } from '../flat-problems.ts';

/** Attempts to send, their evidence and status (OUT-4…OUT-8, OUT-11, OUT-12). */
export const sending = {};

export const sendingProblems = {
  'sending.notFound': { what: 'Der er ikke noget bogført salgsdokument {{id}}.', todo: 'Genindlæs listen.' },
  'sending.attemptNotFound': { what: 'Der er ikke noget forsøg {{id}}.', todo: 'Genindlæs listen.' },
  'sending.notPosted': { what: 'Dokumentet til {{customer}} er en kladde.', todo: 'Bogfør det; så kan det sendes.' },
  'sending.collectedByPbs': {
    what: '{{no}} til {{customer}} opkræves via PBS og sendes aldrig herfra.',
    todo: 'Der skal ikke gøres noget; betalingsservice giver debitor besked.',
  },
  'sending.customerBlocked': {
    what: 'Debitor {{customerNo}} {{customer}} er spærret; intet afgår til den.',
    todo: 'Ophæv spærringen på debitoren, eller annullér {{no}} internt.',
  },
  'sending.noEndpoint': {
    what: 'Debitor {{customerNo}} {{customer}} har intet endepunkt, så {{no}} har ingen steder at gå hen.',
    todo: 'Giv debitoren endepunkt og nøgletype eller en anden kanal.',
  },
  'sending.noMail': {
    what: 'Debitor {{customerNo}} {{customer}} har ingen e-mailadresse.',
    todo: 'Skriv den på debitoren, eller vælg en anden vej.',
  },
  'sending.kindNotTaken': {
    what: 'Debitor {{customerNo}} {{customer}} tager ikke denne slags dokument elektronisk ({{kind, word(of: documentType)}}).',
    todo: 'Slå op i registret, hvad den kan modtage, og markér dokumenttypen på debitoren, eller udskriv det.',
  },
  'sending.kindNotInFormat': {
    what: '{{no}} kan ikke sendes i Peppol BIS Billing 3, som {{customer}} modtager: den kender kun fakturaer og kreditnotaer.',
    todo: 'Giv debitoren OIOUBL, eller udskriv dokumentet.',
  },
  'sending.alreadySent': {
    what: '{{no}} er sendt før ({{status, word(of: sendStatus)}}).',
    todo: 'Åbn det, og vælg Send igen, hvis det skal af sted én gang til.',
  },
  'sending.underWay': {
    what: '{{no}} er på vej ({{status, word(of: sendStatus)}}); at sende det nu ville sende det to gange.',
    todo: 'Vent på svaret. Efter en vis tid uden svar kan det sendes igen.',
  },
  'sending.reasonMissing': {
    what: 'Der skal en begrundelse til: modtageren har dokumentet, eller det tages ud her for altid.',
    todo: 'Skriv hvorfor; det gemmes ved forsøget og i loggen.',
  },
  'sending.notCancellable': {
    what: '{{no}} kan ikke annulleres internt nu ({{status, word(of: sendStatus)}}).',
    todo: 'Kun det, der er usendt, mislykket eller uden svar, kan annulleres. Det, modtageren har, krediteres.',
  },
  'sending.noChannel': {
    what: 'Kanalen for forsøg {{attempt}} med {{no}} er ikke sat op på denne maskine ({{channel, word(of: attemptChannel)}}).',
    todo: 'Sæt kanalen op, eller giv debitoren en anden.',
  },
  'sending.interrupted': {
    what: 'Programmet blev afbrudt, mens {{no}} var ved at afgå ({{channel, word(of: attemptChannel)}}); om det kom af sted, vides ikke.',
    todo: 'Se efter i mailprogrammet, om det blev sendt. Hvis ikke, så send det igen.',
  },
  'sending.orphanReceipt': {
    what: 'Kvitteringen {{file}} hører ikke til noget, der er sendt herfra.',
    todo: 'Spørg adgangspunktet, hvad den gælder; prøv igen, når det dokument er sendt, eller kassér den.',
  },
  'sending.orphanError': {
    what: 'Fejlen {{file}} hører ikke til noget, der er sendt herfra: {{text}}',
    todo: 'Spørg adgangspunktet, hvad den gælder, eller kassér den.',
  },
  'sending.orphanResponse': {
    what: 'Svaret {{code}} handler om {{number}}, som ikke er sendt herfra.',
    todo: 'Se, hvad der står, og spørg afsenderen; prøv igen, når det dokument er sendt, eller kassér det.',
  },
} satisfies Record<(typeof sendingProblemCodes)[number], ProblemSentence>;

export const sendingLog = {
  sendingQueued: '{{no}} skal af sted til {{to}}, forsøg {{attempt}} ({{channel, word(of: attemptChannel)}}).',
  sendingQueuedAgain:
    '{{no}} skal af sted til {{to}} igen, forsøg {{attempt}} ({{channel, word(of: attemptChannel)}}). Begrundelse: {{reason}}',
  sendingAwaited: '{{no}} afventer afsendelse ved næste kørsel.',
  sendingLeft: 'Forsøg {{attempt}} med {{no}} er afgået som {{file}}.',
  sendingStatusChanged:
    'Forsøg {{attempt}} med {{no}}: {{from, word(of: sendStatus)}} → {{to, word(of: sendStatus)}}, siger {{speaker, word(of: speaker)}}. {{code}} {{text}}',
  sendingCancelled: '{{no}} blev annulleret internt ({{from, word(of: sendStatus)}} før). Begrundelse: {{reason}}',
  sendingSettingsChanged: 'Opsætning af afsendelse ændret: {{changes}}.',
} satisfies Partial<Record<LogCode, string>> & Record<(typeof sendingLogCodes)[number], string>;
