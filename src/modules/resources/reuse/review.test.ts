import { describe, expect, it } from 'vitest'
import { parseForm } from '#kit/form.ts'
import { mostMasked } from '../reuse.ts'
import { declineShape, maskingShape } from './review.ts'

describe('names to take out of a story', () => {
  it('are one by line, and none when it is published as it is', () => {
    expect(maskingShape.parse({})).toEqual({ names: [] })
    expect(maskingShape.parse({ names: ' Nour Haddad \n\nImane\n' }).names).toEqual([
      'Nour Haddad',
      'Imane',
    ])
  })

  it('are twenty at most: more of them are refused in words', () => {
    const names = (count: number) => Array.from({ length: count }, () => 'Nour').join('\n')
    expect(maskingShape.safeParse({ names: names(mostMasked) }).success).toBe(true)
    const read = parseForm(maskingShape, { names: names(mostMasked + 1) }, 'fr')
    expect(read).toMatchObject({ ok: false, form: { problems: { names: 'Vingt noms au plus.' } } })
  })
})

it('a story is not kept without a reason', () => {
  expect(declineShape.safeParse({ reason: ' ' }).success).toBe(false)
  expect(declineShape.safeParse({ reason: 'Trop court.' }).success).toBe(true)
})
