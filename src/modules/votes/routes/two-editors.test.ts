import { beforeEach, describe, expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { votesModule } from '../module.ts'
import { votePaths } from '../paths.ts'
import { findVote } from '../store/votes.ts'

const database = useDatabase()
const { get, post } = openDoor(database, { routes: votesModule(() => []).routes })
const staff = asPerson('lab-team')

const settings = {
  title: 'Le nom de la place',
  question: 'Quel nom pour la place ?',
  details: 'Elle est refaite cet hiver.',
  options: 'Place du Marché\nPlace des Tilleuls',
  method: 'mj',
  learning: ['schulze'],
  grades: '',
  seats: '1',
  tier: 'tracked',
  weightRule: 'Une voix chacun.',
  proxies: '0',
  closesOn: '2026-12-10',
  closesTime: '18:00',
}

const seenIn = ({ text }: { text: string }) => /name="_seen" value="([^"]*)"/.exec(text)?.[1] ?? ''

let slug = ''
let page = ''
const save = (fields: Record<string, string | string[]>) => post(page, fields, staff)
const saved = () => findVote(database.db, slug)

/** The form as a browser sends it when nothing is changed. */
async function opened() {
  const { grades = [] } = (await saved()) ?? {}
  const _seen = seenIn(await get(page, staff))
  expect(_seen).not.toBe('')
  return { ...settings, grades: grades.join('\n'), _seen, _whole: 'yes' }
}

beforeEach(async () => {
  const made = await post(votePaths.create, settings, staff)
  slug = /\/scrutins\/(.*)\/preparer/.exec(made.location ?? '')?.[1] ?? ''
  page = votePaths.prepare(slug)
})

describe('two people who prepare one vote', () => {
  test('lose nothing where each wrote elsewhere', async () => {
    const form = await opened()
    const question = 'Quel nom choisir ?'
    expect((await save({ ...form, question })).status).toBe(303)
    expect((await save({ ...form, details: 'Travaux finis en mars.' })).status).toBe(303)
    expect(await saved()).toMatchObject({ question, details: 'Travaux finis en mars.' })
  })

  test('are told where both wrote, and may save over it', async () => {
    const form = await opened()
    await save({ ...form, question: 'Quel nom choisir ?' })
    const told = await save({ ...form, question: 'Comment l’appeler ?' })
    expect(told.status).toBe(422)
    expect(told.text).toMatch(/«\sQuel nom choisir\s\?\s»/)
    expect(told.text).toContain('Comment l’appeler ?')
    expect(await saved()).toMatchObject({ question: 'Quel nom choisir ?' })
    const again = { ...form, question: 'Comment l’appeler ?', _seen: seenIn(told) }
    expect((await save(again)).status).toBe(303)
    expect(await saved()).toMatchObject({ question: 'Comment l’appeler ?' })
  })

  test('without the marks, the second writes over the first: what holds is the rail', async () => {
    const { _seen, ...form } = await opened()
    await save({ ...form, question: 'Quel nom choisir ?', _seen })
    expect((await save(form)).status).toBe(303)
    expect(await saved()).toMatchObject({ question: settings.question })
  })
})

test('a field that is not sent is not emptied', async () => {
  for (const name of ['details', 'weightRule', 'learning', 'proxies', 'grades'] as const) {
    const { [name]: _left, _seen, ...form } = await opened()
    const before = await saved()
    const sent = await save(name === 'learning' ? { ...form, _whole: [] } : form)
    // A box left out of a form that was cut is asked about.
    expect(sent.status, name).toBe(name === 'learning' ? 422 : 303)
    expect(await saved(), name).toMatchObject({ [name]: before?.[name] })
  }
})
