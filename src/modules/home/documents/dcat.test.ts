import jsonld from 'jsonld'
import { expect, test } from 'vitest'
import { datasets } from '../catalogue.ts'
import { dcatCatalogue } from './dcat.ts'

const dcat = 'http://www.w3.org/ns/dcat#'

/** Read by a library of the standard, without any context from elsewhere. */
test('the catalogue is linked data: a portal reads its sets, their files and their licences', async () => {
  const elsewhere = {
    territoriesCsv: '/territoires.csv',
    territoriesJson: '/territoires.json',
    registerCsv: '/vos-donnees.csv',
    resourcesDump: '/ressources/export.jsonl',
    resourcesFeed: '/ressources.atom',
    resourcesHarvest: '/oai',
    resourcesLicences: '/ressources/licences',
  }
  const sets = datasets('fr', elsewhere)
  const catalogue = dcatCatalogue({
    baseUrl: 'https://atelier.exemple',
    title: 'Données',
    description: 'Tout.',
    language: 'fr',
    publisher: 'Le Labo',
    contactEmail: 'contact@exemple.fr',
    datasets: sets,
  })
  const quads = await jsonld.toRDF(catalogue)
  const objects = (predicate: string) =>
    quads.filter((quad) => quad.predicate.value === predicate).map(({ object }) => object.value)
  expect(objects(`${dcat}dataset`)).toHaveLength(sets.length)
  expect(objects(`${dcat}downloadURL`)).toContain('https://atelier.exemple/ressources/export.jsonl')
  expect(objects(`${dcat}downloadURL`)).toContain('https://atelier.exemple/oai?verb=Identify')
  expect(objects('http://purl.org/dc/terms/license')).toContain(
    'https://creativecommons.org/licenses/by/4.0/',
  )
  // An address of the European list, not a word: on the catalogue, and on each of its sets.
  const spoken = quads.filter(
    ({ predicate }) => predicate.value === 'http://purl.org/dc/terms/language',
  )
  expect(spoken).toHaveLength(1 + sets.length)
  for (const { object } of spoken) {
    expect((object as { termType?: string }).termType).toBe('NamedNode')
    expect(object.value).toBe('http://publications.europa.eu/resource/authority/language/FRA')
  }
  // Sheets under many licences are never all said to be under one of them.
  const ofSheets = quads.filter(
    ({ subject, predicate }) =>
      subject.value.endsWith('#ressources') && predicate.value.endsWith('/terms/license'),
  )
  expect(ofSheets.map(({ object }) => object.value)).toEqual([
    'https://atelier.exemple/ressources/licences',
  ])
  expect(new Set(objects('http://purl.org/dc/terms/title')).size).toBe(
    1 + sets.length + sets.flatMap(({ files }) => files).length,
  )
})
