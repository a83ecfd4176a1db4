import type { Child } from 'hono/jsx'
import { writtenNumber } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { Facts } from '#ui/Facts/Facts.tsx'
import { paths } from '../paths.ts'
import { writtenSiren } from '../siren.ts'
import { stratumOf } from '../strata.ts'
import { type Surroundings, within } from '../surroundings.ts'
import { type Territory, territoryLabel } from '../territory.ts'
import { pageTexts } from '../texts/pages.ts'

export interface TerritoryFactsProps {
  readonly locale: Locale
  readonly territory: Territory
  readonly around: Surroundings
}

export function TerritoryFacts({ locale, territory, around }: TerritoryFactsProps) {
  const texts = pageTexts[locale]
  const { population, populationYear, siren, code, kind, website } = territory
  const isGrouping = kind === 'intercommunality' || kind === 'territorial-public-establishment'
  const places = within(around)
  const facts: readonly (readonly [string, Child | undefined])[] = [
    [
      texts.population,
      population === undefined ? undefined : written(population, populationYear, locale),
    ],
    [texts.stratum, population === undefined ? undefined : writtenStratum(population, locale)],
    [texts.insee, isGrouping ? undefined : code],
    [texts.siren, siren && writtenSiren(siren)],
    [texts.postalCodes, around.postalCodes.join(', ') || undefined],
    [texts.partOf, places.length === 0 ? undefined : <Links places={places} />],
    [texts.formerNames, around.formerNames.join(', ') || undefined],
    [
      texts.website,
      website === '' ? undefined : <a href={website}>{website.replace(/^https?:\/\//, '')}</a>,
    ],
    [texts.source, sourceOf(territory, locale)],
  ]
  return (
    <section>
      <h2>{texts.facts}</h2>
      <Facts
        items={facts.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]))}
      />
      <p>
        <a href={paths.territoryJson(territory.slug)}>{texts.asJson}</a>
      </p>
    </section>
  )
}

function Links({ places }: { places: readonly Territory[] }) {
  return (
    <>
      {places.map((place, rank) => (
        <>
          {rank === 0 ? '' : ', '}
          <a href={paths.territory(place.slug)}>{territoryLabel(place)}</a>
        </>
      ))}
    </>
  )
}

function written(population: number, year: number | undefined, locale: Locale): string {
  const count = writtenNumber(population, locale)
  return year === undefined ? count : pageTexts[locale].populationOf(count, String(year))
}

function writtenStratum(population: number, locale: Locale): string {
  const texts = pageTexts[locale]
  const { from, below } = stratumOf(population)
  if (below === undefined) return texts.over(writtenNumber(from, locale))
  if (from === 0) return texts.under(writtenNumber(below, locale))
  return texts.between(writtenNumber(from, locale), writtenNumber(below - 1, locale))
}

function sourceOf({ source, vintage }: Territory, locale: Locale): string {
  const texts = pageTexts[locale]
  if (source === 'added') return texts.sourceAdded
  return source === 'demo' ? texts.sourceDemo : texts.sourceReference(String(vintage))
}
