import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inFull, nameWords, withoutLegalForm } from './search-words.ts'

describe('the words of a name', () => {
  it('forget accents, signs and small words', () => {
    expect(nameWords('L’Haÿ-les-Roses')).toMatchObject({
      plain: 'l hay les roses',
      words: 'hay roses',
    })
    expect(nameWords('La Roche-sur-Yon')).toMatchObject({ words: 'roche yon', sorted: 'roche yon' })
    expect(nameWords('Œuf-en-Ternois').words).toBe('oeuf ternois')
  })

  it('read usual shortenings in full', () => {
    expect(nameWords('St-Malo').words).toBe('saint malo')
    expect(nameWords('Ste Colombe').words).toBe('sainte colombe')
  })

  it('keep the last word whatever it is: it may be the beginning of another', () => {
    expect(nameWords('saint d').words).toBe('saint d')
    expect(nameWords('les').words).toBe('les')
  })

  it('do not depend on their order, once sorted', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(['rennes', 'metropole', 'grand', 'val'], { minLength: 1 }),
        (words) => {
          expect(nameWords(words.join(' ')).sorted).toBe(words.toSorted().join(' '))
        },
      ),
    )
  })
})

describe('a legal form in front of a name', () => {
  it('is written in full, and left out when names are compared', () => {
    expect(inFull("CC de l'Oriente")).toBe('Communauté de communes de l’Oriente')
    expect(inFull('CA CAP Excellence')).toBe('Communauté d’agglomération CAP Excellence')
    expect(withoutLegalForm('Communauté urbaine du Grand Poitiers')).toBe('Grand Poitiers')
    expect(withoutLegalForm('Communauté d’agglomération de La Rochelle')).toBe('La Rochelle')
    expect(withoutLegalForm('Rennes Métropole')).toBe('Rennes Métropole')
  })
})
