import { describe, expect, test } from 'vitest'
import { isSecret, sentAgain, withoutChoices, writtenIn } from './sent-back.ts'

const long = 'Nous avons planté des haies avec la commune.'

describe('of a form that was refused', () => {
  test('long texts are given back, in their order, once each', () => {
    const sent = { title: 'Haies', text: long, more: ['Un\ndeux', long], id: 'a'.repeat(64) }
    expect(writtenIn(sent).texts).toEqual([long, 'Un\ndeux'])
  })

  test('nothing is of keys, marks, traps, codes, passwords or files', () => {
    const names = ['_key', '_seen', 'site', 'code', 'codes', 'password', 'motDePasse', 'resetToken']
    for (const value of [long, 'Haies']) {
      const sent = Object.fromEntries(names.map((name) => [name, `${value} ${name}`]))
      const kept = writtenIn({ ...sent, file: new File([long], 'un texte.txt') })
      expect(kept).toEqual({ texts: [], short: [] })
    }
    expect(writtenIn({ note: long })).toEqual({ texts: [long], short: [] })
  })

  test('answers in few words are too, without boxes and what names a thing in the house', () => {
    const sent = {
      title: ' Haies ',
      kind: 'by-consent',
      secretary: '0a1b2c3d-0000-4000-8000-00000000abcd',
      reviewOn: '2027-03-01',
      town: 'lannion',
      agreed: 'yes',
      note: '',
    }
    const { short } = writtenIn(sent)
    expect(short).toEqual(['Haies', 'by-consent', '2027-03-01', 'lannion'])
    expect(withoutChoices(short)).toEqual(['Haies', '2027-03-01'])
    expect(writtenIn({ answer: 'approve', step: 'two', sure: 'yes' }).short).toEqual([])
  })

  test.each(['secretary', 'secretaryName', 'postcode', 'postalCode', 'serviceCode', 'passage'])(
    'the field %s is no secret',
    (name) => expect(isSecret(name)).toBe(false),
  )

  test.each(
    'code codes cle key apiKey signInCode seed salt iban bic pin token jeton csrf_token passphrase newPassword client-secret'.split(
      ' ',
    ),
  )('the field %s is one', (name) => expect(isSecret(name)).toBe(true))

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
