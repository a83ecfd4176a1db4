import { describe, expect, test } from 'vitest'
import { parseForm } from '../form.ts'
import {
  answerSaid,
  askedForm,
  box,
  choice,
  day,
  dayIfKnown,
  keptAs,
  longText,
  text,
  typedAnswer,
} from './asked-fields.ts'

const words = (word: string) => ({ label: { fr: word, en: word } })
const fields = {
  title: text({ ...words('Titre'), most: 10, required: true }),
  note: longText({ ...words('Note'), most: 20 }),
  size: keptAs(
    choice({
      ...words('Taille'),
      options: ['1', '2'].map((value) => ({ value, ...words(value) })),
    }),
    Number,
  ),
  state: choice({
    ...words('État'),
    options: [
      { value: 'open', label: { fr: 'ouvert', en: 'open' } },
      { value: 'closed', label: { fr: 'clos', en: 'closed' } },
    ],
    first: 'open',
  }),
  due: dayIfKnown({ ...words('Pour le'), days: 'from-today' }),
  began: day({ ...words('Depuis le'), days: 'any' }),
  public: box(words('Public')),
}
const { shape, days } = askedForm(fields)
const sent = { title: ' Halle ', size: '2', began: '2026-11-30' }

describe('fields that are described', () => {
  test('are read each by its kind; what was left empty has its own answer', () => {
    expect(parseForm(shape, sent, 'fr')).toEqual({
      ok: true,
      value: {
        title: 'Halle',
        note: '',
        size: 2,
        state: 'open',
        due: undefined,
        began: '2026-11-30',
        public: false,
      },
    })
  })

  test.each([
    [{ title: '' }, 'title', 'Remplissez ce champ.'],
    [{ title: 'Une halle couverte' }, 'title', '10 caractères au plus'],
    [{ note: 'x'.repeat(21) }, 'note', '20 caractères au plus'],
    [{ size: '3' }, 'size', 'Choisissez une des réponses proposées.'],
    [{ state: 'ajar' }, 'state', 'Choisissez une des réponses proposées.'],
    [{ began: '2026-02-30' }, 'began', 'n’existe pas au calendrier'],
    [{ began: '' }, 'began', 'Remplissez ce champ.'],
  ])('%o is refused under its field', (wrong, name, why) => {
    const read = parseForm(shape, { ...sent, ...wrong }, 'fr')
    expect(read.ok ? {} : read.form.problems).toEqual({ [name]: expect.stringContaining(why) })
  })

  test('an agreement is never read from another word', () => {
    expect(shape.parse({ ...sent, public: 'yes' }).public).toBe(true)
    expect(shape.parse({ ...sent, public: 'no' }).public).toBe(false)
  })

  test('say the range of their days, and none where any day will do', () => {
    expect(days).toEqual({ due: 'from-today' })
  })

  test('say an answer in words', () => {
    expect(answerSaid(fields.state, 'closed', 'fr')).toBe('clos')
    expect(answerSaid(fields.size, 2, 'en')).toBe('2')
    expect(answerSaid(fields.title, 'Halle', 'fr')).toBe('Halle')
    expect(answerSaid(fields.due, undefined, 'fr')).toBe('')
  })

  test('what stands is typed as its control sends it', () => {
    expect([true, false, 3, 'x', undefined, null].map(typedAnswer)).toEqual([
      'yes',
      '',
      '3',
      'x',
      undefined,
      undefined,
    ])
  })
})
