import { standardControlSetup, type ControlSetup } from '../control-setup.ts';
import { newRow } from '../new-row.ts';
import type { MasterRow, MasterTable } from '../tables.ts';
import { standardAccounts, standardAssets, standardCharges, standardItems } from './accounts.ts';
import {
  standardAliasDimensions,
  standardAliases,
  standardBudgets,
  standardDefaultDimensions,
  standardDimensions,
  standardDimensionValues,
} from './dimensions.ts';
import {
  standardCurrencyCouplings,
  standardPaymentForms,
  standardPaymentMethods,
  standardVendorTemplates,
} from './payment.ts';
import { standardReminderTerms, standardSalesVatGroups } from './sales.ts';
import { standardInboundUnits, standardOutboundUnits, standardUnits } from './units.ts';
import { standardPostingGroups, standardVatGroups, standardVatMappings } from './vat.ts';

/**
 * What a new ledger starts with, so that a first document can be accepted within minutes: a Danish chart, VAT groups,
 * dimensions, means of payment and units. Complete in itself: every reference is met. Names are the ledger's own words
 * and can be changed.
 */
export const standardRows: { readonly [T in MasterTable]?: readonly MasterRow<T>[] } = {
  accounts: rows('accounts', standardAccounts),
  units: rows('units', standardUnits),
  inboundUnits: rows('inboundUnits', standardInboundUnits),
  outboundUnits: rows('outboundUnits', standardOutboundUnits),
  vatGroups: rows('vatGroups', standardVatGroups),
  vatMappings: rows('vatMappings', standardVatMappings),
  postingGroups: rows('postingGroups', standardPostingGroups),
  fixedAssets: rows('fixedAssets', standardAssets),
  items: rows('items', standardItems),
  incomingCharges: rows('incomingCharges', standardCharges),
  dimensions: rows('dimensions', standardDimensions),
  dimensionValues: rows('dimensionValues', standardDimensionValues),
  defaultDimensions: rows('defaultDimensions', standardDefaultDimensions),
  budgets: rows('budgets', standardBudgets),
  aliasCodings: rows('aliasCodings', standardAliases),
  aliasDimensions: rows('aliasDimensions', standardAliasDimensions),
  paymentForms: rows('paymentForms', standardPaymentForms),
  paymentMethods: rows('paymentMethods', standardPaymentMethods),
  currencyCouplings: rows('currencyCouplings', standardCurrencyCouplings),
  vendorTemplates: rows('vendorTemplates', standardVendorTemplates),
  reminderTerms: rows('reminderTerms', standardReminderTerms),
  salesVatGroups: rows('salesVatGroups', standardSalesVatGroups),
};

function rows<T extends MasterTable>(table: T, given: readonly Partial<MasterRow<T>>[]): MasterRow<T>[] {
  return given.map((row) => newRow(table, row));
}

/** The control setup of a new ledger: the standard one with the posting group and payment form of the standard rows. */
export const newControlSetup: ControlSetup = { ...standardControlSetup, postingGroup: 'INDLAND', paymentForm: 'BANK' };
