import { expect, test } from 'vitest'
import { HeldData } from './HeldData.tsx'

test.each(['constructor', 'toString', '__proto__', 'valueOf'])(
  'what somebody wrote is shown as they wrote it: %s',
  async (word) => {
    const held = { [word]: word, kept: [word] }
    const html = String(await (<HeldData value={held} locale="fr" words={undefined} />))
    expect(html.split(word).length - 1).toBeGreaterThanOrEqual(2)
    expect(html).not.toContain('native code')
  },
)

test('the words of the room go before those of all rooms; the keys of the database stay in the file', async () => {
  const held = {
    name: 'Odile',
    language: 'fr',
    state: 'open',
    seat: ['open'],
    since: '2026-11-30',
    id: '01a211ee-ea80-7000-810d-88e003404b44',
  }
  const words = {
    keys: { name: 'Nom de scène', id: 'Numéro' },
    values: { fr: 'en français', open: 'ouverte', 'seat.open': 'à prendre' },
  }
  const html = String(await (<HeldData value={held} locale="fr" words={words} />))
  expect(html).toContain('Nom de scène')
  expect(html).toContain('en français')
  expect(html).toContain('ouverte')
  expect(html).toContain('à prendre')
  expect(html).not.toContain('Numéro')
  expect(html).not.toContain('01a211ee')
})

test('a thing is said by its sort, not by its number; an answer in an answer, once', async () => {
  const id = '01a211ee-ea80-7000-810d-88e003404b44'
  const held = {
    place: `territory:${id}`,
    key: `experiment:${id}:requirement:mandate`,
    answer: { answer: 'Oui' },
  }
  const html = String(await (<HeldData value={held} locale="fr" words={undefined} />))
  expect(html).toContain('territoire')
  expect(html).toContain('expérimentation')
  expect(html).not.toContain('01a211ee')
  expect(html.split('Réponse').length - 1).toBe(1)
})
