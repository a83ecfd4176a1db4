import { expect, test } from 'vitest'
import { locales } from '#kit/texts.ts'
import { datasets } from './catalogue.ts'

const elsewhere = {
  territoriesCsv: '/territoires.csv',
  territoriesJson: '/territoires.json',
  registerCsv: '/vos-donnees.csv',
  resourcesDump: '/ressources/export.jsonl',
  resourcesFeed: '/ressources.atom',
  resourcesHarvest: '/oai',
  resourcesLicences: '/ressources/licences',
}

test('each set of data has its own key, a licence, and files that nobody else has', () => {
  for (const locale of locales) {
    const sets = datasets(locale, elsewhere)
    const keys = sets.map(({ key }) => key)
    const files = sets.flatMap((set) => set.files.map(({ href }) => href))
    expect(new Set(keys).size).toBe(keys.length)
    expect(new Set(files).size).toBe(files.length)
    const { resourcesLicences, ...served } = elsewhere
    for (const file of Object.values(served)) {
      expect(files.map((href) => href.replace(/\?.*/, ''))).toContain(file)
    }
    for (const { licence } of sets) {
      if (licence.href !== resourcesLicences) expect(licence.href).toMatch(/^https:/)
    }
  }
})

test('facts of the State keep the licence of the State', () => {
  const territories = datasets('fr', elsewhere).find(({ key }) => key === 'territoires')
  expect(territories?.licence.name).toBe('Licence Ouverte 2.0')
})
