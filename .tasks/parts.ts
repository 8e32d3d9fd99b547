/** The parts of the program, each with a tsconfig that sees only its own libraries; tests are compiled apart, with Node. */
export const parts = [
  'shared/tsconfig.json',
  'shared/tsconfig.test.json',
  'electron/tsconfig.json',
  'renderer/tsconfig.json',
  'renderer/tsconfig.test.json',
  'e2e/tsconfig.json',
  '.tasks/tsconfig.json',
] as const;
