import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameShape } from '#kit/fields.ts'
import { parseForm } from '#kit/form.ts'
import {
  emailShape,
  identityShape,
  initialsOf,
  nameUntilSaid,
  phoneShape,
  publicName,
  searchWordsOf,
} from './person.ts'

describe('the name of a person on public pages', () => {
  it('is hidden, reduced to initials, or whole, as the person chose', () => {
    expect(publicName('Odile Serre', 'hidden')).toBeUndefined()
    expect(publicName('Odile Serre', 'initials')).toBe('O. S.')
    expect(publicName('Odile Serre', 'name')).toBe('Odile Serre')
  })

  it('keeps compound first names recognisable', () => {
    expect(initialsOf('Jean-Pierre  du Roy')).toBe('J.-P. D. R.')
    expect(initialsOf('élodie Öztürk')).toBe('É. Ö.')
  })

  it('never shows more of a name than its first letters', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 3 }), { minLength: 1 }), (words) => {
        const name = words.map((word) => `x${word.replace(/[\s-]/g, 'y')}`).join(' ')
        expect(initialsOf(name)).toBe(words.map(() => 'X.').join(' '))
      }),
    )
  })
})

describe('what people type about themselves', () => {
  it('takes an address in any case, and keeps it in one', () => {
    expect(emailShape.parse(' Odile.Serre@Valbrenne.Example ')).toBe(
      'odile.serre@valbrenne.example',
    )
  })

  it.each([
    'odile',
    'odile@',
    '@valbrenne.example',
    'a b@c.example',
    'a@b.example\nBcc: c@d.example',
  ])('refuses %j as an address', (text) => {
    expect(emailShape.safeParse(text).success).toBe(false)
  })

  it('refuses a name that would open another line in a letter or a log', () => {
    expect(nameShape.safeParse('Odile\r\nBcc: x@y.example').success).toBe(false)
    expect(nameShape.safeParse('Odile\u0007Serre').success).toBe(false)
    expect(nameShape.parse('  Odile Serre ')).toBe('Odile Serre')
  })

  it('takes telephone numbers as they are written, or none', () => {
    expect(phoneShape.parse('+33 (0)6 12.34-56 78')).toBe('+33 (0)6 12.34-56 78')
    expect(phoneShape.parse('')).toBeUndefined()
    expect(phoneShape.safeParse('appelez-moi').success).toBe(false)
  })

  it('says in the reader’s language what has to change', () => {
    const read = parseForm(identityShape, { name: '', phone: 'x', language: 'fr' }, 'fr')
    expect(read.ok ? {} : read.form.problems).toMatchObject({
      name: 'Remplissez ce champ.',
      phone: 'Écrivez le numéro complet, par exemple 06 12 34 56 78.',
      shownAs: expect.any(String),
    })
  })
})

it('people are searched by plain words and by their address', () => {
  expect(searchWordsOf('Élise Müller', 'e.m@x.example')).toBe('elise muller e.m@x.example')
  expect(searchWordsOf('Élise', undefined)).toBe('elise')
})

it('whoever has not said their name is called by their address, never by a mailbox of the house', () => {
  expect(nameUntilSaid('camille.aubry@exemple.fr')).toBe('Camille Aubry')
  expect(nameUntilSaid('nour@exemple.fr')).toBe('Nour')
  for (const box of ['contact', 'bonjour', 'info', 'admin', '42', 'equipe.labo'])
    expect(nameUntilSaid(`${box}@exemple.fr`)).toBe('Administration')
})
