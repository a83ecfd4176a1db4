import { expect, test } from 'vitest'
import { z } from 'zod'
import { askedForm, box, choice, dayIfKnown, figure, text } from '../forms/asked-fields.ts'
import { type Grid, type StandingRow, standingRow } from './grid.ts'
import { readGrid } from './grid-form.ts'
import { formOfBlock, readBlock } from './pasted-lines.ts'

const same = (words: string) => ({ fr: words, en: words })
const answer = (value: string) => ({ value, label: same(value) })
const form = askedForm({
  name: text({ label: same('Nom'), most: 100, required: true }),
  state: choice({ label: same('État'), options: ['oui', 'non'].map(answer) }),
  count: figure({ label: same('Nombre'), shape: z.string().default(''), typed: String }),
})
type Given = { name: string; state?: string; count?: unknown }
const grid = {
  ...{ name: 'lines', form, row: same('Ligne'), titles: {}, key: ['name'], most: 50 },
} as unknown as Grid<Given>
const fixed = { ...grid, fixed: 'name' } as Grid<Given>
const rows: readonly StandingRow[] = ['Salle', 'Repas'].map((name) =>
  standingRow(grid, { id: name.toLowerCase(), name, state: 'non' }),
)
const plain = (words: string) => words.replaceAll(/[\u00a0\u202f]/g, ' ')

function read(block: string, on = grid) {
  const found = readBlock(on, block, rows, 'fr')
  if ('problem' in found) throw new Error(found.problem)
  const whys = found.lines.map((line) =>
    line.state === 'refused' ? plain(line.why.join(' ')) : line.state,
  )
  return { found, whys, form: formOfBlock(on, found, rows, 'fr') }
}

test('what a formula could not compute is no value, in any kind of cell', () => {
  for (const wrong of ['#REF!', '#N/A', '#VALEUR!', '#NOM ?', '#DIV/0!'])
    for (const cells of [`${wrong}\toui\t1`, `Buffet\t${wrong}\t1`, `Buffet\toui\t${wrong}`])
      expect(read(cells).whys[0]).toContain(`« ${wrong} » est une erreur du tableur`)
  expect(read('Salle #1\toui\t1').whys).toEqual(['added'])
})

test('lines that the block does not name come back as they stand, their boxes ticked', () => {
  const ticked = askedForm({
    name: text({ label: same('Nom'), most: 100, required: true }),
    inKind: box({ label: same('En nature') }),
  })
  const boxed = { ...grid, form: ticked } as unknown as Grid<{ name: string; inKind: boolean }>
  const standing = ['Salle', 'Repas'].map((name) =>
    standingRow(boxed, { id: name.toLowerCase(), name, inKind: name === 'Salle' }),
  )
  const block = readBlock(boxed, 'Buffet\tpeut-être', standing, 'fr')
  if ('problem' in block) throw new Error(block.problem)
  const { values, problems } = formOfBlock(boxed, block, standing, 'fr')
  expect(problems).not.toEqual({})
  expect(values).toMatchObject({ 'lines.salle.inKind': 'yes', 'lines.repas.inKind': '' })
  // Sent back as it is shown, nothing of the lines that stand changes.
  const { 'lines.new1.name': _, 'lines.new1.inKind': __, ...left } = values
  expect(readGrid(boxed, { raw: left, first: left }, standing, 'fr')).toMatchObject({
    ok: true,
    value: { added: [], changed: [], removed: [] },
  })
})

test('cells beyond the columns are counted, and their line is not taken', () => {
  expect(read('Buffet\toui\t1\tx\t\ty\nCar\tnon\t2').whys).toEqual([
    expect.stringContaining('2 cases en trop sur la ligne 1'),
    'added',
  ])
  expect(read('Nom\tÉtat\tNombre\nBuffet\toui\t1\tx').whys[0]).toContain('1 case en trop')
})

test('a first line of titles of which one alone is known is left out, and said so', () => {
  expect(read('Nom\tX\nBuffet\toui').whys).toEqual([
    expect.stringContaining('ressemble à des titres (« Nom »)'),
    'added',
  ])
})

test('a first line of titles of which none is known is left out too, where figures stand below', () => {
  const { whys } = read('Descriptif\tStatut\tCombien ?\nBuffet\toui\t12')
  expect(whys[0]).toContain('ressemble à des titres, dont aucun n’est connu')
  expect(whys[1]).toBe('added')
  expect(read('Descriptif\toui\t\nBuffet\toui\t12').whys).toEqual(['added', 'added'])
})

test('a day of a sheet is read as people write it', () => {
  const days = askedForm({
    name: text({ label: same('Nom'), most: 100, required: true }),
    on: dayIfKnown({ label: same('Jour'), days: 'any' }),
  })
  const dated = { ...grid, form: days } as unknown as Grid<Given>
  const { whys, found } = read('Buffet\t4/12/2026\nTraiteur\tdemain', dated)
  expect(found.lines[0]?.typed).toEqual({ name: 'Buffet', on: '2026-12-04' })
  expect(whys[1]).toContain('« demain » n’est pas un jour')
})

test('a second line of one name says the same, or something else', () => {
  const { whys, form: back } = read('Salle\toui\t3\nSalle\tnon\t3\nSalle\toui\t3', fixed)
  expect(whys[1]).toContain('La ligne 1 porte le même nom et dit autre chose')
  expect(whys[2]).toContain('La ligne 1 dit déjà la même chose')
  // It has no place in the grid: its words are read above it.
  expect(plain(back.problems['form'] ?? '')).toContain('ligne 2, « Salle · non · 3 »')
})

test('a line to correct comes back on the line that it names; an answer that is none tells which are', () => {
  const { whys, form: back } = read('Salle\tpeut-être\t5')
  expect(whys[0]).toContain('Écrivez une de celles-ci : oui ; non.')
  expect(back.values['lines.salle.count']).toBe('5')
  expect(back.problems['lines.salle.state']).toBeTruthy()
  expect(Object.keys(back.values).filter((name) => name.includes('.new'))).toEqual([])
})

test('a line that names nothing here is read above the grid; a total is not', () => {
  const { form: back } = read('Salle\toui\t3\nGradins\tnon\t4\nTotal\t\t7', fixed)
  expect(back.problems['form']).toContain('Gradins · non · 4')
  expect(back.problems['form']).not.toContain('Total')
})
