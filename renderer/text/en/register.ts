/** What all registers (exchange, answers, vendors, purchase documents) have in common. */
export const register = {
  previous: 'Previous',
  next: 'Next',
  position: '{{index, number}} of {{total, number}}',
  clearAll: 'Clear all',
  removeFilter: 'Remove the filter {{filter}}',
  filter: 'Filter',
  markAll: 'Mark all loaded rows',
  marked_one: '{{count, number}} marked',
  marked_other: '{{count, number}} marked',
  clearMarks: 'Clear the marks',
  backToList: 'Back to the list',
  open: 'Open',
  mark: 'Mark the row',
  isFirst: 'This is the first',
  isLast: 'This is the last',
  facts: 'Facts',
};
