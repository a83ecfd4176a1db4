import { describe, expect, test } from 'vitest'
import { sentAgain, textsSent } from './sent-back.ts'

const long = 'Nous avons planté des haies avec la commune.'

describe('of a form that was refused', () => {
  test('long texts are given back, in their order, once each', () => {
    const sent = { title: 'Haies', text: long, more: ['Un\ndeux', long], id: 'a'.repeat(64) }
    expect(textsSent(sent)).toEqual([long, 'Un\ndeux'])
  })

  test('nothing is of keys, marks, traps, codes, passwords or files', () => {
    const names = ['_key', '_seen', 'site', 'code', 'codes', 'password', 'motDePasse', 'resetToken']
    const sent = Object.fromEntries(names.map((name) => [name, `${long} ${name}`]))
    const kept = textsSent({ ...sent, file: new File([long], 'un texte.txt') })
    expect(kept).toEqual([])
    expect(textsSent({ note: long })).toEqual([long])
  })

  test('all is sent again as it was, unless a file or a secret is in it', () => {
    const sent = { _key: 'k', title: 'Haies', themes: ['a', 'b'] }
    expect(sentAgain('/agir', sent)).toEqual({
      action: '/agir',
      fields: [
        ['_key', 'k'],
        ['title', 'Haies'],
        ['themes', 'a'],
        ['themes', 'b'],
      ],
    })
    expect(sentAgain('/agir', { ...sent, picture: new File([], '') })).toBeDefined()
    expect(sentAgain('/agir', { ...sent, picture: new File(['x'], 'x.png') })).toBeUndefined()
    expect(sentAgain('/agir', { ...sent, code: '123456' })).toBeUndefined()
    const many = { id: Array.from({ length: 401 }, (_, rank) => String(rank)) }
    expect(sentAgain('/agir', many)).toBeUndefined()
  })
})
