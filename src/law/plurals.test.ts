import { expect, test } from 'vitest'
import { numbered } from '#kit/words.ts'
import { agreeingRooms, rigidPlurals } from './plurals.ts'
import { filesBelow } from './source.ts'

const path = 'src/modules/draws/texts/planted.ts'
const value = (name: string) => `\${${name}}`

test('no sentence of a room, nor of the platform, says a plural of one', () => {
  const files = [
    ...filesBelow('src/modules', /\.tsx?$/),
    ...filesBelow('src/platform', /\.tsx?$/),
  ].filter((file) => agreeingRooms.test(file.path))
  expect(files.length).toBeGreaterThan(500)
  expect(files.flatMap(rigidPlurals)).toEqual([])
})

test.each([
  `said: (count) => \`Ce message part à ${value('count')} personnes\``,
  `said: (count) => \`${value('count')} people wait\``,
  `said: (count) => \`${value('count')} suppléant·es à prévoir\``,
  `said: (n) => \`${value("writtenNumber(n, 'fr')")} lignes lues\``,
  `said: (n) => \`${value('n')} possible panels\``,
])('%s is found', (text) => {
  expect(rigidPlurals({ path, text })).toHaveLength(1)
})

test.each([
  `said: (count) => \`${value("numbered(count, 'personnes', 'fr')")} attendues\``,
  `said: (count) => \`${value("counted(count, 'personne attend', 'personnes attendent')")} ici\``,
  `said: (count) => count === 1 ? 'une place' : \`${value('count')} places\``,
  `said: (name) => \`${value('name')} wins all its duels\``,
  `said: (count) => \`${value('count')} sur trois\``,
  `said: (quota) => \`Quota : ${value('quota')} voix\``,
])('%s is not', (text) => {
  expect(rigidPlurals({ path, text })).toEqual([])
})

test.each([
  [1, 'personnes inscrites', 'fr', '1 personne inscrite'],
  [0, 'lignes lues', 'fr', '0 ligne lue'],
  ['2', 'lignes lues', 'fr', '2 lignes lues'],
  ['1 200', 'présences ajoutées', 'fr', '1 200 présences ajoutées'],
  ['1,5', 'points', 'fr', '1,5 point'],
  [1, 'suppléant·es', 'fr', '1 suppléant·e'],
  [1, 'mois', 'fr', '1 mois'],
  [0, 'lines', 'en', '0 lines'],
  [1, 'people', 'en', '1 person'],
  [1, 'municipalities', 'en', '1 municipality'],
  [1, 'territories', 'en', '1 territory'],
] as const)('%s %s in %s: %s', (count, words, locale, text) => {
  expect(numbered(count, words, locale)).toBe(text)
})
