import { expect, test } from 'vitest'
import { type ContentFault, writtenFault } from '#kit/content/content.ts'
import { readContent, readContentFile } from '#platform/content.ts'
import { gatheringFolder, gatheringIn, readGathering } from './gathering.ts'

const today = '2026-11-25'
const { files } = await readContent(gatheringFolder)
const [file] = files
const whole = (file?.body ?? []).join('\n')
const path = `${gatheringFolder}/rencontres-des-territoires.md`

async function told(text: string) {
  const faults: ContentFault[] = []
  const read = await readContentFile(path, text)
  gatheringIn(read.file, today, (fault) => faults.push(fault))
  return faults.map((fault) => writtenFault(fault).replaceAll('\u00a0', ' ')).join('\n')
}

test('the gathering is read whole: every offer in a format of its call, every place in a room', async () => {
  const { call, rooms, offers, readings } = await readGathering(today)
  const formats = call.formats.map(({ key }) => key)
  const names = rooms.map(({ name }) => name)
  expect(offers).toHaveLength(6)
  expect(offers.filter(({ words }) => !formats.includes(words.format))).toEqual([])
  expect(offers.filter(({ slot }) => slot && !names.includes(slot.room))).toEqual([])
  expect(readings.map(({ of }) => of.length)).toEqual([offers.length, offers.length])
  expect([call.dayFrom, call.dayTo]).toEqual(['09:00', '18:00'])
})

test.each([
  ['- de : Odile Serre', '- de : Odile Ferre', 'il n’y a pas de personne inventée « Odile Ferre »'],
  [
    '- place : 1 ; 9 h 30',
    '- place : 1 ; matin',
    '« place » s’écrit avec le jour, l’heure et la salle',
  ],
  [
    '- décision : retenue',
    '- décision : gardée',
    '« gardée » n’est pas un mot de la liste « décision »',
  ],
  ['- attendus : 90', '- attendus : foule', '« foule » : « attendus » attend un nombre'],
  [
    '- format : pleniere\n',
    '',
    'il manque « format » sous « Quinze personnes, une flèche, un panel »',
  ],
  ['; Plénière ; 45', '; Plénière', 'n’est pas un nombre : écrivez par exemple 12.'],
  ['; bleu', '; bleue', 'il n’y a pas de couleur « bleue ». Vouliez-vous écrire « bleu » ?'],
  ['## Lieux', '## Lieus', 'il manque la partie « ## Lieux »'],
])('%s, written « %s », is told', async (from, to, words) => {
  expect(whole).toContain(from)
  expect(await told(whole)).toBe('')
  expect(await told(whole.replace(from, to))).toContain(words)
})
