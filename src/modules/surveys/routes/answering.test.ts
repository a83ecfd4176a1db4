import { describe, expect, it } from 'vitest'
import type { Question } from '#engines/questionnaires/index.ts'
import { codeSigns, writtenCode } from '#kit/codes/letter-code.ts'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { giveCodes } from '../actions/give-codes.ts'
import { surveysModule } from '../module.ts'
import { backField, stopField } from '../pages/AnswerPages.tsx'
import { paths } from '../paths.ts'
import { countBegun, countSent } from '../store/answers.ts'
import { openedSurvey } from '../testing/opened-survey.ts'
import { smallQuestionnaire } from '../testing/small-survey.ts'

const database = useDatabase()
const door = openDoor(database, { routes: surveysModule.routes })
const team = asPerson('lab-team')
const run = <T>(what: (ctx: Ctx) => Promise<T>) => act(door.house, { person: team }, what)
const sentIn = async (id: string) =>
  (await countSent(database.db, id)).reduce((sum, { count }) => sum + count, 0)

const steps = [
  ['vous', { age: 'jeune', marche: 'yes' }],
  ['marche_page', { aime: '4' }],
  ['mots', { mot: 'Plus de fromages.' }],
] as const

/** Fills every page that is asked, from this one on. */
async function fill(page: (step: string) => string) {
  let next = ''
  for (const [step, fields] of steps) next = (await door.post(page(step), fields)).location ?? ''
  return next
}

