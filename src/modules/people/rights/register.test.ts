import { describe, expect, it } from 'vitest'
import { table } from '#kit/column-register.ts'
import { columns } from '../columns.ts'
import { everyColumn, registerOf } from './register.ts'

const rooms = [{ name: 'people', columns }]

describe('the register of processing', () => {
  it('tells every column once, whatever way it is gathered', () => {
    const told = registerOf(rooms).flatMap((line) => line.columns)
    const all = everyColumn(rooms).map(({ table, column }) => `${table}.${column}`)
    expect(told.toSorted()).toEqual(all.toSorted())
    expect(new Set(told).size).toBe(told.length)
  })

  it('begins with what must be protected most', () => {
    const classes = registerOf(rooms).map((line) => line.class)
    expect(classes[0]).toBe('secret')
    expect(classes.at(-1)).toBe('internal')
  })

  it('gathers what is kept alike, and only that', () => {
    const rule = (fr: string, en = fr) => ({ class: 'personal', kept: { fr, en } }) as const
    const lines = registerOf([
      {
        name: 'essai',
        columns: { a: table([rule('un an'), 'x y']), b: table([rule('un jour'), 'z']) },
      },
    ])
    expect(lines.map((line) => line.columns)).toEqual([['a.x', 'a.y'], ['b.z']])
  })

  it('says a duration in words for each column', () => {
    for (const { kept } of everyColumn(rooms))
      for (const words of Object.values(kept)) expect(words.length).toBeGreaterThan(5)
  })
})
