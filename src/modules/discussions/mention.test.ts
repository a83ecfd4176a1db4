import { expect, it } from 'vitest'
import { mentionedIn, readMentions, writeMentions } from './mention.ts'

const awa = { id: '01900000-0000-7000-8000-0000000000a1', name: 'Awa Diop' }
const awaMarie = { id: '01900000-0000-7000-8000-0000000000a2', name: 'Awa Diop-Martin' }
const elise = { id: '01900000-0000-7000-8000-0000000000a3', name: 'Élise Le Goff' }
const people = [awa, awaMarie, elise]

it('keeps the key of the person who is named, without minding accents, capitals or hard spaces', () => {
  expect(readMentions('Vu avec @Élise Le Goff, merci.', people)).toEqual({
    ok: true,
    text: `Vu avec @{${elise.id}}, merci.`,
    ids: [elise.id],
  })
  expect(readMentions('@elise le goff ?', people)).toMatchObject({ ids: [elise.id] })
  expect(readMentions('@Awa\u00a0Diop', people)).toMatchObject({ ids: [awa.id] })
})

it('takes the longest name, and no beginning of another', () => {
  expect(readMentions('@Awa Diop-Martin', people)).toMatchObject({ ids: [awaMarie.id] })
  expect(readMentions('@Awa Diopus', people)).toEqual({ ok: false, unknown: 'Awa Diopus' })
})

it('means both of two people of one name', () => {
  const other = { ...awa, id: elise.id }
  expect(readMentions('@Awa Diop', [awa, other])).toMatchObject({ ids: [awa.id, elise.id] })
})

it('refuses a name of nobody who reads, and leaves addresses alone', () => {
  expect(readMentions('Demander à @Paul Durand demain', people)).toEqual({
    ok: false,
    unknown: 'Paul Durand',
  })
  const plain = 'Écrire à awa@exemple.fr, 3 @ 4, https://exemple.fr/@awa'
  expect(readMentions(plain, people)).toEqual({ ok: true, text: plain, ids: [] })
})

it('is read with the name of today, and of nobody else', () => {
  const kept = `@{${awa.id}} et @{${elise.id}}`
  expect(writeMentions(kept, new Map([[awa.id, 'une personne']]))).toBe(
    `@une personne et @{${elise.id}}`,
  )
  expect(mentionedIn(kept)).toEqual([awa.id, elise.id])
})

it('names nobody by a key that was typed, and gives back the words as they were typed', () => {
  const forged = `@{${awa.id}}, @{}{${awa.id}} et @{ici}`
  for (const typed of [forged, `${forged} avec @Élise Le Goff, ${forged}`]) {
    const read = readMentions(typed, people)
    const ids = typed === forged ? [] : [elise.id]
    expect(read).toMatchObject({ ok: true, ids })
    const kept = read.ok ? read.text : ''
    expect(mentionedIn(kept)).toEqual(ids)
    const names = new Map(people.map(({ id, name }) => [id, name]))
    expect(writeMentions(kept, names)).toBe(typed)
    expect(readMentions(writeMentions(kept, names), people)).toEqual(read)
  }
})
