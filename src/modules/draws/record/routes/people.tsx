import { writtenDay } from '#kit/dates.ts'
import type { FormState, RawForm } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { download, page } from '#platform/answers.ts'
import { actRoute, buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import type { Draw } from '../../draw.ts'
import { openCallPaths, recruitPaths } from '../../paths/recruiting.ts'
import { personStatuses } from '../../person-status.ts'
import {
  findRecruitment,
  knownBefore,
  listAddedAnswers,
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
import { onDraw, onOwn, onOwnDraw, within } from '../../routes/on-draw.ts'
import { listDrawEvents } from '../../store/draw-events.ts'
import { logWords } from '../../texts/draw-log.ts'
import { readRecord } from '../actions/read-record.ts'
import { recordSheet } from '../documents/record-sheet.ts'
import { PeoplePage } from '../pages/PeoplePage.tsx'
import { RecordPage } from '../pages/RecordPage.tsx'
import { peopleTexts } from '../texts/people.ts'

const onPeople = {
  ...onOwn,
  refusals: () => ({}),
  back: (draw: Draw) => recruitPaths.people(draw.slug),
  next: (draw: Draw) => recruitPaths.people(draw.slug),
}

/** Who is registered, the duplicates, and the record that anyone reads. */
export const peopleRoutes: readonly Route[] = [
  get(recruitPaths.people(':slug'), 'signed-in', onOwnDraw(show)),
  buttonRoute({
    ...onPeople,
    path: recruitPaths.people(':slug'),
    act: check,
    notice: (locale, { asked, ...told }) =>
      asked === 0 ? peopleTexts[locale].noneTicked : peopleTexts[locale].checked(told),
  }),
  actRoute({
    ...onPeople,
    path: recruitPaths.status(':slug', ':id'),
    fresh: true,
    shape: within({ reason: 200 }),
    draw: (c, draw, form) => drawPeople(c, draw, { id: c.req.param('id') ?? '', form }),
    act: move,
    refusals: (locale) => ({ 'sat-before': peopleTexts[locale].allowMissing }),
    under: { 'sat-before': 'reason' },
    notice: (locale, isMoved) => peopleTexts[locale][isMoved ? 'changed' : 'notNow'],
  }),
  buttonRoute({
    ...onPeople,
    path: recruitPaths.duplicates(':slug'),
    act: (c, draw, _given, raw) => duplicates(c, draw, raw),
    notice: (locale, told) =>
      typeof told === 'number'
        ? peopleTexts[locale].looked(String(told))
        : peopleTexts[locale].settled[told],
  }),
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
  const statuses = personStatuses.filter((status) => status !== 'invited')
  const people = await listRecruits(ctx.db, draw.id, { statuses })
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
      page={Math.max(1, Number.parseInt(c.req.query('page') ?? '1', 10) || 1)}
      pairs={pairs}
      before={before}
      allowed={await listAllowedAgain(ctx.db, draw.id)}
      added={await listAddedAnswers(ctx.db, draw.id)}
      asked={asked}
    />
  )
}

/** Those who are ticked, or all who wait. */
async function check({ var: { ctx } }: HttpContext, draw: Draw, _given: unknown, raw: RawForm) {
  const waiting = (await listRecruits(ctx.db, draw.id, { statuses: ['registered'] })).map(
    ({ id }) => id,
  )
  const ticked = [raw['ids'] ?? []].flat()
  const ids = raw['all'] ? waiting : waiting.filter((id) => ticked.includes(id))
  const checked = await checkPeople(ctx, draw, ids)
  return checked.ok ? done({ ...checked.value, asked: ids.length }) : checked
}

/** Whether somebody was moved: where the draw went on meanwhile, the list says so. */
async function move(
  c: HttpContext,
  draw: Draw,
  form: RawForm,
): Promise<Result<boolean, 'forbidden' | 'not-found' | 'sat-before'>> {
  const id = c.req.param('id') ?? ''
  const to = personStatuses.find((status) => status === form['to'])
  if (!isId(id) || !to) return refused('not-found')
  const moved = await movePerson(c.var.ctx, draw, id, to, String(form['reason'] ?? ''))
  if (moved.ok) return done(true)
  return moved.refusal === 'not-now' ? done(false) : refused(moved.refusal)
}

/** Two people of a pair are told apart or the same; without a pair, all are looked at again. */
async function duplicates(
  { var: { ctx } }: HttpContext,
  draw: Draw,
  raw: RawForm,
): Promise<Result<number | 'kept' | 'told' | 'untold', 'forbidden' | 'not-found'>> {
  const [first, second] = [String(raw['first'] ?? ''), String(raw['second'] ?? '')]
  const decision = (['same', 'different'] as const).find((one) => one === raw['decision'])
  return isId(first) && isId(second) && decision
    ? settleDuplicate(ctx, draw, { first, second }, decision)
    : lookForDuplicates(ctx, draw)
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
