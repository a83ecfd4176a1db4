import { describe, expect, test } from 'vitest'
import { joinNeeds, needsSent, noNeeds } from './needs.ts'

const kept = { ...noNeeds, childcare: true, interpreter: 'LSF', guardianName: 'Un Parent' }

describe('needs that were said are not lost', () => {
  test('by a form that did not show them', () => {
    for (const fields of [{}, { answer: 'confirmed' }, { interpreter: '', access: '' }]) {
      const { sent, form } = needsSent(fields)
      expect(joinNeeds(kept, sent, form)).toEqual(kept)
    }
  })

  test('and such a form adds to them', () => {
    const { sent, form } = needsSent({ travel: 'yes', access: ' fauteuil ' })
    expect(joinNeeds(kept, sent, form)).toEqual({ ...kept, travel: true, access: 'fauteuil' })
  })

  test('a form that showed them changes what it holds, and nothing that it does not hold', () => {
    const { sent, form } = needsSent({ needs: 'all', interpreter: '', access: '', travel: 'yes' })
    expect(joinNeeds(kept, sent, form)).toEqual({
      ...{ ...kept, childcare: false, travel: true },
      interpreter: '',
    })
  })
})
