import { beforeEach, expect, test } from 'vitest'
import { scansModule } from '#modules/scans/module.ts'
import { startAnswer } from '#modules/surveys/actions/answer-survey.ts'
import { surveysModule } from '#modules/surveys/module.ts'
import { paths } from '#modules/surveys/paths.ts'
import { countCodes } from '#modules/surveys/store/codes.ts'
import type { Survey } from '#modules/surveys/survey.ts'
import { openedSurvey } from '#modules/surveys/testing/opened-survey.ts'
import { hasCommand } from '#platform/testing/commands.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { boxesOn, cross } from '#proofs/drawn-sheets/pen.ts'
import { papersOf } from '#proofs/drawn-sheets/printed-sheets.ts'
import {
  fieldsOf,
  numbersIn,
  picturesOf,
  readAllFiles,
} from '#proofs/drawn-sheets/sent-pictures.ts'
import { blankPaper, type SheetPaper } from '#proofs/drawn-sheets/sheet-paper.ts'

/** Poppler draws the printed pages: a machine without it skips these. */
const drawn = test.skipIf(!hasCommand('pdftoppm'))

const database = useDatabase()
const { clock } = database
const { get, post, house } = openDoor(database, {
  routes: surveysModule.routes,
  listeners: scansModule.listeners ?? [],
})
const team = asPerson('lab-team')

beforeEach(() => clock.set('2026-12-01T10:00:00Z'))

const opened = (access: 'link' | 'codes') =>
  act(house, { person: team }, (ctx) => openedSurvey(ctx, { access }))

/** Pages as they leave the printer: one sheet after the other. */
async function printed({ slug }: Survey, fields: Record<string, string>) {
  const answer = await post(paths.sheets(slug), fields, team)
  expect(answer.status).toBe(200)
  return papersOf(new Uint8Array(await answer.response.arrayBuffer()))
}

async function sent({ slug }: Survey, files: readonly File[], more: object = {}) {
  const { status, location } = await post(paths.scans(slug), { label: 'Lot', files, ...more }, team)
  expect(status).toBe(303)
  await readAllFiles(database, house)
  return location ?? ''
}

async function answers({ id }: Survey) {
  const rows = await database.db
    .selectFrom('survey_answers')
    .select(['medium', 'state', 'answers'])
    .where('state', '=', 'sent')
    .where('surveyId', '=', id)
    .execute()
  return rows.map(({ medium, answers: read }) => ({ medium, read }))
}

drawn(
  'sheets of an open survey are printed, filled, photographed, looked at once, and counted once',
  async () => {
    const survey = await opened('link')
    const papers = await printed(survey, { count: '2' })
    // Two sheets of two pages each.
    expect(papers).toHaveLength(4)
    const [full, , half] = papers as [SheetPaper, SheetPaper, SheetPaper]
    const boxes = boxesOn(full)
    // Age (2), market (2), likes it from 1 to 5, and “I prefer not to answer”.
    expect(boxes.length).toBeGreaterThanOrEqual(9)
    cross(full, boxes[1])
    cross(full, boxes[2])
    cross(full, boxes[7])
    // The second one ticks both ages, and leaves the rest.
    cross(half, boxes[0])
    cross(half, boxes[1])
    const files = await picturesOf(papers)
    const batch = await sent(survey, [...files, ...(await picturesOf([blankPaper()]))])

    const page = await get(batch, team)
    expect(page.text).toContain('2 feuilles lues')
    expect(page.text).toContain('La page est blanche')
    const read = fieldsOf(page.text)
    const numbers = numbersIn(page.text)
    expect(numbers).toHaveLength(2)
    expect(
      Object.values(read)
        .map((ticked) => ticked.length)
        .toSorted(),
    ).toEqual([1, 1, 1, 2])

    // Two ages are no answer: the page says so, and keeps what was typed.
    const refusedOnce = await post(batch, read, team)
    expect(refusedOnce.status).toBe(422)
    expect(refusedOnce.text).toContain('décochez tout')
    expect(await answers(survey)).toEqual([])

    const twice = Object.keys(read).find((name) => read[name]?.length === 2) ?? ''
    const words = Object.fromEntries(numbers.map((number) => [`w-${number}-q4.w1`, '']))
    const [first = ''] = numbers.filter((number) => !twice.includes(number))
    const confirmed = { ...read, ...words, [twice]: ['q1.1'], [`w-${first}-q4.w1`]: 'Plus de pain' }
    const accepted = await post(batch, confirmed, team)
    expect(accepted.location).toBe(paths.prepare(survey.slug))
    const counted = await answers(survey)
    expect(counted.map(({ medium }) => medium)).toEqual(['paper', 'paper'])
    const contents = counted.map(({ read: kept }) => kept as Record<string, { value?: unknown }>)
    const whole = contents.find((kept) => kept['mot']?.value === 'Plus de pain')
    expect(whole).toMatchObject({
      age: { value: { chosen: 'plus' } },
      marche: { value: true },
      aime: { state: 'given' },
    })
    expect(contents.find((kept) => kept !== whole)).toMatchObject({
      age: { value: { chosen: 'jeune' } },
      marche: { state: 'blank' },
    })

    // What was read of them is gone; what could not be read is still told.
    const after = await get(batch, team)
    expect(numbersIn(after.text)).toEqual([])
    expect(after.text).toContain('La page est blanche')
    expect((await post(batch, confirmed, team)).status).toBe(422)

    // The same sheets in another batch, of the same name, are counted no second time.
    const again = await get(await sent(survey, files), team)
    expect(again.text).toContain('a déjà été comptée dans un autre lot')
    expect(numbersIn(again.text)).toEqual([])
    expect(await answers(survey)).toHaveLength(2)
  },
  120_000,
)

