import { type Day, dayOf } from '#kit/dates.ts'
import type { List, ListFilter } from '#kit/list.ts'
import { type MailState, mailStates } from '#kit/mail-reason.ts'
import { ownOf } from '#kit/own.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { forbidden, readForm } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import { routesOfList } from '#platform/lists/list-routes.ts'
import type { ListAsk, OpenedList, RowsFound } from '#platform/lists/opened-list.ts'
import { mostInFiles, readFileForm, sendRows } from '#platform/lists/send-rows.ts'
import { type HttpContext, post, type Route } from '#platform/routes.ts'
import { exportOutbox } from '../actions/export-outbox.ts'
import type { OutboxLine } from '../outbox.ts'
import { OutboxPage } from '../pages/OutboxPage.tsx'
import { outboxMailPath, paths } from '../paths.ts'
import { countMails, countMailsByState, listMails } from '../store/mails.ts'
import { outboxTexts } from '../texts/outbox.ts'

type Counts = Readonly<Record<MailState, number>>

/** Addresses leave by an act, and not by a link. */
export const outboxListRoutes: readonly Route[] = [
  ...routesOfList({ audience: 'administrator', page: paths.outbox, files: {}, open }),
  post(paths.outboxFile, 'administrator', send),
]

async function open(c: HttpContext): Promise<OpenedList<OutboxLine>> {
  const { ctx, frame } = c.var
  const counts = await countMailsByState(ctx.db)
  const list = outboxList(ctx, counts)
  return {
    list,
    find: (ask) => findMails(ctx, counts, ask),
    draw: (shown) => <OutboxPage frame={frame} shown={shown} held={counts.held} />,
  }
}

/** The list without its rows, for what an address asks of it. */
export function outboxListOf({ var: { ctx } }: HttpContext): List<OutboxLine> {
  return outboxList(ctx)
}

async function send(c: HttpContext) {
  const list = outboxListOf(c)
  const { view, format } = readFileForm(list, await readForm(c))
  const exported = await exportOutbox(
    c.var.ctx,
    askedOf({ ...view, limit: mostInFiles, offset: 0 }),
  )
  if (!exported.ok) return forbidden(c)
  return sendRows(c, { list, view }, exported.value, format)
}

async function findMails(
  { db }: Ctx,
  counts: Counts,
  ask: ListAsk,
): Promise<RowsFound<OutboxLine>> {
  const asked = askedOf(ask)
  // By state alone, how many there are is known already.
  const isOfState = Object.keys(ask.values).every((name) => name === 'etat')
  const [rows, count] = await Promise.all([
    listMails(db, asked),
    isOfState ? ofState(counts, asked.state) : countMails(db, asked),
  ])
  return { rows, count }
}

const ofState = (counts: Counts, state: MailState | undefined) =>
  state === undefined ? everyMail(counts) : counts[state]

const everyMail = (counts: Counts) => mailStates.reduce((total, name) => total + counts[name], 0)

/** What the address asks of the list, as its rows are looked for. */
function askedOf({ values, sort, limit, offset }: ListAsk) {
  const by = sort && ownOf(sortsOf, sort.key)
  return {
    state: mailStates.find((state) => addressOf[state] === values['etat']),
    words: values['q'],
    from: values['jour-du'] as Day | undefined,
    until: values['jour-au'] as Day | undefined,
    sort: by && { by, isDown: sort.down },
    limit,
    offset,
  }
}

/** The column of each order. */
const sortsOf = { objet: 'subject', a: 'recipient', quand: 'at', etat: 'state' } as const

/** How a state is called in an address. */
const addressOf: Readonly<Record<MailState, string>> = {
  queued: 'en-attente',
  local: 'a-lire-ici',
  sending: 'en-cours',
  sent: 'envoyes',
  failed: 'pas-partis',
  held: 'retenus',
}

function outboxList(
  { locale, now }: Pick<Ctx, 'locale' | 'now'>,
  counts?: Counts,
): List<OutboxLine> {
  const texts = outboxTexts[locale]
  const today: Day = dayOf(now)
  return {
    title: texts.outboxTitle,
    sheetName: texts.outbox,
    path: paths.outbox,
    files: {},
    fileName: 'courriels',
    counted: texts.counted,
    columns: [
      {
        ...{ key: 'objet', title: texts.subject, kind: 'text', sortable: true },
        value: ({ subject }) => subject,
        href: ({ id }) => outboxMailPath(id),
        language: writtenLocale,
      },
      {
        ...{ key: 'a', title: texts.to, kind: 'text', sortable: true },
        value: ({ recipient }) => recipient,
      },
      {
        ...{ key: 'quand', title: texts.when, kind: 'instant', sortable: true },
        value: ({ at }) => at,
      },
      {
        ...{ key: 'etat', title: texts.state, kind: 'choice', sortable: true },
        value: ({ state }) => texts.states[state],
        sortBy: ({ state }) => mailStates.indexOf(state),
      },
      {
        ...{ key: 'raison', title: texts.why, kind: 'text', phone: false },
        value: ({ why }) => why && texts.whys[why],
      },
    ],
    filters: filtersOf(locale, counts),
    order: { sort: '-quand' },
    perPage: 50,
    bulk: {
      idOf: ({ id }) => id,
      nameOf: ({ subject, recipient }) => `${subject} (${recipient})`,
      acts: [
        {
          key: 'relacher',
          label: texts.releaseChosen,
          action: paths.releaseChosen,
          fields: (rows) => ({ ids: rows.map(({ id }) => id).join(' ') }),
          leaves: ({ state }) => (state === 'held' ? undefined : texts.notHeld),
          confirm: texts.releaseConfirm,
          nothing: texts.noneHeld,
        },
        {
          key: 'reessayer',
          label: texts.retryChosen,
          action: paths.retryChosen,
          fields: (rows) => ({ ids: rows.map(({ id }) => id).join(' ') }),
          leaves: ({ isGivenUp }) => (isGivenUp ? undefined : texts.notGivenUp),
          confirm: texts.retryConfirm,
          nothing: texts.noneGivenUp,
        },
      ],
    },
    today,
  }
}

function filtersOf(locale: Locale, counts: Counts | undefined): readonly ListFilter[] {
  const texts = outboxTexts[locale]
  return [
    { kind: 'words', name: 'q', label: texts.search },
    {
      ...{ kind: 'choice', as: 'links', name: 'etat', label: texts.state, all: texts.everyState },
      allCount: counts && everyMail(counts),
      options: mailStates.map((state) => ({
        value: addressOf[state],
        label: texts.states[state],
        count: counts?.[state],
      })),
    },
    { kind: 'days', name: 'jour', label: texts.when },
  ]
}
