import type { Scope } from '../keys/registry.ts';
import type { TextKey } from '../text/text.ts';

/** Where an action can be done; *registers* are the lists of exchange, answers, vendors and purchase documents. */
export const keyPlaces = [
  'everywhere',
  'lists',
  'inbox',
  'document',
  'exchange',
  'outbox',
  'vendors',
  'purchases',
  'setup',
] as const;
export type KeyPlace = (typeof keyPlaces)[number];

export interface KeyEntry {
  readonly name: string;
  readonly place: KeyPlace;
  readonly scope: Scope;
  readonly keys: readonly string[];
  readonly label: TextKey;
}

/**
 * Actions of the places one is not in while standing in the set-up (UI-20); those of the frame are registered everywhere and
 * are added from the registry. A test holds this list against the places' own registrations.
 */
export const keyCatalogue: readonly KeyEntry[] = [
  { name: 'list.search', place: 'lists', scope: 'global', keys: ['/', 'F3'], label: 'actions:search' },
  { name: 'list.down', place: 'lists', scope: 'list', keys: ['j', 'ArrowDown'], label: 'actions:moveDown' },
  { name: 'list.up', place: 'lists', scope: 'list', keys: ['k', 'ArrowUp'], label: 'actions:moveUp' },
  { name: 'list.open', place: 'lists', scope: 'list', keys: ['o', 'Enter'], label: 'actions:open' },
  { name: 'list.mark', place: 'lists', scope: 'list', keys: ['x', 'Space'], label: 'actions:mark' },
  { name: 'list.markAll', place: 'lists', scope: 'list', keys: ['Ctrl+A'], label: 'actions:markAll' },
  { name: 'list.clearMarks', place: 'lists', scope: 'list', keys: [], label: 'actions:clearMarks' },
  {
    name: 'list.extend',
    place: 'inbox',
    scope: 'list',
    keys: ['Shift+ArrowDown', 'Shift+ArrowUp'],
    label: 'actions:extend',
  },
  { name: 'list.filter', place: 'inbox', scope: 'global', keys: ['Shift+F3'], label: 'actions:addFilter' },
  { name: 'list.filterValue', place: 'inbox', scope: 'list', keys: ['Alt+F3'], label: 'actions:filterValue' },
  { name: 'list.clearFilters', place: 'inbox', scope: 'list', keys: [], label: 'actions:clearFilters' },
  { name: 'list.accept', place: 'inbox', scope: 'list', keys: ['a'], label: 'actions:acceptMarked' },
  { name: 'list.reject', place: 'inbox', scope: 'list', keys: ['r'], label: 'actions:rejectMarked' },
  {
    name: 'document.previous',
    place: 'lists',
    scope: 'document',
    keys: ['Ctrl+ArrowUp', '['],
    label: 'actions:previous',
  },
  { name: 'document.next', place: 'lists', scope: 'document', keys: ['Ctrl+ArrowDown', ']'], label: 'actions:next' },
  { name: 'document.mark', place: 'document', scope: 'document', keys: ['x', 'Space'], label: 'document:head.mark' },
  { name: 'document.tab.coding', place: 'document', scope: 'document', keys: ['c'], label: 'document:tab.coding' },
  { name: 'document.tab.payment', place: 'document', scope: 'document', keys: ['p'], label: 'document:tab.payment' },
  { name: 'document.tab.details', place: 'document', scope: 'document', keys: ['d'], label: 'document:tab.details' },
  { name: 'document.tab.log', place: 'document', scope: 'document', keys: ['l'], label: 'document:tab.log' },
  {
    name: 'document.searchText',
    place: 'document',
    scope: 'document',
    keys: ['Ctrl+F'],
    label: 'document:original.searchHere',
  },
  { name: 'document.accept', place: 'document', scope: 'document', keys: ['a'], label: 'actions:accept' },
  { name: 'document.reject', place: 'document', scope: 'document', keys: ['r'], label: 'actions:reject' },
  { name: 'document.check', place: 'document', scope: 'document', keys: ['F9'], label: 'document:action.check' },
  { name: 'document.undo', place: 'document', scope: 'document', keys: ['u'], label: 'actions:undo' },
  { name: 'document.sendNow', place: 'document', scope: 'document', keys: [], label: 'document:action.sendNow' },
  {
    name: 'document.original',
    place: 'document',
    scope: 'document',
    keys: ['v'],
    label: 'document:action.openOriginal',
  },
  {
    name: 'document.fields',
    place: 'document',
    scope: 'document',
    keys: ['Ctrl+F8'],
    label: 'document:action.allFields',
  },
  { name: 'document.print', place: 'document', scope: 'document', keys: ['Ctrl+P'], label: 'document:action.print' },
  { name: 'document.savePdf', place: 'document', scope: 'document', keys: [], label: 'document:action.savePdf' },
  { name: 'document.copyNumber', place: 'document', scope: 'document', keys: [], label: 'document:action.copyNumber' },
  { name: 'document.copyLink', place: 'document', scope: 'document', keys: [], label: 'document:action.copyLink' },
  {
    name: 'document.saveOriginal',
    place: 'document',
    scope: 'document',
    keys: [],
    label: 'document:action.saveOriginal',
  },
  { name: 'coding.lastTime', place: 'document', scope: 'document', keys: ['Alt+L'], label: 'coding:action.lastTime' },
  {
    name: 'coding.confirmAll',
    place: 'document',
    scope: 'document',
    keys: ['Alt+Enter'],
    label: 'coding:action.confirmAll',
  },
  { name: 'coding.copyAbove', place: 'document', scope: 'document', keys: ['F8'], label: 'coding:action.copyAbove' },
  {
    name: 'coding.copyRowAbove',
    place: 'document',
    scope: 'document',
    keys: ['Shift+F8'],
    label: 'coding:action.copyRowAbove',
  },
  { name: 'coding.fillDown', place: 'document', scope: 'document', keys: ['Ctrl+D'], label: 'coding:action.fillDown' },
  {
    name: 'coding.leaveOut',
    place: 'document',
    scope: 'document',
    keys: ['Ctrl+Delete'],
    label: 'coding:action.leaveOut',
  },
  { name: 'coding.undo', place: 'document', scope: 'document', keys: ['Ctrl+Z'], label: 'coding:action.undo' },
  {
    name: 'coding.redo',
    place: 'document',
    scope: 'document',
    keys: ['Ctrl+Y', 'Ctrl+Shift+Z'],
    label: 'coding:action.redo',
  },
  { name: 'coding.rememberRule', place: 'document', scope: 'document', keys: [], label: 'coding:action.remember' },
  { name: 'exchange.retry', place: 'exchange', scope: 'global', keys: ['t'], label: 'exchange:action.retry' },
  { name: 'exchange.retryAll', place: 'exchange', scope: 'global', keys: [], label: 'exchange:action.retryAllFailed' },
  { name: 'exchange.discard', place: 'exchange', scope: 'global', keys: ['Delete'], label: 'exchange:action.discard' },
  { name: 'exchange.original', place: 'exchange', scope: 'global', keys: ['v'], label: 'exchange:page.original' },
  { name: 'exchange.report', place: 'exchange', scope: 'global', keys: [], label: 'exchange:report' },
  { name: 'outbox.send', place: 'outbox', scope: 'global', keys: ['s'], label: 'outbox:action.sendNow' },
  { name: 'outbox.openDocument', place: 'outbox', scope: 'global', keys: ['d'], label: 'outbox:page.openDocument' },
  { name: 'outbox.content', place: 'outbox', scope: 'global', keys: ['v'], label: 'outbox:page.content' },
  { name: 'vendors.new', place: 'vendors', scope: 'global', keys: ['n'], label: 'vendors:new' },
  { name: 'vendors.save', place: 'vendors', scope: 'global', keys: ['Ctrl+S'], label: 'vendors:action.save' },
  { name: 'vendors.revert', place: 'vendors', scope: 'global', keys: [], label: 'vendors:action.revert' },
  {
    name: 'purchases.openDocument',
    place: 'purchases',
    scope: 'global',
    keys: ['d'],
    label: 'purchases:page.openDocument',
  },
  {
    name: 'purchases.openVendor',
    place: 'purchases',
    scope: 'global',
    keys: ['l'],
    label: 'purchases:page.openVendor',
  },
  { name: 'purchases.copyCsv', place: 'purchases', scope: 'global', keys: [], label: 'purchases:copy.action' },
  { name: 'purchases.print', place: 'purchases', scope: 'global', keys: ['Ctrl+P'], label: 'document:action.print' },
  { name: 'vendors.template', place: 'vendors', scope: 'global', keys: [], label: 'vendors:template.action' },
  { name: 'master.new', place: 'setup', scope: 'global', keys: ['n'], label: 'master:register.new' },
  { name: 'master.edit', place: 'setup', scope: 'global', keys: ['F2'], label: 'master:register.edit' },
  { name: 'master.save', place: 'setup', scope: 'global', keys: ['Ctrl+S'], label: 'master:register.save' },
  { name: 'master.revert', place: 'setup', scope: 'global', keys: [], label: 'master:register.revert' },
  { name: 'master.copy', place: 'setup', scope: 'global', keys: ['Ctrl+D'], label: 'master:register.copy' },
  { name: 'master.delete', place: 'setup', scope: 'global', keys: ['Delete'], label: 'master:register.delete' },
  { name: 'master.export', place: 'setup', scope: 'global', keys: [], label: 'master:register.export' },
  { name: 'master.import', place: 'setup', scope: 'global', keys: [], label: 'master:register.import' },
  { name: 'document.acceptDeviating', place: 'document', scope: 'document', keys: [], label: 'decision:vat.accept' },
  { name: 'document.compareVat', place: 'document', scope: 'document', keys: [], label: 'decision:vat.compare' },
  { name: 'document.order', place: 'document', scope: 'document', keys: [], label: 'decision:order.action' },
  { name: 'document.chooseNo', place: 'document', scope: 'document', keys: [], label: 'decision:number.action' },
];
