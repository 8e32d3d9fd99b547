import type { LogCode } from '../../../shared/domain/log-code.ts';
import type { sendingLogCodes, sendingProblemCodes } from '../../../shared/domain/sending/sending-codes.ts';
import type { ProblemSentence } from '../flat-problems.ts';

/** Attempts to send, their evidence and status (OUT-4…OUT-8, OUT-11, OUT-12). */
export const sending = {};

export const sendingProblems = {
  'sending.notFound': { what: 'Det finns inget bokfört försäljningsdokument {{id}}.', todo: 'Läs in listan på nytt.' },
  'sending.attemptNotFound': { what: 'Det finns inget försök {{id}}.', todo: 'Läs in listan på nytt.' },
  'sending.notPosted': {
    what: 'Dokumentet till {{customer}} är ett utkast.',
    todo: 'Bokför det; sedan kan det skickas.',
  },
  'sending.collectedByPbs': {
    what: '{{no}} till {{customer}} dras via PBS och skickas aldrig härifrån.',
    todo: 'Inget behöver göras; betaltjänsten underrättar kunden.',
  },
  'sending.customerBlocked': {
    what: 'Kund {{customerNo}} {{customer}} är spärrad; inget skickas till den.',
    todo: 'Häv spärren på kunden, eller makulera {{no}} internt.',
  },
  'sending.noEndpoint': {
    what: 'Kund {{customerNo}} {{customer}} har ingen elektronisk adress, så {{no}} har ingenstans att ta vägen.',
    todo: 'Ge kunden adress och nyckeltyp, eller en annan kanal.',
  },
  'sending.noMail': {
    what: 'Kund {{customerNo}} {{customer}} har ingen e-postadress.',
    todo: 'Skriv den på kunden, eller välj ett annat sätt.',
  },
  'sending.kindNotTaken': {
    what: 'Kund {{customerNo}} {{customer}} tar inte emot denna typ av dokument elektroniskt ({{kind, word(of: documentType)}}).',
    todo: 'Slå upp i registret vad den kan ta emot och markera dokumenttypen på kunden, eller skriv ut det.',
  },
  'sending.kindNotInFormat': {
    what: '{{no}} kan inte skickas i Peppol BIS Billing 3, som {{customer}} tar emot: den känner bara fakturor och kreditfakturor.',
    todo: 'Ge kunden OIOUBL, eller skriv ut dokumentet.',
  },
  'sending.alreadySent': {
    what: '{{no}} har skickats förut ({{status, word(of: sendStatus)}}).',
    todo: 'Öppna det och välj Skicka igen om det måste i väg en gång till.',
  },
  'sending.underWay': {
    what: '{{no}} är på väg ({{status, word(of: sendStatus)}}); att skicka det nu vore att skicka det två gånger.',
    todo: 'Vänta på svaret. Efter en viss tid utan svar kan det skickas igen.',
  },
  'sending.reasonMissing': {
    what: 'En motivering behövs: mottagaren har dokumentet, eller så tas det ur bruk här.',
    todo: 'Skriv varför; det sparas vid försöket och i loggen.',
  },
  'sending.notCancellable': {
    what: '{{no}} kan inte makuleras internt nu ({{status, word(of: sendStatus)}}).',
    todo: 'Bara det som är oskickat, misslyckat eller utan svar kan makuleras. Det mottagaren har krediteras.',
  },
  'sending.noChannel': {
    what: 'Kanalen för försök {{attempt}} med {{no}} är inte inställd på den här datorn ({{channel, word(of: attemptChannel)}}).',
    todo: 'Ställ in kanalen, eller ge kunden en annan.',
  },
  'sending.interrupted': {
    what: 'Programmet avbröts medan {{no}} var på väg ut ({{channel, word(of: attemptChannel)}}); om det kom i väg är inte känt.',
    todo: 'Se efter i e-postprogrammet om det skickades. Om inte, skicka det igen.',
  },
  'sending.orphanReceipt': {
    what: 'Kvittensen {{file}} hör inte till något som skickats härifrån.',
    todo: 'Fråga accesspunkten vad den gäller; försök igen när det dokumentet har skickats, eller kassera den.',
  },
  'sending.orphanError': {
    what: 'Felet {{file}} hör inte till något som skickats härifrån: {{text}}',
    todo: 'Fråga accesspunkten vad det gäller, eller kassera det.',
  },
  'sending.orphanResponse': {
    what: 'Svaret {{code}} handlar om {{number}}, som inte har skickats härifrån.',
    todo: 'Se vad som står och fråga avsändaren; försök igen när det dokumentet har skickats, eller kassera det.',
  },
} satisfies Record<(typeof sendingProblemCodes)[number], ProblemSentence>;

export const sendingLog = {
  sendingQueued: '{{no}} ska i väg till {{to}}, försök {{attempt}} ({{channel, word(of: attemptChannel)}}).',
  sendingQueuedAgain:
    '{{no}} ska i väg till {{to}} igen, försök {{attempt}} ({{channel, word(of: attemptChannel)}}). Motivering: {{reason}}',
  sendingAwaited: '{{no}} väntar på att skickas vid nästa körning.',
  sendingLeft: 'Försök {{attempt}} med {{no}} har avgått som {{file}}.',
  sendingStatusChanged:
    'Försök {{attempt}} med {{no}}: {{from, word(of: sendStatus)}} → {{to, word(of: sendStatus)}}, säger {{speaker, word(of: speaker)}}. {{code}} {{text}}',
  sendingCancelled: '{{no}} makulerades internt ({{from, word(of: sendStatus)}} förut). Motivering: {{reason}}',
  sendingSettingsChanged: 'Inställningar för utskick ändrade: {{changes}}.',
} satisfies Partial<Record<LogCode, string>> & Record<(typeof sendingLogCodes)[number], string>;
