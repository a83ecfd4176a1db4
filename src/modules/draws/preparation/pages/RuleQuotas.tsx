import { writtenDay } from '#kit/dates.ts'
import type { Locale } from '#kit/texts.ts'
import { colon, semicolon } from '#kit/words.ts'
import { Table } from '#ui/Table/Table.tsx'
import type { DrawFeature } from '../../quota.ts'
import { drawTexts } from '../../texts/draw.ts'
import type { ToldRelaxation } from '../relaxation.ts'
import { featureTexts } from '../texts/features.ts'
import { trialTexts } from '../texts/trial.ts'
import { namer } from './namer.ts'
import { percent } from './QuotaGrid.tsx'

export interface RuleQuotasProps {
  readonly locale: Locale
  readonly panelSize: number
  readonly features: readonly DrawFeature[]
  readonly relaxations: readonly ToldRelaxation[]
}

/** The quotas as anyone reads them, and each one that somebody relaxed, with the reason. */
export function RuleQuotas({ locale, panelSize, features, relaxations }: RuleQuotasProps) {
  const texts = drawTexts[locale]
  if (features.length === 0) return null
  return (
    <section>
      <Table
        caption={texts.quotas}
        columns={[
          { title: trialTexts[locale].feature },
          { title: featureTexts[locale].population, align: 'right' },
          { title: texts.seats, align: 'right' },
        ]}
        rows={features.flatMap((feature) =>
          feature.values.map(({ label, populationShare, min, max }) => [
            `${feature.label}${colon[locale]}${label}`,
            populationShare === undefined ? '' : percent(populationShare, locale),
            min === 0 && max >= panelSize ? texts.free : texts.range(min, max),
          ]),
        )}
      />
      {relaxations.length > 0 ? (
        <>
          <h2>{texts.relaxed}</h2>
          <ul>
            {relaxations.map((relaxation) => (
              <li>{relaxedWords(locale, features, relaxation)}</li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}

function relaxedWords(
  locale: Locale,
  features: readonly DrawFeature[],
  { at, changes, reason }: ToldRelaxation,
): string {
  const texts = trialTexts[locale]
  const named = namer(features)
  const moved = changes.map(({ feature, value, bound, from, to }) => {
    const [one, other] = named(feature, value)
    return bound === 'min'
      ? texts.lowered(one, other, from, to)
      : texts.raised(one, other, from, to)
  })
  return drawTexts[locale].relaxedBecause(
    writtenDay(at, locale),
    moved.join(semicolon[locale]),
    reason,
  )
}
