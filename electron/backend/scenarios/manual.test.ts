import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { codingScenarios } from './coding-scenarios.ts';
import { decisionScenarios } from './decision-scenarios.ts';
import { orderScenarios } from './order-scenarios.ts';
import { paymentScenarios } from './payment-scenarios.ts';
import { postingScenarios } from './posting-scenarios.ts';
import { openStage, type Stage } from './stage.ts';
import { totalScenarios } from './total-scenarios.ts';
import { utilityScenarios } from './utility-scenarios.ts';
import { vendorScenarios } from './vendor-scenarios.ts';

const scenarios = [
  ...vendorScenarios,
  ...codingScenarios,
  ...paymentScenarios,
  ...orderScenarios,
  ...totalScenarios,
  ...decisionScenarios,
  ...utilityScenarios,
  ...postingScenarios,
].map((scenario) => ({ ...scenario, page: String(scenario.page) }));

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

describe('the manual’s rules for one document', () => {
  test.each(scenarios)('p. $page $id: $rule', ({ play }) => play(stage));
});

test('no rule stands twice', () => {
  const names = scenarios.map(({ page, id, rule }) => `${page} ${id} ${rule}`);
  expect(new Set(names).size).toBe(names.length);
});
