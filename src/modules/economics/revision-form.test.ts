import { describe, expect, it } from 'vitest'
import { amountName, readRevision } from './revision-form.ts'

const raw = {
  [amountName('a')]: '1 250,50',
  [amountName('b')]: '0',
  reason: 'La salle est prêtée.',
}

describe('a revision', () => {
  it('has the amount of each line that stands, and no other', () => {
    const read = readRevision({ ...raw, [amountName('gone')]: '5' }, ['a', 'b'], 'fr')
    expect(read).toEqual({
      ok: true,
      value: {
        reason: 'La salle est prêtée.',
        amounts: new Map([
          ['a', 125_050],
          ['b', 0],
        ]),
      },
    })
  })

  it.each([
    ['an amount that is missing', { [amountName('a')]: '' }, amountName('a')],
    ['an amount that is no number', { [amountName('b')]: 'beaucoup' }, amountName('b')],
    ['no reason', { reason: '…' }, 'reason'],
  ])('is refused for %s', (_, change, field) => {
    const read = readRevision({ ...raw, ...change }, ['a', 'b'], 'fr')
    expect(read.ok ? [] : Object.keys(read.form.problems)).toEqual([field])
  })
})
