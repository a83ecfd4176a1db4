import { planTables } from '#engines/sortition/index.ts'
import { emptyForm, type FormState, formRefused } from '#kit/form.ts'
import { letterheadOf } from '#modules/letterheads/index.ts'
import { again, download, forbidden, page, readForm } from '#platform/answers.ts'
import { writePdf } from '#platform/documents/pdf.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { recordLeaving } from '../../actions/record-leaving.ts'
import type { Draw } from '../../draw.ts'
import { writtenTicket } from '../../draw-log.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import { listRecruits } from '../../recruits/index.ts'
import { fullName, type Recruit } from '../../recruits/nouns.ts'
import { onOwnDraw } from '../../routes/on-draw.ts'
import { type TablesShown, tablesDocument } from '../documents/tables.ts'
import { TablesPage } from '../pages/TablesPage.tsx'
import { tableTexts } from '../texts/tables.ts'

/** Tables of the sessions: computed each time from who confirmed, and kept nowhere. */
export const tableRoutes: readonly Route[] = [
  get(
    recruitPaths.tables(':slug'),
    'signed-in',
    onOwnDraw(async (c, draw) => page(c, show(c, draw, await comingOf(c, draw), {}))),
  ),
  post(recruitPaths.tables(':slug'), 'signed-in', onOwnDraw(plan), { perMinute: 30 }),
]

function comingOf({ var: { ctx } }: HttpContext, draw: Draw): Promise<readonly Recruit[]> {
  return listRecruits(ctx.db, draw.id, { statuses: ['confirmed', 'present'] })
}

function show(
  c: HttpContext,
  draw: Draw,
  people: readonly Recruit[],
  input: { readonly asked?: Asked; readonly plan?: TablesShown; readonly form?: FormState },
) {
  const { asked = { tables: Math.max(2, Math.round(people.length / 6)), rounds: 3 } } = input
  return (
    <TablesPage
      frame={c.var.frame}
      draw={draw}
      people={people.length}
      {...asked}
      plan={input.plan}
      form={input.form ?? emptyForm}
    />
  )
}

interface Asked {
  readonly tables: number
  readonly rounds: number
}

async function plan(c: HttpContext, draw: Draw) {
  const { ctx } = c.var
  const texts = tableTexts[ctx.locale]
  const raw = await readForm(c)
  const people = await comingOf(c, draw)
  const whole = (name: string) => (/^\d{1,2}$/.test(String(raw[name])) ? Number(raw[name]) : 0)
  const asked = { tables: whole('tables'), rounds: whole('rounds') }
  const { tables, rounds } = asked
  const isSound = tables >= 2 && tables <= 40 && rounds >= 1 && rounds <= 12
  if (!isSound || people.length < tables) {
    const sentence = people.length === 0 ? texts.nobody : texts.wrong
    return again(c, show(c, draw, people, { form: formRefused(raw, sentence, 'tables') }))
  }
  const planned = planTables(
    people.map(({ ticket, answers }) => ({ id: ticket, values: answers })),
    tables,
    rounds,
    `${draw.id}|${tables}|${rounds}`,
  )
  const names = new Map(
    people.map((person) => [
      person.ticket,
      person.identity ? fullName(person.identity) : writtenTicket(person.ticket),
    ]),
  )
  const shown = {
    ...planned,
    rounds: planned.rounds.map((round) =>
      round.map((ids) => ids.map((id) => names.get(id) ?? id).sort((a, b) => a.localeCompare(b))),
    ),
  }
  if (raw['format'] !== 'pdf') return page(c, show(c, draw, people, { asked, plan: shown }))
  const left = await recordLeaving(ctx, draw, {
    act: 'draw.tables-printed',
    detail: { people: people.length },
  })
  if (!left.ok) return forbidden(c)
  const author = draw.organiser || ctx.settings.houseName
  const document = tablesDocument(
    { title: draw.title, author, now: ctx.now, locale: ctx.locale },
    shown,
  )
  return download(
    c,
    await writePdf(
      document,
      await letterheadOf(c.var.ctx, { territoryId: draw.territoryId, name: draw.organiser }),
    ),
    {
      name: 'tables.pdf',
      mediaType: 'application/pdf',
    },
  )
}
