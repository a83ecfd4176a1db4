import { z } from 'zod'
import { dayOf, writtenDay } from '#kit/dates.ts'
import { backToToday, fromTodayField } from '#kit/frame.ts'
import { done, refused } from '#kit/result.ts'
import type { Viewer } from '#kit/viewer.ts'
import { findPersonNames } from '#modules/people/index.ts'
import { forbidden, page } from '#platform/answers.ts'
import { buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import type { Module } from '#platform/module.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { paths } from '../../paths.ts'
import { findMatter, waitingSeen } from '../actions/gather-waiting.ts'
import { listTakers } from '../actions/list-takers.ts'
import { sayOfMatter, takeBackMatter } from '../actions/say-of-matter.ts'
import { AsidePage, GivePage, LaterPage } from '../pages/AsidePages.tsx'
import { dayChosen, laterShape } from '../put-off.ts'
import { asideTexts } from '../texts/aside.ts'

type Rooms = () => readonly Module[]

const aKey = z.object({ key: z.string().min(1).max(200) })

/** What one says of a matter that waits, and the page of what one put aside. */
export function asideRoutes(rooms: Rooms): readonly Route[] {
  const on = (c: HttpContext) => matterAsked(c, rooms)
  const next = () => paths.dashboard
  const signedIn = { audience: 'signed-in', on: (c: HttpContext) => c.var.ctx.person } as const
  return [
    get(paths.aside, 'signed-in', (c) => showAside(c, rooms())),
    ...formRoutes({
      path: paths.later,
      audience: 'signed-in',
      on,
      fresh: true,
      shape: laterShape,
      days: { day: 'from-today' },
      draw: ({ var: { ctx, frame } }, { line, pressed }, form) => (
        <LaterPage frame={frame} form={form} line={line} pressed={pressed} today={dayOf(ctx.now)} />
      ),
      act: async (c, { line }, input) => {
        const until = dayChosen(input, dayOf(c.var.ctx.now))
        if (until === undefined) return refused('no-day' as const)
        const put = await sayOfMatter(c.var.ctx, rooms(), line.key, { said: 'later', until })
        return put.ok ? done(until) : put
      },
      refusals: (locale) => asideTexts[locale].refusals,
      under: { 'no-day': 'day' },
      next: dayOfMatter,
      notice: (locale, until) => asideTexts[locale].putOffNotice(writtenDay(until, locale)),
    }),
    ...formRoutes({
      path: paths.give,
      audience: 'signed-in',
      on,
      fresh: true,
      shape: z.object({ to: z.uuid() }),
      draw: async ({ var: { ctx, frame } }, { line, pressed, room, viewer }, form) => (
        <GivePage
          frame={frame}
          form={form}
          line={line}
          pressed={pressed}
          takers={await listTakers(ctx, viewer, { room, key: line.key })}
        />
      ),
      act: (c, { line }, { to }) =>
        sayOfMatter(c.var.ctx, rooms(), line.key, { said: 'given', to }),
      refusals: (locale) => asideTexts[locale].refusals,
      under: { 'not-theirs': 'to' },
      next: dayOfMatter,
      notice: (locale) => asideTexts[locale].givenNotice,
    }),
    buttonRoute({
      ...signedIn,
      path: paths.notMine,
      shape: aKey,
      act: (c, _person, { key }) => sayOfMatter(c.var.ctx, rooms(), key, { said: 'not-mine' }),
      refusals: (locale) => asideTexts[locale].refusals,
      back: next,
      next,
      notice: (locale) => asideTexts[locale].notMineNotice,
    }),
    buttonRoute({
      ...signedIn,
      path: paths.takeBack,
      shape: aKey,
      act: (c, _person, { key }) => takeBackMatter(c.var.ctx, rooms(), key),
      refusals: (locale) => asideTexts[locale].refusals,
      back: () => paths.aside,
      next: () => paths.aside,
      notice: (locale) => asideTexts[locale].takenBackNotice,
    }),
  ]
}

/** The matter of the address, when it waits for whoever asks. */
async function matterAsked(c: HttpContext, rooms: Rooms) {
  const { ctx } = c.var
  const viewer: Viewer | undefined = ctx.person
  const key = c.req.query('sujet') ?? ''
  if (!viewer || key === '') return undefined
  const matter = await findMatter(ctx, viewer, rooms(), key)
  return matter && { ...matter, viewer, pressed: c.req.query(fromTodayField) }
}

/** The view in which it was pressed, on the row that follows. */
const dayOfMatter = ({ pressed }: { readonly pressed: string | undefined }) =>
  backToToday(pressed) ?? paths.dashboard

async function showAside(c: HttpContext, rooms: readonly Module[]) {
  const { ctx, frame } = c.var
  if (!ctx.person) return forbidden(c)
  const { aside } = await waitingSeen(ctx, ctx.person, rooms)
  const names = await findPersonNames(
    ctx.db,
    aside.flatMap(({ aside: word }) => (word.said === 'given' ? [word.to] : [])),
  )
  return page(c, <AsidePage frame={frame} aside={aside} names={names} today={dayOf(ctx.now)} />)
}
