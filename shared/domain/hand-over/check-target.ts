import { problem, type Problem } from '../problem.ts';
import { formatTraits, fortnoxVatTypes, type TargetSetup } from './target.ts';

/** What is missing or wrong in the set-up of a target by itself, whatever is handed over there. */
export function checkTarget(setup: TargetSetup): Problem[] {
  const traits = formatTraits[setup.format];
  return [
    ...(setup.name.trim() === '' ? [problem('handOver.nameMissing')] : []),
    ...(setup.filePattern.includes('{no}')
      ? []
      : [problem('handOver.patternWithoutNo', { pattern: setup.filePattern })]),
    ...(traits.series === 'voucherSeries' && setup.series.trim() === '' ? [problem('handOver.seriesMissing')] : []),
    ...(traits.series === 'journal' && !/^\d+$/u.test(setup.series) ? [problem('handOver.journalMissing')] : []),
    ...checkPlaces(setup),
    ...(traits.vatCodes === 'kinds' ? checkKinds(setup) : []),
  ];
}

function checkPlaces({ format, dimensions }: TargetSetup): Problem[] {
  const { dimensions: way, places } = formatTraits[format];
  if (way === 'asTheyAre') return [];
  const used = dimensions.map(({ place }) => place).filter((place) => place !== '');
  const twice = used.filter((place, index) => used.indexOf(place) !== index);
  const unknown = used.filter(
    (place) => (way === 'places' && !places.includes(place)) || (way === 'numbers' && !/^[1-9]\d{0,3}$/u.test(place)),
  );
  return [
    ...[...new Set(twice)].map((place) => problem('handOver.placeTwice', { place })),
    ...unknown.map((place) => problem('handOver.placeUnknown', { place, places: places.join(', ') })),
  ];
}

function checkKinds({ vatCodes }: TargetSetup): Problem[] {
  return vatCodes
    .filter(({ code }) => code !== '' && !fortnoxVatTypes.some((type) => type === code))
    .map(({ code }) => problem('handOver.vatKindUnknown', { code, codes: fortnoxVatTypes.join(', ') }));
}
