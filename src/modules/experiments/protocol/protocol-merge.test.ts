import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json } from '#kit/json/canonical-json.ts'
import type { Answer } from '../answer.ts'
import { findSection } from '../template/protocol-sections.ts'
import { mergeAnswers, mergeValues } from './protocol-merge.ts'

const section = (key: string) => {
  const found = findSection(key)
  if (!found) throw new Error(key)
  return found
}
const answer = (value: Json): Answer => ({ answer: value })

const row = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  label: fc.constantFrom('lettre', 'salle', 'repas'),
  amount: fc.nat(3),
})
const rows = fc.uniqueArray(row, { selector: (entry) => entry.id, maxLength: 4 })

describe('two people save the same section', () => {
  test('on rows, the work of one alone is kept whole', () => {
    fc.assert(
      fc.property(rows, rows, (base, changed) => {
        expect(mergeValues(base, changed, base)).toEqual({ clean: true, value: changed })
        expect(mergeValues(base, base, changed)).toEqual({ clean: true, value: changed })
        expect(mergeValues(base, changed, changed)).toEqual({ clean: true, value: changed })
      }),
    )
  })

  test('on rows, a clean merge holds every row and field either side wrote', () => {
    fc.assert(
      fc.property(rows, rows, rows, (base, mine, theirs) => {
        const merge = mergeValues(base, mine, theirs)
        if (!merge.clean) return
        const merged = merge.value as typeof base
        expect(new Set(merged.map((entry) => entry.id)).size).toBe(merged.length)
        for (const side of [mine, theirs]) {
          for (const entry of side) {
            const before = base.find((was) => was.id === entry.id)
            const after = merged.find((is) => is.id === entry.id)
            if (!before || before.label !== entry.label) expect(after?.label).toBe(entry.label)
            if (!before || before.amount !== entry.amount) expect(after?.amount).toBe(entry.amount)
          }
        }
      }),
    )
  })

  test('different fields of one row go together', () => {
    const base = [{ id: 'a', label: 'Salle', amount: 10 }]
    const mine = [{ id: 'a', label: 'Salle des fêtes', amount: 10 }]
    const theirs = [{ id: 'a', label: 'Salle', amount: 20 }]
    expect(mergeAnswers(section('budget'), answer(base), answer(mine), answer(theirs))).toEqual({
      clean: true,
      answer: { answer: [{ id: 'a', label: 'Salle des fêtes', amount: 20 }] },
    })
  })

  test('a row that one removed and the other changed is not lost', () => {
    const base = [{ id: 'a', label: 'Salle' }]
    const changed = [{ id: 'a', label: 'Mairie' }]
    expect(mergeValues(base, [], changed)).toEqual({ clean: false, value: changed })
    expect(mergeValues(base, changed, [])).toEqual({ clean: false, value: changed })
    expect(mergeValues(base, [], base)).toEqual({ clean: true, value: [] })
  })

  test('rows added by both stand side by side', () => {
    const base = [{ id: 'a' }]
    const merge = mergeValues(base, [{ id: 'a' }, { id: 'b' }], [{ id: 'a' }, { id: 'c' }])
    expect(merge.clean).toBe(true)
    expect(new Set((merge.value as { id: string }[]).map((entry) => entry.id))).toEqual(
      new Set(['a', 'b', 'c']),
    )
  })

  test('the order that only one changed is the order', () => {
    const [a, b, c] = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
    expect(mergeValues([a, b, c], [c, a, b], [a, b, c, { id: 'd' }]).value).toEqual([
      c,
      { id: 'd' },
      a,
      b,
    ])
    expect(mergeValues([a, b, c], [a, b, c, { id: 'd' }], [c, a, b]).value).toEqual([
      c,
      { id: 'd' },
      a,
      b,
    ])
  })

  test('choices are added and taken away one by one', () => {
    const challenges = section('challenges')
    const merged = mergeAnswers(
      challenges,
      answer(['empowerment']),
      answer(['empowerment', 'restore_trust']),
      answer(['shared_decision']),
    )
    expect(merged).toEqual({
      clean: true,
      answer: { answer: ['shared_decision', 'restore_trust'] },
    })
  })

  test('lists are merged by words, line after line', () => {
    const merged = mergeAnswers(
      section('red-lines'),
      answer(['Un', 'Deux', 'Trois']),
      answer(['Un', 'Deux', 'Trois fois']),
      answer(['Une', 'Deux', 'Trois']),
    )
    expect(merged).toEqual({ clean: true, answer: { answer: ['Une', 'Deux', 'Trois fois'] } })
  })

  test('“does not apply” against words is for people to settle', () => {
    const merged = mergeAnswers(section('minors'), undefined, { without: 'Adultes' }, answer('Oui'))
    expect(merged).toEqual({ clean: false, answer: { without: 'Adultes' } })
  })

  test('two numbers are for people to settle', () => {
    const key = section('participants-planned')
    expect(mergeAnswers(key, answer(10), answer(12), answer(14)).clean).toBe(false)
    expect(mergeAnswers(key, answer(10), answer(12), answer(12)).clean).toBe(true)
  })
})
