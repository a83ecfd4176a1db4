import { expect, test } from 'vitest'
import { changeOf, readBlock } from '#kit/grids/pasted-lines.ts'
import type { Task } from './task.ts'
import { taskGrid, taskOfRow, taskRows } from './task-grid.ts'

const members = [
  { id: 'm1', name: 'Odile Serre' },
  { id: 'm2', name: 'Awa Diop' },
  { id: 'm3', name: 'Awa N’Diaye' },
]
const grid = taskGrid(members, '2026-11-30')
const hall: Task = {
  ...{ id: 't1', title: 'Réserver la salle', dueOn: '2026-12-04', doneOn: undefined },
  shares: new Map([
    ['m1', 'does'],
    ['m2', 'is-told'],
  ]),
}

const plain = (words: string) => words.replace(/[\u00a0\u202f]/g, ' ')

test('a block of a sheet is read by its titles, its days and its names as people write them', () => {
  const block = readBlock(
    grid,
    [
      'Quoi\tQui\tÉchéance\tStatut',
      'Réserver la salle\tOdile et Awa Diop\t11/12/2026\tTerminé',
      'Imprimer\t\t\tEn cours',
      'Inviter\tAwa\t\t',
      'Relancer\t\tdemain\t',
    ].join('\n'),
    taskRows([hall], grid),
    'fr',
  )
  if ('problem' in block) throw new Error(block.problem)
  expect(changeOf(block)).toMatchObject({
    changed: [{ id: 't1', written: { does: ['m1', 'm2'], dueOn: '2026-12-11', state: 'done' } }],
    added: [{ title: 'Imprimer', does: [], dueOn: undefined, state: 'todo' }],
  })
  const why = block.lines.flatMap((line) => (line.state === 'refused' ? line.why : []))
  expect(plain(why.join(' '))).toMatch(/« Awa » n’est le nom d’aucune personne/)
  expect(plain(why.join(' '))).toMatch(/« demain » n’est pas un jour/)
})

test('a line whose state was left alone is to do', () => {
  const shape = grid.form.shape.safeParse({ title: 'Louer', does: '', state: '' })
  expect(shape.data).toMatchObject({ title: 'Louer', state: 'todo', dueOn: undefined })
})

test('names that are too long are refused by their field, whichever it is', () => {
  for (const name of ['does', 'answers']) {
    const { error } = grid.form.shape.safeParse({ title: 'Louer', [name]: 'x'.repeat(401) })
    expect(error?.issues.map(({ path }) => path)).toEqual([[name]])
  }
})

test('who is asked or told stays so; a task that was done keeps its day', () => {
  const row = { title: 'La salle', does: ['m3'], answers: [], dueOn: undefined } as const
  const saved = taskOfRow('t1', { ...row, state: 'done' }, hall, '2026-11-30')
  expect([...saved.shares]).toEqual([
    ['m2', 'is-told'],
    ['m3', 'does'],
  ])
  const again = taskOfRow(
    't1',
    { ...row, state: 'done' },
    { ...hall, doneOn: '2026-11-10' },
    '2026-11-30',
  )
  expect([saved.doneOn, again.doneOn]).toEqual(['2026-11-30', '2026-11-10'])
})
