import { writtenDay } from '#kit/dates.ts'
import { type FormState, formRefused, tooLong } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import {
  again,
  download,
  forbidden,
  notFound,
  page,
  readForm,
  seeOther,
} from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import type { Draw } from '../../draw.ts'
import { openCallPaths, recruitPaths } from '../../paths/recruiting.ts'
import { personStatuses } from '../../person-status.ts'
import {
  findRecruitment,
  knownBefore,
  listAllowedAgain,
  listRecruits,
} from '../../recruits/index.ts'
import {
  checkPeople,
  lookForDuplicates,
  movePerson,
  settleDuplicate,
  waitingPairs,
} from '../../registration/index.ts'
import { onDraw, onOwnDraw } from '../../routes/on-draw.ts'
import { listDrawEvents } from '../../store/draw-events.ts'
import { logWords } from '../../texts/draw-log.ts'
import { readRecord } from '../actions/read-record.ts'
import { recordSheet } from '../documents/record-sheet.ts'
import { PeoplePage } from '../pages/PeoplePage.tsx'
import { RecordPage } from '../pages/RecordPage.tsx'
import { peopleTexts } from '../texts/people.ts'

/** Who is registered, the duplicates, and the record that anyone reads. */
export const peopleRoutes: readonly Route[] = [
  get(recruitPaths.people(':slug'), 'signed-in', onOwnDraw(show)),
  post(recruitPaths.people(':slug'), 'signed-in', onOwnDraw(check)),
  post(recruitPaths.status(':slug', ':id'), 'signed-in', onOwnDraw(move)),
  post(recruitPaths.duplicates(':slug'), 'signed-in', onOwnDraw(duplicates)),
  get(openCallPaths.record(':slug'), 'anyone', onDraw(showRecord)),
  get(openCallPaths.recordCsv(':slug'), 'anyone', onDraw(recordFile), { open: true }),
]

async function show(c: HttpContext, draw: Draw) {
  return page(c, await drawPeople(c, draw))
}

async function drawPeople(
  c: HttpContext,
  draw: Draw,
  asked: { readonly id: string; readonly form: FormState } | undefined = undefined,
) {
  const { ctx, frame } = c.var
  const statuses = personStatuses.filter((one) => one !== 'invited')
  const people = await listRecruits(ctx.db, draw.id, { statuses, limit: 2000 })
  const pairs = await waitingPairs(ctx, draw)
  const isKnown = await knownBefore(ctx, draw)
  const before = new Set(
    people.filter(({ identity }) => identity && isKnown(identity)).map(({ id }) => id),
  )
  return (
    <PeoplePage
      frame={frame}
      draw={draw}
      people={people}
      pairs={pairs}
      before={before}
      allowed={await listAllowedAgain(ctx.db, draw.id)}
      asked={asked}
    />
  )
}

/** Those who are ticked, or all who wait. */
async function check(c: HttpContext, draw: Draw) {
  const { ctx } = c.var
  const said = peopleTexts[ctx.locale]
  const raw = await readForm(c)
  const waiting = (await listRecruits(ctx.db, draw.id, { statuses: ['registered'] })).map(
    ({ id }) => id,
  )
  const ticked = [raw['ids'] ?? []].flat()
  const ids = raw['all'] ? waiting : waiting.filter((id) => ticked.includes(id))
  const checked = await checkPeople(ctx, draw, ids)
  if (!checked.ok) return forbidden(c)
  if (ids.length === 0) return seeOther(c, recruitPaths.people(draw.slug), said.noneTicked)
  return seeOther(c, recruitPaths.people(draw.slug), said.checked(checked.value))
}

async function move(c: HttpContext, draw: Draw) {
  const { ctx } = c.var
  const said = peopleTexts[ctx.locale]
  const raw = await readForm(c)
  const id = c.req.param('id') ?? ''
  const to = personStatuses.find((one) => one === raw['to'])
  if (!isId(id) || !to) return notFound(c)
  const long = tooLong(raw, { reason: 200 }, ctx.locale)
  if (long) return again(c, await drawPeople(c, draw, { id, form: long }))
  const moved = await movePerson(ctx, draw, id, to, String(raw['reason'] ?? ''))
  if (moved.ok) return seeOther(c, recruitPaths.people(draw.slug), said.changed)
  if (moved.refusal === 'forbidden') return forbidden(c)
  if (moved.refusal === 'not-found') return notFound(c)
  if (moved.refusal === 'sat-before') {
    const form = formRefused(raw, said.allowMissing, 'reason')
    return again(c, await drawPeople(c, draw, { id, form }))
  }
  return seeOther(c, recruitPaths.people(draw.slug), said.notNow)
}

async function duplicates(c: HttpContext, draw: Draw) {
  const { ctx } = c.var
  const said = peopleTexts[ctx.locale]
  const raw = await readForm(c)
  const [first, second] = [String(raw['first'] ?? ''), String(raw['second'] ?? '')]
  const decision = (['same', 'different'] as const).find((one) => one === raw['decision'])
  if (isId(first) && isId(second) && decision) {
    const settled = await settleDuplicate(ctx, draw, { first, second }, decision)
    if (!settled.ok) return settled.refusal === 'forbidden' ? forbidden(c) : notFound(c)
    return seeOther(c, recruitPaths.people(draw.slug), said.settled[settled.value])
  }
  const looked = await lookForDuplicates(ctx, draw)
  if (!looked.ok) return forbidden(c)
  return seeOther(c, recruitPaths.people(draw.slug), said.looked(String(looked.value)))
}

async function showRecord(c: HttpContext, draw: Draw) {
  const { ctx, frame } = c.var
  const log = await listDrawEvents(ctx.db, draw.id)
  const changes = log
    .filter(({ kind }) => kind === 'quotas-relaxed')
    .map(
      (event) =>
        `${writtenDay(event.at.slice(0, 10), ctx.locale)} — ${logWords(event, ctx.locale)}`,
    )
  const record = await readRecord(ctx.db, draw)
  const recruitment = await findRecruitment(ctx.db, draw.id)
  const { eraseOn, erasedAt, postponed } = recruitment ?? {}
  const late = !erasedAt && eraseOn && postponed ? { day: eraseOn, ...postponed } : undefined
  return page(c, <RecordPage {...{ frame, draw, record, changes }} postponed={late} />)
}

async function recordFile(c: HttpContext, draw: Draw) {
  const { ctx } = c.var
  const sheet = recordSheet(await readRecord(ctx.db, draw), ctx.locale)
  return download(c, writeCsv(sheet), { name: 'bilan.csv', mediaType: 'text/csv; charset=utf-8' })
}
