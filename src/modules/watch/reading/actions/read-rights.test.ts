import { expect, test } from 'vitest'
import { firstRights, licenceOf } from './read-rights.ts'

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
  ['Contenu sous licence CC BY SA NC', 'unknown', 'CC BY-NC-SA'],
  ['Contenu sous licence CC BY SA NC 3.0', 'CC-BY-NC-SA-3.0', 'CC BY-NC-SA 3.0'],
  ['Creative Commons Attribution - Partage dans les mêmes conditions', 'unknown', 'CC BY-SA'],
  ['Creative Commons Paternité, pas d’utilisation commerciale', 'unknown', 'CC BY-NC'],
  ['Creative Commons Attribution 2.5', 'CC-BY-2.5', 'CC BY 2.5'],
  [
    'https://creativecommons.org/publicdomain/mark/1.0/',
    'CC-PDM-1.0',
    'Domaine public (marque 1.0)',
  ],
  ['Œuvre du domaine public', 'CC-PDM-1.0', 'Domaine public (marque 1.0)'],
  ['Licence Ouverte / Open Licence', 'unknown', 'Licence Ouverte'],
  ['Licence Ouverte / Open Licence version 2.0', 'etalab-2.0', 'Licence Ouverte 2.0'],
  ['© 2026 La Revue', 'all-rights-reserved', 'Tous droits réservés'],
  ['Tous droits réservés', 'all-rights-reserved', 'Tous droits réservés'],
  ['Une phrase qui ne dit rien', 'unknown', ''],
  ['', 'unknown', ''],
])('%s is %s', (words, licence, label) => {
  expect(licenceOf(words)).toEqual({ licence, label })
})

test('an earlier version, and the law it was written for, stay what they are', () => {
  expect(licenceOf('http://creativecommons.org/licenses/by-sa/3.0/fr/')).toEqual({
    licence: 'CC-BY-SA-3.0-FR',
    label: 'CC BY-SA 3.0 FR',
  })
  expect(licenceOf('cc-by 2')).toEqual({ licence: 'CC-BY-2.0', label: 'CC BY 2.0' })
})

test('a licence wins over a copyright line, and that over silence', () => {
  expect(firstRights(['© 2026 La Revue', 'CC BY 4.0']).licence).toBe('CC-BY-4.0')
  expect(firstRights(['', '© 2026']).licence).toBe('all-rights-reserved')
  expect(firstRights([]).licence).toBe('unknown')
})