drawn(
  'a sheet bears a code of the survey: on paper or on screen, it answers once',
  async () => {
    const survey = await opened('codes')
    const papers = await printed(survey, { count: '2', large: 'yes' })
    const each = papers.length / 2
    expect(Number.isInteger(each)).toBe(true)
    for (const [at, paper] of papers.entries())
      if (at % each === 0) cross(paper, boxesOn(paper)[at === 0 ? 0 : 1])
    const files = await picturesOf(papers)
    const batch = await sent(survey, files, { large: 'yes' })
    const page = await get(batch, team)
    const numbers = numbersIn(page.text)
    expect(numbers.map((number) => number.length)).toEqual([16, 16])

    // One of them began on screen; the other one is spoilt.
    const [code = '', spoilt = ''] = numbers
    const begun = await act(house, {}, (ctx) =>
      startAnswer(ctx, survey.slug, { medium: 'screen', code }),
    )
    expect(begun.ok).toBe(true)
    const read = fieldsOf(page.text)
    expect((await post(batch, { ...read, [`x-${spoilt}`]: ['yes'] }, team)).status).toBe(303)
    expect((await answers(survey)).map(({ medium }) => medium)).toEqual(['paper'])
    // A code is written nowhere once its sheet is entered.
    const numbersKept = database.db
      .selectFrom('scan_numbers')
      .select('number')
      .where('subject', '=', survey.id)
    expect(await numbersKept.execute()).toEqual([])
    const pages = await database.db.selectFrom('scan_pages').select(['batchId']).execute()
    expect(pages.filter(({ batchId }) => batch.endsWith(String(batchId)))).toEqual([])

    // Sent once more: the code has served, the spoilt one may still answer.
    const again = await sent(survey, files, { large: 'yes' })
    const repeated = await get(again, team)
    expect((await post(again, fieldsOf(repeated.text), team)).status).toBe(303)
    expect(await answers(survey)).toHaveLength(2)
    expect(await countCodes(database.db, survey.id)).toEqual({ made: 2, used: 2 })
  },
  120_000,
)

drawn(
  'strangers find nothing, a number that is none is refused, and a survey that is closed takes no sheet',
  async () => {
    const survey = await opened('link')
    const { slug } = survey
    for (const path of [paths.paper(slug), paths.scans(slug)])
      expect((await get(path)).status).not.toBe(200)
    expect((await get(paths.paper(slug), team)).text).toContain('Préparer les feuilles')
    const wrong = await post(paths.sheets(slug), { count: '301' }, team)
    expect([wrong.status, wrong.text.includes('de 1 à 300')]).toEqual([422, true])
    await post(paths.act(slug), { act: 'close', reason: 'Tout le monde a répondu.' }, team)
    expect((await get(paths.paper(slug), team)).status).toBe(404)
  },
)
