import { expect, it } from 'vitest'
import { nounOf } from './noun-of.ts'

interface Tree {
  readonly id: string
  readonly height: number | undefined
  readonly kind: 'oak' | 'ash'
}

const row = { id: 'a', height: null as number | null, kind: 'oak' as 'oak' | 'ash' }

it('is the row, where nothing is undefined', () => {
  const tree: Tree = nounOf(row)
  expect(tree).toStrictEqual({ id: 'a', height: undefined, kind: 'oak' })
  const tall: Tree = nounOf({ ...row, height: 0 })
  expect(tall.height).toBe(0)
})

it('says what is not as it is read', () => {
  const plain: { readonly id: string; readonly height: number | null; readonly kind: string } = row
  const tree: Tree = nounOf(plain, { kind: 'ash' as const })
  expect(tree.kind).toBe('ash')
})

it('leaves out the columns that are named', () => {
  const tree: Tree = nounOf({ ...row, plantedBy: 'Maëlle', note: '' }, {}, 'plantedBy', 'note')
  expect(tree).toStrictEqual({ id: 'a', height: undefined, kind: 'oak' })
})

it('is refused by the compiler when the table has a column more, or another type', () => {
  const owned = { ...row, owner: 'Maëlle' }
  // @ts-expect-error: nobody said that the owner of a tree is shown
  const more: Tree = nounOf(owned)
  const odd = { ...row, kind: 'elm' }
  // @ts-expect-error: no such kind
  const wrong: Tree = nounOf(odd)
  const { kind: _kind, ...short } = row
  // @ts-expect-error: its kind is missing
  const less: Tree = nounOf(short)
  expect([more, wrong, less]).toHaveLength(3)
})
