import type { Locale } from '#kit/texts.ts'
import type { LongSheet, SheetCell } from '#platform/sheets/sheet.ts'
import { paths } from '../paths.ts'
import type { Territory, TerritoryKind } from '../territory.ts'
import { kindWord } from '../texts/kinds.ts'

/** The four words of the public schema « collectivites »; others keep their own. */
const publicTypes: Readonly<Record<TerritoryKind, string>> = {
  commune: 'Commune',
  intercommunality: 'EPCI',
  'territorial-public-establishment': 'EPT',
  department: 'Département',
  region: 'Région',
  organisation: 'Organisation',
}

/**
 * A place in the columns of the public schema `betagouv/collectivites`, followed by what this house
 * adds: its name for people, its population and where it is.
 */
export function directoryEntry(territory: Territory, baseUrl: string) {
  const { kind, code } = territory
  const isGrouping = kind === 'intercommunality' || kind === 'territorial-public-establishment'
  return {
    id: territory.id,
    nom: territory.name,
    type: publicTypes[kind],
    codeInsee: isGrouping ? undefined : code,
    codeDepartements: listOf(territory.departmentCode),
    codeRegions: listOf(territory.regionCode),
    codeEpci: kind === 'intercommunality' ? code : undefined,
    siren: territory.siren,
    population: territory.population,
    anneePopulation: territory.populationYear,
    millesime: territory.vintage,
    longitude: territory.lon,
    latitude: territory.lat,
    positionExacte: territory.located === 'exact',
    adresse: baseUrl + paths.territory(territory.slug),
  }
}

function listOf(code: string | undefined): string[] {
  return code === undefined ? [] : [code]
}

/** The same places as a table for a spreadsheet. */
export function directorySheet(
  territories: readonly Territory[],
  locale: Locale,
  baseUrl: string,
): LongSheet {
  return {
    columns: [
      { title: 'nom', kind: 'text' },
      { title: 'type', kind: 'text' },
      { title: 'nature', kind: 'text' },
      { title: 'codeInsee', kind: 'text' },
      { title: 'siren', kind: 'text' },
      { title: 'codeDepartements', kind: 'text' },
      { title: 'codeRegions', kind: 'text' },
      { title: 'population', kind: 'number' },
      { title: 'anneePopulation', kind: 'number' },
      { title: 'adresse', kind: 'link' },
    ],
    rows: rowsOf(territories, locale, baseUrl),
  }
}

function* rowsOf(
  territories: readonly Territory[],
  locale: Locale,
  baseUrl: string,
): Generator<readonly SheetCell[]> {
  for (const territory of territories) {
    const entry = directoryEntry(territory, baseUrl)
    yield [
      entry.nom,
      entry.type,
      kindWord(territory, locale),
      entry.codeInsee,
      entry.siren,
      territory.departmentCode,
      territory.regionCode,
      entry.population,
      entry.anneePopulation,
      entry.adresse,
    ]
  }
}
