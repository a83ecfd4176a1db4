import { expect, test } from 'vitest'
import { changeOf, readBlock } from '#kit/grids/pasted-lines.ts'
import type { College, CollegeException } from './college.ts'
import {
  type Placed,
  type PlaceRow,
  placedTwice,
  placeGrid,
  placeId,
  placeRows,
} from './place-grid.ts'

const college = (id: string, name: string, position: number): College => ({
  ...{ id, name, purpose: '', kinds: [], weight: 1, position },
  ...{ fromPopulation: undefined, belowPopulation: undefined },
})
const [towns, regions] = [college('c1', 'Communes', 1), college('c2', 'Régions', 2)]
const members = [
  { id: 't1', name: 'Valbrenne (35)' },
  { id: 't2', name: 'Saint-Aubrac (12)' },
  { id: 't3', name: 'Saint-Aubrac (48)' },
]
const stands: CollegeException = {
  ...{ collegeId: 'c1', territoryId: 't1', belongs: true, reason: 'Le conseil' },
}
const placed: Placed = { colleges: [towns, regions], members, exceptions: [stands] }
const plain = (words: string) => words.replace(/[\u00a0\u202f]/g, ' ')

function read(...lines: readonly string[]) {
  const block = readBlock(placeGrid(placed), lines.join('\n'), placeRows(placed), 'fr')
  if ('problem' in block) throw new Error(block.problem)
  const why = block.lines.map((line) => (line.state === 'refused' ? plain(line.why.join(' ')) : ''))
  return { change: changeOf(block), states: block.lines.map(({ state }) => state), why }
}

test('a member is known by its name, with its department where two have it; a line left as it opens puts it there', () => {
  const { change, states } = read(
    'Collectivité\tCollège\tMotif',
    'VALBRENNE\tcommunes\tLe conseil',
    'Saint-Aubrac (12)\tRégions\tElle le demande',
  )
  expect(states).toEqual(['same', 'added'])
  expect(change.added).toMatchObject([{ member: { id: 't2' }, college: 'c2', belongs: 'in' }])
})

test('a name that is nobody’s, or several members’, a college that is not there and a missing reason say so', () => {
  const { why } = read(
    'Membre\tCollège\tPlace\tPourquoi',
    'Nulle-Part\tCommunes\toui\tUne raison',
    'Saint-Aubrac\tCommunes\toui\tUne raison',
    'Valbrenne\tCantons\tnon\tUne raison',
    'Saint-Aubrac (48)\tRégions\tnon\t',
  )
  expect(why[0]).toContain('« Nulle-Part » n’est pas un membre du réseau')
  expect(why[1]).toContain('peut être plusieurs membres')
  expect(why[2]).toContain('« Cantons » n’est pas une des réponses')
  expect(why[3]).toContain('Il manque « Pourquoi »')
})

test('a member is put into one college, and each line that says otherwise tells which one it meets', () => {
  const { why, states } = read(
    'Valbrenne\tRégions\tDans ce collège\tAutre',
    'Saint-Aubrac (12)\tRégions\tDans ce collège\tUn',
    'Saint-Aubrac (12)\tCommunes\tDans ce collège\tDeux',
    'Saint-Aubrac (12)\tRégions\tPas dans ce collège\tTrois',
    'Saint-Aubrac (12)\tCommunes\tPas dans ce collège\tQuatre',
  )
  expect(states).toEqual(['refused', 'added', 'refused', 'refused', 'added'])
  expect(why[0]).toContain('Ce membre est déjà placé dans « Communes »')
  expect(why[2]).toContain('Ce membre est déjà mis dans un autre collège (ligne 2)')
  expect(why[3]).toContain('Le même membre est déjà dit pour le même collège (ligne 2)')
})

test('a line that stands may go to another college, unless a line that stays is there already', () => {
  const called = () => ({ fr: '', en: '' })
  const row: PlaceRow = {
    ...{
      member: { id: 't1', name: 'Valbrenne (35)' },
      college: 'c2',
      belongs: 'in',
      reason: 'Non',
    },
  }
  const change = { added: [], changed: [{ id: placeId(stands), written: row }], removed: [] }
  expect(placedTwice(change, placed, called).changed).toEqual([undefined])
  const out = { ...stands, collegeId: 'c2', belongs: false }
  const both = { ...placed, exceptions: [stands, out] }
  expect(plain(placedTwice(change, both, called).changed[0]?.fr ?? '')).toContain('« Régions »')
  const freed = { ...change, removed: [placeId(out)] }
  expect(placedTwice(freed, both, called).changed).toEqual([undefined])
})
