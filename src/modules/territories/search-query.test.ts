import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { begunWords, readQuery } from './search-query.ts'

describe('what someone typed', () => {
  it('is a code when it has only the letters of one', () => {
    expect(readQuery('35 000').codes).toEqual({ text: '35000', siren: undefined })
    expect(readQuery('2a').codes).toEqual({ text: '2A', siren: undefined })
    expect(readQuery('243 500 139').codes?.siren).toBe('243500139')
    expect(readQuery('rennes').codes).toBeUndefined()
  })

  it('may end on a place: a department or a postal code', () => {
    expect(readQuery('Saint-Denis (974)').names[0]).toMatchObject({
      words: 'saint denis',
      departmentCode: '974',
    })
    expect(readQuery('rennes 35000').names[0]).toMatchObject({
      words: 'rennes',
      departmentCode: '35',
    })
    expect(readQuery('35000 Rennes').names[0]).toMatchObject({
      words: 'rennes',
      departmentCode: '35',
    })
    expect(readQuery('ajaccio 20000').names[0]).toMatchObject({
      words: 'ajaccio',
      departmentCode: undefined,
    })
  })

  it('is also read as it stands, in case the number is part of the name', () => {
    expect(readQuery('paris 11').names.map((name) => name.words)).toEqual(['paris', 'paris 11'])
  })

  it('may begin with the kind of place', () => {
    expect(readQuery('région Bretagne').names.at(-1)).toMatchObject({
      words: 'bretagne',
      kinds: ['region'],
    })
    expect(readQuery('mairie de Rennes').names.at(-1)).toMatchObject({
      words: 'rennes',
      kinds: ['commune'],
    })
    expect(readQuery('Ville-d’Avray').names[0]).toMatchObject({
      words: 'ville avray',
      kinds: undefined,
    })
  })

  it('never leaves more than letters and digits for the database', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        for (const { words } of readQuery(typed).names) {
          expect(begunWords(words)).toMatch(/^'[a-z0-9]+':\*( & '[a-z0-9]+':\*)*$/)
        }
      }),
    )
  })
})
