import { expect, it } from 'vitest'
import { twoFeatures } from '../testing/features.ts'
import { cardFields, cardMeaning, placeOf, replyCard, tickedTwice } from './reply-card.ts'

const of = {
  draw: { title: 'Panel', population: 'Personnes de 16 ans et plus', sameAddress: false },
  recruitment: { minimumAge: 16, conflicts: 'élu·e de la commune' },
  features: twoFeatures(new Date(0)),
  ...{ intro: '', notice: [], isLarge: false, date: new Date(0), locale: 'fr' as const },
}
const card = replyCard(of)
const boxOf = (field: string, value: string) =>
  Object.entries(card.boxes).find(
    ([, meaning]) => meaning.field === field && meaning.value === value,
  )?.[0] ?? 'no such box'

it('a card is what the form of the screen would send', () => {
  const looked = {
    ticked: [boxOf('reply', 'yes'), boxOf('q-logement', 'locataire'), boxOf('eligible', 'yes')],
    written: { 'q2.w1': 'Maïwenn', 'q2.w3': '1984' },
  }
  expect(cardFields(card, looked)).toMatchObject({
    ...{ reply: 'yes', firstName: 'Maïwenn', birthYear: '1984', lastName: '' },
    ...{ 'q-logement': 'locataire', eligible: 'yes' },
  })
  expect(cardFields(card, { ticked: ['q9.9'], written: {} })).not.toHaveProperty('reply')
})

it('yes and no at once are for a person; several boxes at the end are not', () => {
  expect(tickedTwice(card, [boxOf('reply', 'yes'), boxOf('reply', 'no')])).toEqual(['q1'])
  expect(tickedTwice(card, [boxOf('eligible', 'yes'), boxOf('asksAgain', 'yes')])).toEqual([])
})

it('a field is found where it stands on the card', () => {
  expect(placeOf(card, 'reply')).toEqual({ group: 'q1' })
  expect(placeOf(card, 'phone')).toEqual({ zone: 'q2.w4' })
  expect(placeOf(card, 'household')).toBeUndefined()
})

it('a draw of one person for each household asks those without a letter for their address', () => {
  const words = (sameAddress: boolean) =>
    JSON.stringify(replyCard({ ...of, draw: { ...of.draw, sameAddress } }).paper)
  expect(words(true)).toContain('écrivez l’adresse postale entière')
  expect(words(false)).not.toContain('écrivez l’adresse postale entière')
})

it('no line of an address but the last is the last of its page', () => {
  const lines = card.paper.parts.flatMap((part) =>
    part.kind === 'question' ? part.asks.flatMap((ask) => ('lines' in ask ? ask.lines : [])) : [],
  )
  const kept = lines.flatMap(({ id, withNext }) => (withNext ? (card.zones[id] ?? []) : []))
  expect(kept).toEqual(['address', 'postcode'])
})

it('another list of questions is another paper', () => {
  const other = { ...card, boxes: { ...card.boxes, 'q9.1': { field: 'q-age', value: 'x' } } }
  expect(JSON.stringify(cardMeaning(other))).not.toBe(JSON.stringify(cardMeaning(card)))
})
