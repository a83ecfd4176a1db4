import { writtenDay } from '#kit/dates.ts'
import { writtenNumber } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { kindWord, ofTerritory, type Territory } from '#modules/territories/index.ts'
import type { Experiment } from '../experiment.ts'
import { experimentTexts } from '../texts/experiment.ts'

/** « Commune de Valbrenne, 8 400 habitant·es, avec le Labo depuis le 12 avril 2026 ». */
export function placeLine(
  experiment: Pick<Experiment, 'startedOn' | 'seeking'>,
  territory: Territory | undefined,
  locale: Locale,
): string {
  const texts = experimentTexts[locale]
  const day = writtenDay(experiment.startedOn, locale)
  const since = texts.with(day)
  // Nobody is with the lab yet while a territory is looked for.
  if (!territory)
    return experiment.seeking
      ? `${texts.seeking}, ${texts.since(day)}`
      : `${texts.noPlace}, ${since}`
  const population =
    territory.population === undefined
      ? []
      : [texts.inhabitants(writtenNumber(territory.population, locale))]
  return [placeName(territory, locale), ...population, since].join(', ')
}

/** « Commune de Valbrenne », « Les Trois-Rives »: the kind is said when the name does not say it. */
export function placeName(territory: Territory, locale: Locale): string {
  if (territory.kind === 'organisation') return territory.name
  if (locale === 'en') return territory.name
  const kind = kindWord(territory, locale)
  const named = territory.name.toLowerCase().startsWith(kind)
  return named ? territory.name : capitalised(`${kind} ${ofTerritory(territory)}`)
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
