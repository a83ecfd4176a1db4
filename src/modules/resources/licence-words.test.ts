import { describe, expect, test } from 'vitest'
import { ccLicence, isLicence, licenceHref, licenceIds, termsOf } from './licence.ts'
import { readLicence } from './licence-words.ts'

const clauses = ['', '-SA', '-NC', '-ND', '-NC-SA', '-NC-ND'] as const
const versions = ['1.0', '2.0', '2.5', '3.0', '4.0'] as const
const ports = ['', 'FR', 'DE', 'ES', 'US', 'UK', 'IGO'] as const

/** Every Creative Commons licence with a version, and with a law until version 4 made one for all. */
const all = clauses.flatMap((clause) =>
  versions.flatMap((version) =>
    ports.flatMap((port) =>
      version === '4.0' && port ? [] : [{ clauses: clause, version, port }],
    ),
  ),
)

describe('a licence that is named is the one that is kept', () => {
  test.each(all)('CC BY$clauses $version $port, in every way of writing it', (entry) => {
    const licence = ccLicence(entry)
    const { clauses: clause, version, port } = entry
    const words = clause.replace(/-/g, ' ')
    const code = `by${clause.toLowerCase()}`
    const law = port.toLowerCase()
    const ways = [
      `CC-BY${clause}-${version}${port && `-${port}`}`,
      `CC BY${clause} ${version}${port && ` ${port}`}`,
      `cc by${words} ${version} ${law}`,
      `Licence Creative Commons BY${words}, version ${version} ${port}`,
      `https://creativecommons.org/licenses/${code}/${version}/${law && `${law}/`}`,
      `http://creativecommons.org/licenses/${code}/${version}/${law && `${law}/`}deed.fr`,
    ]
    for (const way of ways) expect(readLicence(way), way).toBe(licence)
    expect(termsOf(licence as never).label).toContain(version)
    expect(readLicence(licenceHref(licence as never) ?? ''), 'its own address').toBe(licence)
  })

  test.each([
    ['CC BY-SA 3.0', 'CC-BY-SA-3.0'],
    ['CC BY-SA 3.0 France', 'CC-BY-SA-3.0-FR'],
    ['Attribution - Partage dans les mêmes conditions 3.0', 'unclear'],
    [
      'Creative Commons Attribution - Partage dans les mêmes conditions 3.0 France',
      'CC-BY-SA-3.0-FR',
    ],
    ['Creative Commons Attribution-ShareAlike 3.0 Unported', 'CC-BY-SA-3.0'],
    ['CC BY 4.0 International', 'CC-BY-4.0'],
    ['CC BY-SA 4', 'CC-BY-SA-4.0'],
    ['Licence Ouverte 2.0', 'etalab-2.0'],
    ['Licence Ouverte 1.0', 'etalab-1.0'],
    ['Etalab 2.0', 'etalab-2.0'],
    ['ODbL', 'ODbL-1.0'],
    ['CC0', 'CC0-1.0'],
    ['Domaine public', 'CC-PDM-1.0'],
    ['Tous droits réservés', 'all-rights-reserved'],
    ['', 'unknown'],
  ])('%s is %s', (words, licence) => {
    expect(readLicence(words)).toBe(licence)
  })

  test.each([
    'CC BY',
    'CC BY-SA',
    'CC',
    'Licence Ouverte',
    'CC BY-SA 3.7',
    'CC BY-SA 9.0',
    'CC BY-ND-SA 3.0',
    'CC BY 3.0 sauf les photos',
    'CC BY 4.0 ou GFDL',
    'libre',
    'MIT',
    'la mienne',
    'https://example.org/licence',
    'https://creativecommons.org/licenses/by-sa/',
  ])('%s says no licence for certain', (words) => {
    expect(readLicence(words)).toBe('unclear')
  })
})

test('every licence that may be chosen is read back by its name and its address', () => {
  for (const id of licenceIds) {
    expect(isLicence(id)).toBe(true)
    expect(readLicence(id)).toBe(id)
    expect(readLicence(termsOf(id).label), termsOf(id).label).toBe(id)
    const href = licenceHref(id)
    if (href) expect(readLicence(href), href).toBe(id)
  }
})

test('an invented name is no licence', () => {
  for (const name of ['CC-BY-SA-9.0', 'CC-BY-SA-4.0-FR', 'CC-BY-3.0-XX', 'CC-BY-', 'etalab-3.0']) {
    expect(isLicence(name), name).toBe(false)
  }
})
