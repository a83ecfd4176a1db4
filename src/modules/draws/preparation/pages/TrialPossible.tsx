import { writtenNumber } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { DrawFeature } from '../../quota.ts'
import { featureTexts } from '../texts/features.ts'
import { trialTexts } from '../texts/trial.ts'
import { type TrialOutcome, type TrialWarning, trialWarnings } from '../trial.ts'
import { percent } from './QuotaGrid.tsx'

export interface TrialPossibleProps {
  readonly locale: Locale
  readonly features: readonly DrawFeature[]
  readonly outcome: Extract<TrialOutcome, { kind: 'possible' }>
}

/** Everyone’s chance before any draw: the least, the average, and whom the quotas leave none. */
export function TrialPossible({ locale, features, outcome }: TrialPossibleProps) {
  const texts = trialTexts[locale]
  const warnings = trialWarnings(outcome)
  return (
    <>
      <Notice tone="good" title={texts.possible}>
        {outcome.status === 'optimal' ? <p>{texts.proven}</p> : null}
      </Notice>
      {warnings.map((warning) => (
        <Notice tone={warning === 'shut-out' ? 'danger' : 'caution'}>
          <p>{warningWords(locale, warning, outcome)}</p>
        </Notice>
      ))}
      <Facts
        layout="rows"
        items={[
          { name: texts.facts.least, value: percent(outcome.least, locale) },
          { name: texts.facts.best, value: percent(outcome.best, locale) },
          { name: texts.facts.mean, value: percent(outcome.mean, locale) },
          { name: texts.facts.largest, value: percent(outcome.largest, locale) },
          { name: texts.facts.panels, value: writtenNumber(outcome.panels, locale) },
        ]}
      />
      <Table
        caption={texts.caption}
        columns={[
          { title: texts.feature },
          { title: featureTexts[locale].population, align: 'right' },
          { title: featureTexts[locale].pool, align: 'right' },
          { title: texts.seatsColumn, align: 'right' },
        ]}
        rows={features.flatMap((feature) =>
          feature.values.map((value) => {
            const key = `${feature.key}|${value.key}`
            const [people, seats] = [outcome.pool[key] ?? 0, outcome.seats[key] ?? 0]
            return [
              `${feature.label}${colon[locale]}${value.label}`,
              value.populationShare === undefined
                ? featureTexts[locale].unknown
                : percent(value.populationShare, locale),
              texts.share(
                writtenNumber(people, locale),
                percent(people / outcome.poolSize, locale),
              ),
              texts.share(
                writtenNumber(seats, locale, 1),
                percent(seats / outcome.panelSize, locale),
              ),
            ]
          }),
        )}
      />
    </>
  )
}

function warningWords(
  locale: Locale,
  warning: TrialWarning,
  { shutOut, underFloor, certain }: TrialPossibleProps['outcome'],
): string {
  const texts = trialTexts[locale].warnings
  switch (warning) {
    case 'shut-out':
      return texts['shut-out'](shutOut)
    case 'under-floor':
      return texts['under-floor'](underFloor)
    case 'certain-seats':
      return texts['certain-seats'](certain)
    case 'small-pool':
      return texts['small-pool']
    case 'not-proven':
      return texts['not-proven']
    default:
      return warning satisfies never
  }
}
