import { describe, expect, it } from 'vitest'
import { parseForm } from '#kit/form.ts'
import { endMandateShape, endsSoon, mandateShape } from './mandate.ts'

describe('a mandate that ends soon', () => {
  const today = '2026-11-25'

  it.each([
    [undefined, false],
    ['2026-11-24', false],
    ['2026-11-25', true],
    ['2027-05-26', true],
    ['2027-05-27', false],
  ])('with its end on %s: %s', (endsOn, soon) => {
    expect(endsSoon({ endsOn }, today)).toBe(soon)
  })
})

describe('the form of a mandate', () => {
  const typed = { title: 'Maire', startsOn: '2026-03-29', endsOn: '' }

  it('may have no end yet', () => {
    const read = parseForm(mandateShape, typed, 'fr')
    expect(read.ok && read.value).toMatchObject({ title: 'Maire', endsOn: undefined })
  })

  it('says beside the end that it comes before the start', () => {
    const read = parseForm(mandateShape, { ...typed, endsOn: '2026-03-28' }, 'fr')
    expect(read.ok ? {} : read.form.problems).toEqual({ endsOn: 'La fin vient avant le début.' })
  })

  it('takes real days only', () => {
    expect(mandateShape.safeParse({ ...typed, startsOn: '2026-02-29' }).success).toBe(false)
    expect(endMandateShape.safeParse({ endsOn: '2026-04-31' }).success).toBe(false)
    expect(endMandateShape.safeParse({ endsOn: '2032-03-31' }).success).toBe(true)
  })
})
