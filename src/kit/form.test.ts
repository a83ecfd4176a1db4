import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { formRefused, parseForm, say, typedValues } from './form.ts'

const shape = z.object({
  title: z.string().min(1).max(10),
  people: z.coerce.number().int().min(1).max(50),
  form: z.enum(['self', 'external']),
  email: z.email(),
  day: z.string().refine((text) => text !== 'hier', say('Pas hier.', 'Not yesterday.')),
})
const good = { title: 'Essai', people: '12', form: 'self', email: 'a@exemple.fr', day: 'demain' }

function problems(fields: Record<string, string>, locale: 'fr' | 'en' = 'fr') {
  const read = parseForm(shape, fields, locale)
  return read.ok ? {} : read.form.problems
}

describe('what was typed in a form', () => {
  test('is read with its types when it fits', () => {
    expect(parseForm(shape, good, 'fr')).toEqual({ ok: true, value: { ...good, people: 12 } })
  })

  test('that is missing is asked for, whatever kind of answer it is', () => {
    const { form: _choice, ...rest } = good
    expect(problems({ ...rest, title: '' })).toEqual({
      title: 'Remplissez ce champ.',
      form: 'Remplissez ce champ.',
    })
  })

  test('that does not fit says what to do, in the language of the reader', () => {
    expect(problems({ ...good, title: 'Beaucoup trop long' }, 'en')).toEqual({
      title: 'Too long: at most 10 characters.',
    })
    expect(problems({ ...good, people: '80' })).toEqual({ people: '50 au plus.' })
    expect(problems({ ...good, people: 'deux' })['people']).toBe('Écrivez un nombre, en chiffres.')
    expect(problems({ ...good, form: 'nobody' })['form']).toBe(
      'Choisissez une des réponses proposées.',
    )
    expect(problems({ ...good, email: 'camille' })['email']).toContain('prenom@exemple.fr')
    expect(problems({ ...good, email: '' })['email']).toBe('Remplissez ce champ.')
    expect(problems({ ...good, day: 'hier' })).toEqual({ day: 'Pas hier.' })
    expect(problems({ ...good, day: 'hier' }, 'en')).toEqual({ day: 'Not yesterday.' })
  })

  test('is kept to be shown again', () => {
    const read = parseForm(shape, { ...good, people: 'deux' }, 'fr')
    expect(read.ok ? undefined : read.form.values['people']).toBe('deux')
    expect(typedValues({ present: ['a', 'b'] })).toEqual({ present: 'a\nb' })
    expect(formRefused({ title: 'x' }, 'Non.').problems).toEqual({ form: 'Non.' })
  })
})
