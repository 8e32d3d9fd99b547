/** One part of the test command and what came of it. */
export interface Stage {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** One entry per failure, and per skipped test that gives a reason. */
  readonly details: readonly string[];
}

/** A single check that is right or wrong as a whole. */
export interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
}

export function stageOfChecks(name: string, checks: readonly Check[]): Stage {
  const wrong = checks.filter(({ ok }) => !ok);
  return {
    name,
    passed: checks.length - wrong.length,
    failed: wrong.length,
    skipped: 0,
    details: wrong.map((check) => `${check.name}\n${indent(check.detail)}`),
  };
}

/** A stage that could not even count: one failure. */
export function brokenStage(name: string, detail: string): Stage {
  return { name, passed: 0, failed: 1, skipped: 0, details: [detail] };
}

/** The one plain line at the end, summed over all stages. */
export function summary(stages: readonly Stage[]): string {
  const sum = (of: (stage: Stage) => number) => stages.reduce((total, stage) => total + of(stage), 0);
  const skipped = sum((stage) => stage.skipped);
  const line = `${sum((stage) => stage.passed)} passed, ${sum((stage) => stage.failed)} failed`;
  return skipped === 0 ? line : `${line}, ${skipped} skipped`;
}

export function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}
