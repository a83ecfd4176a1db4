import { describe, expect, test } from 'vitest'
import {
  isSecret,
  labelsWritten,
  namedAnswer,
  sentAgain,
  withoutChoices,
  writtenIn,
} from './sent-back.ts'

const long = 'Nous avons planté des haies avec la commune.'

const wordsIn = (sent: Parameters<typeof writtenIn>[0]) => {
  const { texts, short } = writtenIn(sent)
  return { texts: texts.map(({ text }) => text), short: short.map(({ text }) => text) }
}

describe('of a form that was refused', () => {
  test('long texts are given back, in their order, once each', () => {
    const sent = { title: 'Haies', text: long, more: ['Un\ndeux', long], id: 'a'.repeat(64) }
    expect(wordsIn(sent).texts).toEqual([long, 'Un\ndeux'])
  })

  test('nothing is of keys, marks, traps, codes, passwords or files', () => {
    const names = ['_key', '_seen', 'site', 'code', 'codes', 'password', 'motDePasse', 'resetToken']
    for (const value of [long, 'Haies']) {
      const sent = Object.fromEntries(names.map((name) => [name, `${value} ${name}`]))
      const kept = writtenIn({ ...sent, file: new File([long], 'un texte.txt') })
      expect(kept).toEqual({ texts: [], short: [] })
    }
    expect(wordsIn({ note: long })).toEqual({ texts: [long], short: [] })
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
    expect(short.map(({ text }) => text)).toEqual(['Haies', 'by-consent', '2027-03-01', 'lannion'])
    expect(withoutChoices(short).map(({ text }) => text)).toEqual(['Haies', '2027-03-01'])
    expect(writtenIn({ answer: 'approve', step: 'two', sure: 'yes' }).short).toEqual([])
  })

  test('each is called as its page calls it, and what a page lets people write is never a mark nor a choice', () => {
    const labels = new Map([
      ['title', 'Titre'],
      ['town', 'Où ?'],
      ['agreed', 'Êtes-vous\nd’accord'],
      ['text', 'Pourquoi'],
      ['code', 'Code'],
    ])
    const _labels = labelsWritten(labels)
    expect(_labels).toBe('title Titre\ntown Où ?\nagreed Êtes-vous d’accord\ntext Pourquoi')
    const sent = { title: 'haies', town: 'lannion', agreed: 'yes', kind: 'by-consent', text: long }
    // A browser sends line ends of its own.
    const { texts, short } = writtenIn({ ...sent, _labels: _labels.replaceAll('\n', '\r\n') })
    expect(texts).toEqual([{ label: 'Pourquoi', text: long }])
    expect(withoutChoices(short).map((choice) => namedAnswer(choice, 'fr'))).toEqual([
      'Titre\u00a0: haies',
      'Où ? lannion',
      'Êtes-vous d’accord\u00a0: yes',
    ])
    expect(writtenIn({ title: 'haies', _labels }).short).toHaveLength(1)
    expect(writtenIn({ title: 'haies' }).short).toEqual([])
  })

  test('nothing is left out because there is much of it', () => {
    const many = Array.from({ length: 450 }, (_, rank) => `${long} ${rank}`)
    const { texts, short } = writtenIn({ many, days: many.map((_, rank) => `Jour ${rank}`) })
    expect([...texts, ...short]).toHaveLength(900)
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
