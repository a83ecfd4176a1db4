import { planAlternates } from '#engines/sortition/index.ts'
import { dayOf } from '#kit/dates.ts'
import { type FormState, type Parsed, type RawForm, typedValues } from '#kit/form.ts'
import { ownOf } from '#kit/own.ts'
import { formRoutes } from '#platform/forms/act-routes.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import type { Draw } from '../../draw.ts'
import { writtenTicket } from '../../draw-log.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import { poolInstance } from '../../pool-instance.ts'
import { defaultRecruitment } from '../../recruitment.ts'
import {
  countByStatus,
  findRecruitment,
  keepForecast,
  listRecruits,
  listSources,
  listWaves,
  readForecast,
  type Said,
} from '../../recruits/index.ts'
import {
  answeredBy,
  type DropOutForecast,
  fullName,
  responseOf,
  stayModel,
  waveByStratum,
} from '../../recruits/nouns.ts'
import { onOwn } from '../../routes/on-draw.ts'
import { readSeals } from '../../seals/index.ts'
import { listFeatures } from '../../store/features.ts'
import { listPool } from '../../store/pool-people.ts'
import { readAreas } from '../actions/read-areas.ts'
import { areaChances } from '../area-chances.ts'
import { type AreaShown, ForecastPage } from '../pages/ForecastPage.tsx'
import { wavesYield } from '../store/record.ts'
import { forecastTexts } from '../texts/forecast.ts'

/** Letters by area, losses by answer, alternates: learned, and replaced by whoever knows better. */
export const forecastRoutes: readonly Route[] = [
  ...formRoutes({
    ...onOwn,
    path: recruitPaths.forecast(':slug'),
    fresh: true,
    shape: sharesIn,
    draw: forecastPage,
    act: (c, draw, said) => keepForecast(c.var.ctx, draw, said),
    refusals: (locale) => ({ 'not-now': forecastTexts[locale].notNow }),
    next: ({ slug }) => recruitPaths.forecast(slug),
    notice: (locale, kept) => forecastTexts[locale].saved(kept),
  }),
]

/** Nine times in ten each area gives at least its share of the pool. */
export const confidence = 0.9

async function forecastPage(c: HttpContext, draw: Draw, form: FormState) {
  const { ctx, frame } = c.var
  const recruitment = (await findRecruitment(ctx.db, draw.id)) ?? defaultRecruitment(draw.id)
  const { statuses } = await countByStatus(ctx.db, draw.id)
  const already = (statuses.eligible ?? 0) + (statuses.pool ?? 0)
  const forecast = await readForecast(ctx, draw, recruitment.dropOuts)
  const seen = await readAreas(ctx.db, draw)
  return (
    <ForecastPage
      frame={frame}
      draw={draw}
      areas={await areasOf(c, draw, recruitment.responses, already, recruitment.poolFactor)}
      wanted={Math.max(0, draw.panelSize * recruitment.poolFactor - already)}
      confidence={confidence}
      forecast={forecast}
      alternates={draw.state === 'drawn' ? await alternatesOf(c, draw, forecast) : []}
      chances={areaChances(seen.areas, seen.others, draw.panelSize)}
      isListed={seen.isListed}
      form={form}
      open={draw.state !== 'drawn' && draw.state !== 'closed' && draw.state !== 'void'}
    />
  )
}

/** Areas of the latest list, with what every wave sent and brought there. */
export async function areasOf(
  { var: { ctx } }: HttpContext,
  draw: Draw,
  said: Said['responses'],
  already: number,
  factor: number,
): Promise<readonly AreaShown[]> {
  const waves = await listWaves(ctx.db, draw.id)
  const sources = await listSources(ctx.db, draw.id)
  const last = waves.findLast(({ strata }) => strata.length > 0)
  if (!last) return []
  const usual = sources.find(({ id }) => id === last.sourceId)?.usualResponse ?? 0.08
  const seen = await wavesYield(ctx.db, draw.id)
  // A letter takes days to arrive and to be answered: nothing is learnt of those that just left.
  const learned = await wavesYield(ctx.db, draw.id, answeredBy(dayOf(ctx.now)))
  const strata = last.strata.map(({ name, addresses }) => ({
    name,
    addresses,
    response: responseOf(name, learned, usual, said),
  }))
  const planned = waveByStratum(strata, {
    ...{ seats: draw.panelSize, factor, already },
    ...{ response: usual, confidence },
  })
  return planned.map((area) => {
    const own = seen.find(({ stratum }) => stratum === area.name)
    const [sent, registered] = [own?.sent ?? 0, own?.brought ?? 0]
    const due = learned.find(({ stratum }) => stratum === area.name)?.sent ?? 0
    return {
      ...area,
      sent,
      registered,
      isSaid: ownOf(said, area.name) !== undefined,
      isShort: area.letters > area.addresses - sent,
      // Under half of what was expected of the letters that have had time to be answered.
      isLate: due >= 20 && registered < (due * area.response) / 2,
    }
  })
}

async function alternatesOf(
  { var: { ctx } }: HttpContext,
  draw: Draw,
  forecast: DropOutForecast,
): Promise<readonly string[]> {
  const { chance } = await readSeals(ctx.db, draw.id)
  if (!chance) return []
  const pool = await listPool(ctx.db, draw.id, ['drawn', 'confirmed', 'present', 'reserve'])
  const seated = pool.filter(({ status }) => status !== 'reserve').map(({ ticket }) => ticket)
  const instance = poolInstance(draw, await listFeatures(ctx.db, draw.id), pool)
  const size = Math.min(forecast.reserve, pool.length - seated.length)
  const { alternates } = planAlternates(
    instance,
    seated,
    stayModel(forecast),
    chance.signature,
    size,
  )
  const people = await listRecruits(ctx.db, draw.id, { statuses: ['reserve'] })
  const names = new Map(
    people.map((person) => [
      person.ticket,
      person.identity ? fullName(person.identity) : writtenTicket(person.ticket),
    ]),
  )
  return alternates.map((ticket) => names.get(ticket) ?? writtenTicket(ticket))
}

/** What whoever knows better says, each percentage that is none named. */
function sharesIn({ var: { ctx } }: HttpContext, _draw: Draw, raw: RawForm): Parsed<Said> {
  const read = readSaid(raw)
  if (read.bad.length === 0) return { ok: true, value: read.said }
  const { badPercent } = forecastTexts[ctx.locale]
  const problems = Object.fromEntries(read.bad.map((name) => [name, badPercent]))
  return { ok: false, form: { values: typedValues(raw), problems } }
}

/** An empty box keeps what was learned. */
function readSaid(raw: RawForm): { readonly said: Said; readonly bad: readonly string[] } {
  const bad: string[] = []
  const under = (prefix: string) =>
    Object.fromEntries(
      Object.entries(raw).flatMap(([name, typed]) => {
        const text = String(typed).replace(/[\s%]/g, '').replace(',', '.')
        if (!name.startsWith(prefix) || text === '') return []
        const share = Number(text) / 100
        const isSound = /^\d{1,2}(\.\d{1,2})?$/.test(text) && share <= 0.95
        if (!isSound || (prefix === 'response:' && share === 0)) bad.push(name)
        return isSound ? [[name.slice(prefix.length), share] as const] : []
      }),
    )
  return { said: { dropOuts: under('loss:'), responses: under('response:') }, bad }
}
