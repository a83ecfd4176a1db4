import { beforeAll, describe, expect, it } from 'vitest'
import type { Question } from '#engines/questionnaires/index.ts'
import { writtenCode } from '#kit/codes/letter-code.ts'
import { registerPlace } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { surveysModule } from '../module.ts'
import { stopField } from '../pages/AnswerPages.tsx'
import { paths } from '../paths.ts'
import { openedSurvey } from '../testing/opened-survey.ts'
import { smallQuestionnaire } from '../testing/small-survey.ts'

const database = useDatabase()
const door = openDoor(database, { routes: surveysModule.routes })
const team = asPerson('lab-team')
const run = <T>(what: (ctx: Ctx) => Promise<T>) => act(door.house, { person: team }, what)

const commune: Question = { id: 'commune', kind: 'place', text: { fr: 'Votre commune' } }
const years: Question = { id: 'ans', kind: 'number', text: { fr: 'Depuis combien d’années ?' } }
const asked = {
  ...smallQuestionnaire,
  pages: [{ id: 'ou', questions: [commune, years] }, ...smallQuestionnaire.pages],
}
const codes = new Map<string, string>()

beforeAll(async () => {
  for (const code of ['93066', '97411']) {
    const { id } = await registerPlace(database.ctx(), {
      ...({ kind: 'commune', subtype: '', source: 'demo', name: 'Saint-Denis' } as const),
      ...{ slug: `saint-denis-${code}`, departmentCode: code.startsWith('97') ? '974' : '93' },
    })
    await database.db.updateTable('territories').set({ code }).where('id', '=', id).execute()
    codes.set(code, id)
  }
})

async function begun() {
  const { slug } = await run((ctx) => openedSurvey(ctx, { asked }))
  const { location = '' } = await door.post(paths.enter(slug), {})
  return { slug, code: location.split('/')[4] ?? '', at: location }
}

describe('somebody who stops in the middle of a page', () => {
  it('finds again the place that was in doubt, is asked which, and sends nothing before', async () => {
    const { slug, code, at } = await begun()
    await door.post(at, { commune__place: 'Saint-Denis', [stopField]: 'on' })
    expect((await door.get(paths.answer(slug, code))).text).toContain(`href="${at}"`)
    const { text } = await door.get(at)
    expect(text).toContain('value="Saint-Denis"')
    expect(text).toContain(codes.get('93066'))
    expect(text).toContain(codes.get('97411'))

    await door.post(paths.page(slug, code, 'vous'), { age: 'plus', marche: 'no' })
    expect((await door.post(paths.send(slug, code), {})).location).toBe(at)
    const chosen = { commune__place: 'Saint-Denis', commune__place_question: 'Saint-Denis' }
    await door.post(at, { ...chosen, commune__place_id: codes.get('97411') ?? '' })
    expect((await door.post(paths.send(slug, code), {})).location).toBe(paths.sent(slug, code))
  })

  it('reads again, and is told of, a number in letters and a place that is known nowhere', async () => {
    const { at } = await begun()
    await door.post(at, { commune__place: '35000 Valbrune', ans: 'douze', [stopField]: 'on' })
    const { text } = await door.get(at)
    expect(text).toContain('value="35000 Valbrune"')
    expect(text).toContain('value="douze"')
    expect(text).toMatch(/name="ans"[^>]* aria-invalid="true"/)
    expect(text).toMatch(/name="commune__place"[^>]* aria-invalid="true"/)
  })

  it('comes back to the page that was left, not to the one after', async () => {
    const { slug, code } = await begun()
    await door.post(paths.page(slug, code, 'ou'), {})
    await door.post(paths.page(slug, code, 'vous'), { age: 'plus', marche: 'no' })
    const words = paths.page(slug, code, 'mots')
    await door.post(words, { mot: 'Des', [stopField]: 'on' })
    expect((await door.get(paths.answer(slug, code))).text).toContain(`href="${words}"`)
    await door.post(words, { mot: 'Des fromages' })
    const after = await door.get(paths.answer(slug, code))
    expect(after.text).toContain(`href="${paths.review(slug, code)}"`)
  })

  it('types the code of an open link where the codes of letters are typed', async () => {
    const { slug, code } = await begun()
    const read = (typed: string) => surveysModule.letterCode?.(database.ctx(), typed)
    expect(await read(writtenCode(code).toLowerCase())).toBe(paths.answer(slug, code))
    expect(await read('2'.repeat(16))).toBeUndefined()
  })
})
