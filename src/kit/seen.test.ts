import { describe, expect, test } from 'vitest'
import { formOvertaken, overtaken, seenField, seenMark } from './seen.ts'

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
    expect(form.problems['place']).toMatch(/«\sSalle B\s».*sa réponse est reprise/)
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

  test('without its marks, or about a field that went, is told nothing', () => {
    expect(overtaken({ title: 'Autre' }, opened)).toEqual([])
    expect(overtaken(sent(opened), { place: 'Salle A' })).toEqual([])
    expect(overtaken({ [seenField]: 'n’importe quoi' }, opened)).toEqual([])
  })

  test('is told nothing of a field that is none of its own, whatever its name', () => {
    expect(overtaken({ ...opened, [seenField]: 'constructor:x' }, { ...opened })).toEqual([])
  })

  test('a long text is shown by its beginning, a code by its words', () => {
    const long = { ...opened, text: 'a'.repeat(5_000), online: '' }
    const fields = overtaken(sent(opened), long)
    const form = formOvertaken(sent(opened), fields, 'en', { online: 'not ticked' })
    expect(form.problems['text']?.length).toBeLessThan(500)
    expect(form.problems['online']).toContain('“not ticked”')
    expect(form.values['text']).toBe(long.text)
  })
})
