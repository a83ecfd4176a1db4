import { expect, test } from 'vitest'
import { firstRights, licenceOf } from './licence-of.ts'

test.each([
  ['https://creativecommons.org/licenses/by/4.0/', 'CC-BY-4.0', 'CC BY 4.0'],
  [
    'https://creativecommons.org/licenses/by-nc-nd/4.0/deed.fr',
    'CC-BY-NC-ND-4.0',
    'CC BY-NC-ND 4.0',
  ],
  ['https://creativecommons.org/publicdomain/zero/1.0/', 'CC0-1.0', 'CC0 1.0'],
  ['https://www.etalab.gouv.fr/licence-ouverte-open-licence/', 'etalab-2.0', 'Licence Ouverte 2.0'],
  ['https://opendatacommons.org/licenses/odbl/1-0/', 'ODbL-1.0', 'ODbL 1.0'],
  ['CC BY-SA 4.0', 'CC-BY-SA-4.0', 'CC BY-SA 4.0'],
  ['Contenu sous licence CC BY SA NC', 'CC-BY-NC-SA-4.0', 'CC BY-NC-SA 4.0'],
  [
    'Creative Commons Attribution - Partage dans les mêmes conditions',
    'CC-BY-SA-4.0',
    'CC BY-SA 4.0',
  ],
  ['Creative Commons Paternité, pas d’utilisation commerciale', 'CC-BY-NC-4.0', 'CC BY-NC 4.0'],
  ['Licence Ouverte / Open Licence', 'etalab-2.0', 'Licence Ouverte 2.0'],
  ['© 2026 La Revue', 'all-rights-reserved', 'Tous droits réservés'],
  ['Tous droits réservés', 'all-rights-reserved', 'Tous droits réservés'],
  ['Une phrase qui ne dit rien', 'unknown', ''],
  ['', 'unknown', ''],
])('%s is %s', (said, licence, label) => {
  expect(licenceOf(said)).toEqual({ licence, label })
})

test('an earlier version is named, and is no licence that the house may give again', () => {
  expect(licenceOf('http://creativecommons.org/licenses/by-sa/3.0/fr/')).toEqual({
    licence: 'unknown',
    label: 'CC BY-SA 3.0',
  })
  expect(licenceOf('cc-by 2')).toEqual({ licence: 'unknown', label: 'CC BY 2.0' })
})

test('a licence wins over a copyright line, and that over silence', () => {
  expect(firstRights(['© 2026 La Revue', 'CC BY 4.0']).licence).toBe('CC-BY-4.0')
  expect(firstRights(['', '© 2026']).licence).toBe('all-rights-reserved')
  expect(firstRights([]).licence).toBe('unknown')
})
