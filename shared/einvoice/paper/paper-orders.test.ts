import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { EDocument } from '../../domain/document/document.ts';
import { readDocument } from '../read.ts';
import { paperModel } from './paper-model.ts';

function sample(name: string): EDocument {
  const path = new URL(`../samples/${name}.xml`, import.meta.url);
  const outcome = readDocument(readFileSync(path, 'utf8'));
  if (outcome.kind === 'failed') throw new Error(outcome.problem.code);
  return outcome.document;
}

describe('orders and statements on paper (UI-4)', () => {
  test('a change says what it makes of each line, when what is wanted, and for whom', () => {
    const paper = paperModel(sample('oioubl-2-order-change'));
    expect(paper.lines.map(({ number, status }) => [number, status])).toEqual([
      ['4', 'revised'],
      ['5', 'added'],
      ['6', 'cancelled'],
    ]);
    const facts = Object.fromEntries(paper.facts.map(({ key, value, date }) => [key, date ?? value]));
    expect(facts).toMatchObject({
      changeNo: '2',
      validity: '2026-03-31',
      requested: '2026-03-13',
      latest: '2026-03-20',
      originatorParty: 'Billedkunst, 4. til 6. klasse',
      invoicee: 'Skovby Kommune, fakturamodtagelse',
      deliveryTerms: 'DDP, Leveres på paller',
    });
    expect(facts).not.toHaveProperty('deliveryDate');
    expect(paper.delivery).toMatchObject({ person: 'Grethe Lund', instructions: ['Kun før kl. 12'] });
    expect(paper.lines[0]?.facts.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['manufacturersId', 'originator', 'backorder', 'partial']),
    );
    expect(paper.lines[1]?.facts).toContainEqual({ key: 'wanted', label: null, value: '2026-04-01', until: null });
  });

  test('a cancellation says why, from the buyer to the seller', () => {
    const paper = paperModel(sample('oioubl-2-order-cancellation'));
    expect(paper.cancellation).toEqual(['Skolen lukker, og varerne skal ikke bruges.']);
    expect([paper.from.name, paper.to.name]).toEqual(['Skovby Kommuneskole', 'Havnens Papir & Kontor ApS']);
  });

  test('a statement of account says what was brought forward; a reminder the how-manyth it is', () => {
    const statement = paperModel(sample('oioubl-2-statement'));
    expect(statement.columns).toEqual(['number', 'description', 'debit', 'credit', 'balance']);
    expect(statement.lines[0]?.heading?.key).toBe('broughtForward');
    expect(statement.lines[0]?.facts).toEqual([]);
    expect(paperModel(sample('oioubl-2-reminder')).facts).toContainEqual({
      key: 'reminderNo',
      kind: 'text',
      value: '1',
      date: null,
    });
  });
});
