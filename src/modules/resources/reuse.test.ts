import { expect, test } from 'vitest'
import { parseForm } from '#kit/form.ts'
import { checkReuse, maskNames, openReuseShape, reuseShape, stateOnceProved } from './reuse.ts'

const now = new Date('2026-11-26T10:00:00Z')
const said = { changed: 'La durée', happened: 'Vingt personnes sont venues.' }

function read(raw: Record<string, string>) {
  const parsed = parseForm(reuseShape, raw, 'fr')
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.form.problems))
  return parsed.value
}

test('a reuse happened somewhere: a territory or an organisation', () => {
  expect(checkReuse(read(said), undefined, now)).toMatchObject({ refusal: 'nowhere' })
  expect(checkReuse(read(said), 'a', now)).toMatchObject({ ok: true })
  expect(checkReuse(read({ ...said, organisation: 'Collège des Rives' }), undefined, now).ok).toBe(
    true,
  )
})

test('a month is enough, and it has begun', () => {
  expect(checkReuse(read({ ...said, usedOn: '2026-09' }), 'a', now)).toMatchObject({
    value: { usedOn: '2026-09-01' },
  })
  expect(checkReuse(read({ ...said, usedOn: '2026-12' }), 'a', now)).toMatchObject({
    refusal: 'in-the-future',
  })
  expect(parseForm(reuseShape, { ...said, usedOn: 'hier' }, 'fr').ok).toBe(false)
  expect(parseForm(reuseShape, { ...said, usedOn: '2026-13' }, 'fr').ok).toBe(false)
})

test('an address leads to a page, and nothing else', () => {
  for (const href of ['javascript:alert(1)', 'data:text/html,x', 'exemple.fr', 'http://']) {
    expect(parseForm(reuseShape, { ...said, href }, 'fr').ok, href).toBe(false)
  }
  expect(parseForm(reuseShape, { ...said, href: 'https://exemple.fr/x' }, 'fr').ok).toBe(true)
})

test('a visitor gives a name and an address that can be proved', () => {
  expect(
    parseForm(openReuseShape, { ...said, name: 'Nour', email: 'pas une adresse' }, 'fr').ok,
  ).toBe(false)
  expect(
    parseForm(openReuseShape, { ...said, name: 'Nour', email: ' Nour@Exemple.FR ' }, 'fr'),
  ).toMatchObject({
    value: { email: 'nour@exemple.fr' },
  })
})

test('the first one is read before it shows', () => {
  expect(stateOnceProved(false)).toBe('in-review')
  expect(stateOnceProved(true)).toBe('published')
})

test('names are taken out wherever they stand as words, and nothing else is', () => {
  const story = {
    organisation: 'Nour Haddad',
    changed: 'Avec NOUR  Haddad et Nour, la durée.',
    happened: 'Nourrir vingt personnes (merci Nour Haddad !). M. O’Brien (Jr.) est venu.',
  }
  expect(maskNames(story, ['Nour', 'Nour Haddad', 'O’Brien (Jr.)'])).toEqual({
    ok: true,
    value: {
      organisation: '[…]',
      changed: 'Avec […] et […], la durée.',
      happened: 'Nourrir vingt personnes (merci […] !). M. […] est venu.',
    },
  })
  expect(maskNames(story, [])).toEqual({ ok: true, value: story })
  const hyphen = { organisation: '', changed: 'Jean-Pierre a lu.', happened: '' }
  expect(maskNames(hyphen, ['Jean-Pierre'])).toMatchObject({ value: { changed: '[…] a lu.' } })
})

test('a name that is nowhere in the story is said to be, and nothing is taken out', () => {
  const story = { organisation: '', changed: 'Rien', happened: 'Nourrir vingt personnes.' }
  for (const name of ['Nour', 'Haddad', '.*']) {
    expect(maskNames(story, [name])).toEqual({ ok: false, refusal: 'name-not-found' })
  }
})