describe('an open link', () => {
  it('is answered page by page, resumed elsewhere with a code, sent once, and taken back', async () => {
    const { slug, id } = await run((ctx) => openedSurvey(ctx))
    expect((await door.get(paths.enter(slug))).text).toContain(
      'une même personne peut répondre deux fois',
    )
    const { location = '' } = await door.post(paths.enter(slug), {})
    const [, code = ''] = /repondre\/([^/]+)\/page\/vous$/.exec(location) ?? []
    expect(code).toHaveLength(16)

    const wrong = await door.post(paths.page(slug, code, 'vous'), { age: 'jeune' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toMatch(/value="jeune" checked/)
    const first = await door.post(paths.page(slug, code, 'vous'), steps[0][1])
    expect(first.location).toBe(paths.page(slug, code, 'marche_page'))

    // Another telephone: the code is typed, as it was shown, and leads to the page where one was.
    const typed = await door.post(paths.typed(slug), { code: code.toLowerCase() })
    expect(typed.location).toBe(paths.answer(slug, code))
    const resumed = await door.get(paths.answer(slug, code))
    expect(resumed.text).toContain(paths.page(slug, code, 'marche_page'))
    expect(await sentIn(id)).toBe(0)

    expect(await fill((step) => paths.page(slug, code, step))).toBe(paths.review(slug, code))
    const review = await door.get(paths.review(slug, code))
    expect(review.text).toContain('Plus de fromages.')
    for (let press = 0; press < 3; press++) {
      const { location: thanks } = await door.post(paths.send(slug, code), {})
      expect(thanks).toBe(paths.sent(slug, code))
    }
    expect(await sentIn(id)).toBe(1)
    expect((await door.get(paths.page(slug, code, 'vous'))).location).toBe(paths.sent(slug, code))

    await door.post(paths.withdraw(slug, code), {})
    expect(await sentIn(id)).toBe(0)
    expect((await door.get(paths.sent(slug, code))).status).toBe(404)
  })

  it('keeps what is typed when somebody goes back, or stops, and asks for nothing then', async () => {
    const { slug } = await run((ctx) => openedSurvey(ctx))
    const { location = '' } = await door.post(paths.enter(slug), {})
    const code = location.split('/')[4] ?? ''
    const page = (step: string) => paths.page(slug, code, step)
    const stopped = await door.post(page('vous'), { age: 'jeune', [stopField]: 'on' })
    expect(stopped.location).toBe(paths.answer(slug, code))
    expect((await door.get(paths.answer(slug, code))).text).toContain(writtenCode(code))
    expect((await door.get(page('vous'))).text).toMatch(/value="jeune" checked/)

    await door.post(page('vous'), { age: 'jeune', marche: 'no' })
    const back = await door.post(page('mots'), { mot: 'Des fromages', [backField]: 'on' })
    expect(back.location).toBe(page('vous'))
    expect((await door.get(page('mots'))).text).toContain('Des fromages')
  })

  it('says that answers added questions to their page, and leads to the first', async () => {
    const [you, ...others] = smallQuestionnaire.pages
    const more: Question = {
      ...{ id: 'jour', kind: 'short-text', text: { fr: 'Quel jour ?' }, required: true, most: 80 },
      when: { question: 'marche', is: '=', value: true },
    }
    if (!you) throw new Error('a questionnaire has a page')
    const pages = [{ ...you, questions: [...you.questions, more] }, ...others]
    const { slug } = await run((ctx) =>
      openedSurvey(ctx, { asked: { ...smallQuestionnaire, pages } }),
    )
    const { location = '' } = await door.post(paths.enter(slug), {})
    const code = location.split('/')[4] ?? ''
    const again = await door.post(paths.page(slug, code, 'vous'), steps[0][1])
    expect(again.location).toMatch(/\/vous\?/)
    const { text } = await door.get(again.location ?? '')
    expect(text).toContain('1 question de plus')
    expect(text).toContain('href="#question--jour"')
    expect(text).toContain('id="question--jour"')
    expect((await door.get(paths.page(slug, code, 'vous'))).text).not.toContain('question de plus')
  })

  it('is not opened while a question asks who one is', async () => {
    const contact: Question = {
      id: 'joindre',
      kind: 'contact',
      text: { fr: 'Qui ?' },
      ways: ['email'],
    }
    const pages = [...smallQuestionnaire.pages, { id: 'qui', questions: [contact] }]
    const asked = { ...smallQuestionnaire, pages }
    await expect(run((ctx) => openedSurvey(ctx, { asked }))).rejects.toThrow('asks-contact')
  })

  it('is not sent while something is missing: its page is shown again', async () => {
    const { slug, id } = await run((ctx) => openedSurvey(ctx))
    const { location = '' } = await door.post(paths.enter(slug), {})
    const code = location.split('/')[4] ?? ''
    const { location: back } = await door.post(paths.send(slug, code), {})
    expect(back).toBe(paths.page(slug, code, 'vous'))
    expect(await sentIn(id)).toBe(0)
  })

  it('is not sent when nothing at all was answered: nobody is counted', async () => {
    const words = smallQuestionnaire.pages.filter((page) => page.id === 'mots')
    const questionnaire = { ...smallQuestionnaire, pages: words }
    const { slug, id } = await run((ctx) => openedSurvey(ctx, { asked: questionnaire }))
    const code = (await door.post(paths.enter(slug), {})).location?.split('/')[4] ?? ''
    await door.post(paths.page(slug, code, 'mots'), { mot: '' })
    expect((await door.post(paths.send(slug, code), {})).location).toBe(paths.review(slug, code))
    expect(await sentIn(id)).toBe(0)
    await door.post(paths.page(slug, code, 'mots'), { mot: 'Un mot.' })
    await door.post(paths.send(slug, code), {})
    expect(await sentIn(id)).toBe(1)
  })

  it('says of signs that open nothing what to do, and keeps them', async () => {
    const { slug } = await run((ctx) => openedSurvey(ctx))
    const answer = await door.post(paths.typed(slug), { code: 'K7RW-3TPX' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('value="K7RW-3TPX"')
    expect(answer.text).toContain('Relisez-le signe par signe')
  })
})

describe('codes', () => {
  it('give one answer each, lead there from the page of any letter, and may answer again once withdrawn', async () => {
    const { slug, id } = await run((ctx) => openedSurvey(ctx, { access: 'codes' }))
    const made = await run((ctx) => giveCodes(ctx, slug, 2))
    if (!made.ok) throw new Error(made.refusal)
    const [code = ''] = made.value.letters.map((letter) => letter.code)
    expect(await surveysModule.letterCode?.(database.ctx(), code)).toBe(paths.answer(slug, code))
    expect((await door.get(paths.answer(slug, '2'.repeat(16)))).status).toBe(404)
    expect((await door.post(paths.enter(slug), {})).location).toBe(paths.enter(slug))

    for (let turn = 0; turn < 2; turn++) {
      await door.post(paths.answer(slug, code), {})
      await fill((step) => paths.page(slug, code, step))
      await door.post(paths.send(slug, code), {})
      expect(await sentIn(id)).toBe(1)
      const again = await door.post(paths.answer(slug, code), {})
      expect(again.location).toBe(paths.sent(slug, code))
      await door.post(paths.withdraw(slug, code), {})
      expect(await sentIn(id)).toBe(0)
    }
  })

  it('are kept as two marks that do not lead to each other, in an order that says nothing', async () => {
    const { slug, id } = await run((ctx) => openedSurvey(ctx, { access: 'codes' }))
    const made = await run((ctx) => giveCodes(ctx, slug, 30))
    if (!made.ok) throw new Error(made.refusal)
    const rows = await database.db
      .selectFrom('survey_codes' as never)
      .select(['number', 'codeHash'] as never)
      .where('surveyId' as never, '=', id as never)
      .orderBy('number' as never)
      .execute()
    const hashes = (rows as { codeHash: string }[]).map(({ codeHash }) => codeHash)
    expect(hashes).toEqual(hashes.toSorted())
    const stored = JSON.stringify(rows)
    for (const { code } of made.value.letters) expect(stored).not.toContain(codeSigns(code))
  })
})

describe('a kiosk', () => {
  it('goes back to its first screen after each answer, and nothing of the last person is left', async () => {
    const { slug, id } = await run((ctx) => openedSurvey(ctx, { kiosk: true }))
    const begun = await door.post(paths.kiosk(slug), {})
    expect(begun.location).toBe(paths.kioskPage(slug, 'vous'))
    const cookie = (begun.response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    const at = { cookie }
    for (const [step, fields] of steps)
      await door.post(paths.kioskPage(slug, step), fields, undefined, at)
    const review = await door.get(paths.kioskReview(slug), undefined, at)
    expect(review.text).toContain('Plus de fromages.')
    expect(review.text).toContain('http-equiv="refresh"')
    expect(review.response.headers.get('cache-control')).toContain('no-store')
    expect((await door.post(paths.kioskSend(slug), {}, undefined, at)).location).toBe(
      paths.kiosk(slug),
    )
    expect(await countSent(database.db, id)).toEqual([{ medium: 'kiosk', count: 1 }])
    // The browser may go back: the same cookie leads to the first screen only.
    for (const page of [paths.kioskPage(slug, 'mots'), paths.kioskReview(slug)])
      expect((await door.get(page, undefined, at)).location).toBe(paths.kiosk(slug))
    const first = await door.get(paths.kiosk(slug), undefined, at)
    expect(first.text).not.toContain('fromages')
    expect(first.response.headers.get('set-cookie')).toMatch(/borne=;/)
  })

  it('erases what was begun when it comes back to its first screen: a cookie kept aside opens nothing', async () => {
    const { slug, id } = await run((ctx) => openedSurvey(ctx, { kiosk: true }))
    const begun = await door.post(paths.kiosk(slug), {})
    const at = { cookie: (begun.response.headers.get('set-cookie') ?? '').split(';')[0] ?? '' }
    await door.post(paths.kioskPage(slug, 'vous'), steps[0][1], undefined, at)
    expect(await countBegun(database.db, id)).toBe(1)
    await door.get(paths.kiosk(slug), undefined, at)
    expect(await countBegun(database.db, id)).toBe(0)
    const again = await door.get(paths.kioskReview(slug), undefined, at)
    expect(again.location).toBe(paths.kiosk(slug))
  })

  it('shows nothing of whoever opened it, and leads nowhere else', async () => {
    const purpose = 'Choisir le jour, [comme ailleurs](https://exemple.fr/marches).'
    const { slug } = await run((ctx) => openedSurvey(ctx, { kiosk: true, purpose }))
    const begun = await door.post(paths.kiosk(slug), {}, team)
    const at = { cookie: (begun.response.headers.get('set-cookie') ?? '').split(';')[0] ?? '' }
    const first = await door.get(paths.kiosk(slug), team)
    const step = await door.get(paths.kioskPage(slug, 'vous'), team, at)
    for (const { text } of [first, step]) {
      expect(text).not.toMatch(/with-rail|<header|<footer|<nav/)
      const elsewhere = [...text.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href = '']) => href)
      expect(elsewhere.filter((href) => !/^#|^\/enquetes\/[^/]+\/borne/.test(href))).toEqual([])
    }
    expect(first.text).toContain('comme ailleurs (https://exemple.fr/marches)')
    expect(step.text).toContain('Votre âge')
  })

  it('is not there when the survey has none', async () => {
    const { slug } = await run((ctx) => openedSurvey(ctx))
    expect((await door.get(paths.kiosk(slug))).status).toBe(404)
  })
})

describe('a code that was begun', () => {
  async function coded() {
    const { slug, id } = await run((ctx) => openedSurvey(ctx, { access: 'codes' }))
    const made = await run((ctx) => giveCodes(ctx, slug, 1))
    if (!made.ok) throw new Error(made.refusal)
    return { slug, id, code: made.value.letters[0]?.code ?? '' }
  }

  it('on screen, shows nothing of it to the team that types another one', async () => {
    const { slug, code } = await coded()
    await door.post(paths.answer(slug, code), {})
    await door.post(paths.page(slug, code, 'vous'), steps[0][1])
    const typed = await door.post(paths.entry(slug), { medium: 'paper', code }, team)
    expect(typed.status).toBe(422)
    expect(typed.text).toContain('a commencé sa réponse à l’écran')
    expect((await door.get(paths.answer(slug, code))).text).toContain('marche_page')
  })

  it('is replaced by the team when the person asks for it, and what they wrote goes unread', async () => {
    const { slug, id, code } = await coded()
    const untouched = await door.get(paths.entry(slug), team)
    expect(untouched.text).not.toContain('name="replace"')
    await door.post(paths.answer(slug, code), {})
    await door.post(paths.page(slug, code, 'vous'), steps[0][1])
    const refusedFirst = await door.post(paths.entry(slug), { medium: 'paper', code }, team)
    expect(refusedFirst.text).toContain('name="replace"')
    const asked = { medium: 'paper', code, replace: 'yes' }
    const typed = await door.post(paths.entry(slug), asked, team)
    expect(typed.location).toBe(paths.page(slug, code, 'vous'))
    expect((await door.get(paths.page(slug, code, 'vous'), team)).text).not.toMatch(/checked/)
    // The person comes back to it: nothing of theirs is there, and nothing of the team’s either.
    expect((await door.get(paths.answer(slug, code))).text).toContain('L’équipe saisit une réponse')
    for (const [step, fields] of steps) await door.post(paths.page(slug, code, step), fields, team)
    await door.post(paths.send(slug, code), {}, team)
    expect(await countSent(database.db, id)).toEqual([{ medium: 'paper', count: 1 }])
    // What is sent is replaced by nobody.
    const late = await door.post(paths.entry(slug), { ...asked, medium: 'telephone' }, team)
    expect(late.text).toContain('a déjà donné une réponse')
    expect(await countSent(database.db, id)).toEqual([{ medium: 'paper', count: 1 }])
  })

  it('by the team, says so to whoever holds it, and shows nothing that was typed', async () => {
    const { slug, code, id } = await coded()
    const typed = await door.post(paths.entry(slug), { medium: 'paper', code }, team)
    expect(typed.location).toBe(paths.page(slug, code, 'vous'))
    await door.post(paths.page(slug, code, 'vous'), steps[0][1], team)
    expect((await door.get(paths.answer(slug, code))).text).toContain('L’équipe saisit une réponse')
    for (const page of [paths.page(slug, code, 'vous'), paths.review(slug, code)])
      expect((await door.get(page)).location).toBe(paths.answer(slug, code))
    expect((await door.post(paths.answer(slug, code), {})).location).toBe(paths.answer(slug, code))
    await door.post(paths.send(slug, code), {})
    expect(await sentIn(id)).toBe(0)
    expect((await door.get(paths.review(slug, code), team)).status).toBe(200)
  })
})

describe('the team', () => {
  it('types what came on paper, and counts calls without saying whom', async () => {
    const { slug, id } = await run((ctx) => openedSurvey(ctx))
    const { location = '' } = await door.post(paths.entry(slug), { medium: 'paper' }, team)
    const code = location.split('/')[4] ?? ''
    for (const [step, fields] of steps) await door.post(paths.page(slug, code, step), fields, team)
    // Nobody else goes on with it.
    await door.post(paths.send(slug, code), {})
    expect(await sentIn(id)).toBe(0)
    await door.post(paths.send(slug, code), {}, team)
    expect(await countSent(database.db, id)).toEqual([{ medium: 'paper', count: 1 }])

    for (let call = 0; call < 2; call++)
      await door.post(paths.attempts(slug), { medium: 'telephone', outcome: 'absent' }, team)
    expect((await door.get(paths.entry(slug), team)).text).toMatch(/Personne<[\s\S]*>2</)
  })
  it('prints what is read aloud while answers are taken, for the telephone and for the door', async () => {
    const { slug } = await run((ctx) => openedSurvey(ctx))
    const sheets = [paths.phoneSheet(slug), paths.doorSheet(slug)]
    const page = await door.get(paths.entry(slug), team)
    for (const sheet of sheets) {
      expect(page.text).toContain(`href="${sheet}"`)
      const printed = await door.get(sheet, team)
      expect(printed.status).toBe(200)
      expect(printed.text.startsWith('%PDF')).toBe(true)
    }
    await door.post(paths.act(slug), { act: 'close', reason: 'Tout le monde a répondu.' }, team)
    for (const sheet of sheets) expect((await door.get(sheet, team)).status).toBe(404)
  })
})
