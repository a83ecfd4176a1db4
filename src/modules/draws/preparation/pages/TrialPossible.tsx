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
  const said = trialTexts[locale]
  const warnings = trialWarnings(outcome)
  return (
    <>
      <Notice tone="good" title={said.possible}>
        {outcome.status === 'optimal' ? <p>{said.proven}</p> : null}
      </Notice>
      {warnings.map((warning) => (
        <Notice tone={warning === 'shut-out' ? 'danger' : 'caution'}>
          <p>{warningWords(locale, warning, outcome)}</p>
        </Notice>
      ))}
      <Facts
        layout="rows"
        items={[
          { name: said.facts.least, value: percent(outcome.least, locale) },
          { name: said.facts.best, value: percent(outcome.best, locale) },
          { name: said.facts.mean, value: percent(outcome.mean, locale) },
          { name: said.facts.largest, value: percent(outcome.largest, locale) },
          { name: said.facts.panels, value: writtenNumber(outcome.panels, locale) },
        ]}
      />
      <Table
        caption={said.caption}
        columns={[
          { title: said.feature },
          { title: featureTexts[locale].population, align: 'right' },
          { title: featureTexts[locale].pool, align: 'right' },
          { title: said.seatsColumn, align: 'right' },
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
              said.share(writtenNumber(people, locale), percent(people / outcome.poolSize, locale)),
              said.share(
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
  const said = trialTexts[locale].warnings
  switch (warning) {
    case 'shut-out':
      return said['shut-out'](shutOut)
    case 'under-floor':
      return said['under-floor'](underFloor)
    case 'certain-seats':
      return said['certain-seats'](certain)
    case 'small-pool':
      return said['small-pool']
    case 'not-proven':
      return said['not-proven']
    default:
      return warning satisfies never
  }
}
