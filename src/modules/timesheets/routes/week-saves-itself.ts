import type { JSX } from 'hono/jsx/jsx-runtime'
import { writtenHour } from '#kit/dates.ts'
import { formsShownIn } from '#kit/forms/drawn-forms.ts'
import { readGrid } from '#kit/grids/grid-form.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { seenAfter, shownValues } from '#kit/seen.ts'
import { readForm } from '#platform/answers.ts'
import { readEdit } from '#platform/forms/read-edit.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import { saveWeek } from '../actions/keep-week.ts'
import type { OwnWeek } from '../pages/WeekPage.tsx'
import { minutesInDayOf } from '../store/house.ts'
import { weekTexts } from '../texts/week.ts'
import { sumOfDays, weekGridOf, weekRows } from '../week.ts'

/** Sent by the page itself while somebody writes. */
const autoField = '_auto'

interface Drawn {
  /** The week of this address, for whoever asks. */
  readonly find: (c: HttpContext) => Promise<OwnWeek | undefined>
  readonly draw: (c: HttpContext, own: OwnWeek) => JSX.Element
}

/** The week also saves itself: what its button would save is, and what it would refuse waits for the button. */
export function savingItself(route: Route, drawn: Drawn): Route {
  return {
    ...route,
    handler: async (c) => {
      const own = (await readForm(c))[autoField] === undefined ? undefined : await drawn.find(c)
      return own ? saveOnItsWay(c, own, drawn) : route.handler(c)
    },
  }
}

async function saveOnItsWay(c: HttpContext, own: OwnWeek, { find, draw }: Drawn) {
  const { ctx } = c.var
  const texts = weekTexts[ctx.locale]
  const sent = await readForm(c)
  const edit = await readEdit(c, () => draw(c, own))
  if (!edit.ok) return c.json({ sentence: texts.notSaved })
  const grid = weekGridOf(await minutesInDayOf(ctx.db))
  const standing = weekRows(own.monday, own.works, own.week?.days ?? [])
  const read = readGrid(grid, { raw: edit.raw, first: sent }, standing, ctx.locale)
  if (!read.ok) return c.json({ sentence: texts.notSaved })
  const done = await saveWeek(ctx, own.monday, read.value)
  if (!done.ok) return c.json({ sentence: texts.notSaved })

  const after = (await find(c)) ?? own
  const [now] = formsShownIn(draw(c, after))
  const total = writtenNumber(sumOfDays(after.week?.days ?? []) / 100, ctx.locale)
  return c.json({
    sentence: texts.savedAt(writtenHour(ctx.now, ctx.locale), total),
    ...(now ? { seen: seenAfter(sent, shownValues(now.fields), () => true) } : {}),
  })
}
