import type { Locale } from '#kit/texts.ts'
import { type Indicator, type IndicatorPart, momentNames, sourceNames } from './indicator.ts'

/** An indicator of the library as the fields of a row of a protocol: what it does not say and what would be a failure come along. */
export function plannedIndicator(
  { words, source, moments }: Indicator,
  locale: Locale,
): Readonly<Record<string, string>> {
  const of = (part: IndicatorPart) => words[part][locale]
  return {
    name: of('name'),
    unit: of('unit'),
    target: of('target'),
    source: `${sourceNames[locale][source]}. ${of('where')}`,
    when: moments.map((moment) => momentNames[locale][moment]).join(', '),
    says: of('says'),
    omits: of('leavesOut'),
    reason: of('reason'),
    failure: of('failure'),
  }
}
