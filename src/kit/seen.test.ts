import { describe, expect, test } from 'vitest'
import {
  formOvertaken,
  mergeSeen,
  overField,
  overtaken,
  type ShownForm,
  seenField,
  seenMark,
} from './seen.ts'

const opened = {
  title: 'Un atelier',
  place: 'Salle A',
  text: 'Une ligne\nune autre',
  online: 'yes',
}
const sent = (typed: Record<string, string>) => ({ ...typed, [seenField]: seenMark(opened) })

describe('a form of what exists', () => {
  test('is saved when nobody else wrote, whatever the line ends of the browser', () => {
    const typed = sent({ ...opened, text: 'Une ligne\r\nune autre\r\n', title: 'Autre titre' })
    expect(overtaken(typed, opened)).toEqual([])
  })

  test('is told what the other wrote: beside what was typed, in place of what was not', () => {
    const now = { ...opened, title: 'Un grand atelier', place: 'Salle B' }
    const typed = sent({ ...opened, title: 'Un petit atelier' })
    const fields = overtaken(typed, now)
    expect(fields).toEqual([
      { name: 'title', now: 'Un grand atelier', typed: true },
      { name: 'place', now: 'Salle B', typed: false },
    ])
    const form = formOvertaken(typed, fields, 'fr')
    expect(form.values).toMatchObject({ title: 'Un petit atelier', place: 'Salle B' })
    expect(form.problems['title']).toMatch(/«\sUn grand atelier\s».*Votre texte est resté/)
    expect(form.problems['place']).toBeUndefined()
    expect(form.values[seenField]).toBeUndefined()
  })

  test('says nothing where both wrote the same, and hears a box that was unticked', () => {
    const { online: _, ...unticked } = opened
    expect(
      overtaken(sent({ ...opened, place: 'Salle B' }), { ...opened, place: 'Salle B' }),
    ).toEqual([])
    expect(overtaken(sent(opened), { ...opened, online: '' })).toEqual([
      { name: 'online', now: '', typed: false },
    ])
    expect(overtaken(sent(unticked), opened)).toEqual([])
  })

  test('is told nothing of an hour that is kept otherwise than it is shown', () => {
    const shown = { startsAt: '18\u00a0h\u00a030', day: 'lundi' }
    const typed = { ...shown, [seenField]: seenMark(shown) }
    expect(overtaken(typed, { startsAt: '18:30', day: 'lundi' })).toEqual([])
    expect(overtaken(typed, { startsAt: '19:30', day: 'lundi' })).toEqual([
      { name: 'startsAt', now: '19:30', typed: false },
    ])
  })

  test('without its marks, or about a field that went, is told nothing', () => {
    expect(overtaken({ title: 'Autre' }, opened)).toEqual([])
    expect(overtaken(sent(opened), { place: 'Salle A' })).toEqual([])
    expect(overtaken({ [seenField]: 'n’importe quoi' }, opened)).toEqual([])
  })

  test('is told nothing of a field that is none of its own, whatever its name', () => {
    expect(overtaken({ ...opened, [seenField]: 'constructor:x' }, { ...opened })).toEqual([])
  })

  test('a long text is shown by its beginning, a code by its words', () => {
    const long = { ...opened, text: 'a'.repeat(5_000), place: 'b' }
    const typed = sent({ ...opened, text: 'Mon texte', place: 'c' })
    const form = formOvertaken(typed, overtaken(typed, long), 'en', { words: { place: 'Room B' } })
    expect(form.problems['text']?.length).toBeLessThan(300)
    expect(form.problems['place']).toContain('“Room B”')
    expect(form.values['text']).toBe('Mon texte')
  })
})

describe('what a writer left alone', () => {
  const shown = (values: Record<string, string>): ShownForm =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]))

  test('follows what somebody else saved, and what was changed is kept', () => {
    const typed = sent({ ...opened, title: 'Autre titre' })
    const stands = { ...opened, place: 'Salle B', online: '' }
    const merged = mergeSeen(typed, shown(stands))
    expect(merged).toEqual({
      raw: { ...stands, title: 'Autre titre', [seenField]: seenMark(stands) },
    })
  })

  test('comes back several times where it is a list', () => {
    const before = { themes: 'a\nb', title: 'Un' }
    const typed = { title: 'Deux', themes: ['a', 'b'], [seenField]: seenMark(before) }
    const now = { title: { value: 'Un' }, themes: { value: 'b\nc', several: true } }
    expect(mergeSeen(typed, now)).toMatchObject({ raw: { themes: ['b', 'c'], title: 'Deux' } })
    const none = { ...now, themes: { value: '', several: true } }
    expect(mergeSeen(typed, none)).toMatchObject({ raw: { themes: [], title: 'Deux' } })
  })

  test('is not decided when another field was written by both', () => {
    const typed = sent({ ...opened, title: 'Autre titre' })
    const stands = { ...opened, title: 'Encore un autre', place: 'Salle B' }
    expect(mergeSeen(typed, shown(stands))).toEqual({
      fields: [
        { name: 'title', now: 'Encore un autre', typed: true },
        { name: 'place', now: 'Salle B', typed: false },
      ],
    })
  })
})

test('the form that comes back says who saved, shows long texts whole, and is quiet about codes', () => {
  const typed = sent({ ...opened, text: 'Mon texte', place: 'Salle C' })
  const stands = { ...opened, text: 'b'.repeat(900), place: 'Salle B' }
  const form = formOvertaken(typed, overtaken(typed, stands), 'fr', {
    by: 'Anne Ker a enregistré le 2 décembre 2026 à 9 h 05,',
    quiet: ['place'],
    now: stands,
  })
  expect(form.problems['form']).toMatch(/^Anne Ker a enregistré le 2 décembre .*pendant que vous/)
  expect(form.problems['place']).toBeUndefined()
  expect(form.stands).toEqual({ text: stands.text })
  expect(form.values).toMatchObject({ text: 'Mon texte', [seenField]: seenMark(stands) })
  expect(form.values[overField]).toBe('yes')
})
