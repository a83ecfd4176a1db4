import { describe, expect, it } from 'vitest'
import { secret, table } from '#kit/column-register.ts'
import { secrets } from '#kit/secrets.ts'
import { columns } from '../columns.ts'
import { everyColumn, natureOf, registerOf } from './register.ts'
import { registerTexts } from './texts/register.ts'

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

  it('says what is kept of a secret, and not only that it is one', () => {
    const kept = { fr: 'un jour', en: 'one day' }
    const { classes } = registerTexts.fr
    expect(natureOf(secret(kept, secrets.recoveryCode), classes, 'fr')).toMatch(
      /^secrète\s: l’empreinte d’un code de secours/,
    )
    expect(natureOf({ class: 'internal' }, classes, 'fr')).toBe('de fonctionnement')
  })

  it('says a duration in words for each column', () => {
    for (const { kept } of everyColumn(rooms))
      for (const words of [kept.fr, kept.en]) expect(words.length).toBeGreaterThan(5)
  })
})
