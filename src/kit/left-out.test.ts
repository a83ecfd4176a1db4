import { describe, expect, test } from 'vitest'
import { formInPart, wholeField, withLeftOut } from './left-out.ts'
import { type ShownForm, seenField, seenMark, shownValues } from './seen.ts'

const stands: ShownForm = {
  title: { value: 'Un atelier' },
  text: { value: 'Une ligne' },
  note: { value: '' },
  place: { value: 'Valbrenne' },
  place_id: { value: 'p1', quiet: true, follows: 'place' },
  online: { value: 'yes', box: true },
  themes: { value: 'eau\nsols', several: true, box: true },
}
const marks = { [seenField]: seenMark(shownValues(stands)) }
const whole = { ...marks, [wholeField]: 'yes' }
const all = {
  title: 'Un atelier',
  text: 'Une ligne',
  note: '',
  place: 'Valbrenne',
  place_id: 'p1',
  online: 'yes',
  themes: ['eau', 'sols'],
}

describe('a field that was not sent', () => {
  test('keeps what stands, with its marks or without', () => {
    for (const mark of [whole, {}]) {
      const { title: _, ...sent } = { ...all, text: 'Autre', ...mark }
      expect(withLeftOut(sent, stands)).toEqual({
        raw: { ...sent, title: 'Un atelier' },
        unsure: [],
      })
    }
  })

  test('is none that was emptied', () => {
    const sent = { ...all, ...whole, text: '' }
    expect(withLeftOut(sent, stands).raw).toEqual(sent)
  })

  test('adds nothing where nothing stands', () => {
    const { note: _, ...sent } = { ...all, ...whole }
    expect(withLeftOut(sent, stands).raw).toEqual(sent)
  })

  test('goes with the other that was typed anew, and then says nothing of the former', () => {
    const { place_id: _, ...sent } = { ...all, ...whole, place: 'Ailleurs' }
    expect(withLeftOut(sent, stands).raw).toEqual(sent)
    const same = { ...sent, place: 'Valbrenne' }
    expect(withLeftOut(same, stands).raw).toMatchObject({ place_id: 'p1' })
  })
})

describe('a box that was not sent', () => {
  const { online: _, themes: __, ...unticked } = all

  test('was unticked, when the form was sent to its end', () => {
    const sent = { ...unticked, ...whole }
    expect(withLeftOut(sent, stands)).toEqual({ raw: sent, unsure: [] })
  })

  test('is asked about, when nobody knows whether it was on the screen', () => {
    const left = withLeftOut({ ...unticked, title: 'Autre', ...marks }, stands)
    expect(left.unsure).toEqual(['online', 'themes'])
    const form = formInPart(left, 'fr')
    expect(form.values).toMatchObject({ title: 'Autre', online: 'yes', themes: 'eau\nsols' })
    expect(form.problems['form']).toMatch(/Rien n’est encore enregistré.*enregistrez de nouveau/)
    expect(form.problems['online']).toMatch(/changez-la de nouveau/)
  })

  test('stays ticked, when the writer was not shown it: it came to the page meanwhile', () => {
    const { online, ...before } = shownValues(stands)
    const sent = { ...unticked, [seenField]: seenMark(before), [wholeField]: 'yes' }
    expect(online).toBe('yes')
    expect(withLeftOut(sent, stands)).toEqual({ raw: { ...sent, online: 'yes' }, unsure: [] })
  })
})
