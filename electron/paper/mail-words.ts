import type { EDocument } from '../../shared/domain/document/document.ts';
import { paperModel } from '../../shared/einvoice/paper/paper-model.ts';
import type { Language } from '../../renderer/text/languages.ts';
import { textIn } from '../../renderer/text/text.ts';

/** What a mail with a document says, and what its paper is called. */
export interface MailWords {
  readonly subject: string;
  readonly text: string;
  readonly paperName: string;
}

/** `Faktura 100001`: what a document is called by people, and so its file. */
export function paperTitle({ type, number }: Pick<EDocument, 'type' | 'number'>, language: Language): string {
  return `${textIn(language).find('document', `paper.type.${type}`) ?? type} ${number}`;
}

export function mailWords(document: EDocument, language: Language, withXml: boolean): MailWords {
  const { t, find, format } = textIn(language);
  const model = paperModel(document, []);
  const name = find('document', `paper.type.${model.type}`) ?? model.type;
  const sender = model.from.name ?? '';
  const values = { type: name, number: model.number, sender };
  const payable = model.totals.find(({ key }) => key === 'toPay')?.amount ?? null;
  const due = model.facts.find(({ key }) => key === 'dueDate')?.value ?? null;
  const inSentence = { ...values, type: name.toLocaleLowerCase(format.locale) };
  const lines = [
    model.to.name === null ? '' : t('registry:mail.greeting', { receiver: model.to.name }),
    t(withXml ? 'registry:mail.withXml' : 'registry:mail.pdfOnly', inSentence),
    [
      payable === null ? '' : t('registry:mail.amount', { amount: format.amountIn(payable, model.currency) }),
      due === null ? '' : t('registry:mail.due', { date: format.date(due) }),
    ]
      .filter((line) => line !== '')
      .join('\n'),
    `${t('registry:mail.close')}\n${sender}`,
  ];
  return {
    subject: t('registry:mail.subject', values),
    text: `${lines.filter((line) => line !== '').join('\n\n')}\n`,
    paperName: `${name} ${model.number}`,
  };
}

export function trialWords(language: Language): { readonly subject: string; readonly text: string } {
  const { t } = textIn(language);
  return { subject: t('registry:mail.trialSubject'), text: `${t('registry:mail.trialText')}\n` };
}
