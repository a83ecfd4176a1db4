import { copyTexts } from '#kit/copies/texts.ts'
import { dayOf } from '#kit/dates.ts'
import { isWithin, type List, type ListView } from '#kit/list.ts'
import { holdsWords } from '#kit/lists/holds-words.ts'
import { refused } from '#kit/result.ts'
import { writtenLocale } from '#kit/texts.ts'
import type { Ctx } from '#platform/context.ts'
import { isLeftUnread } from '#platform/copies/copies.ts'
import { routesOfList } from '#platform/lists/list-routes.ts'
import type { ListAsk, OpenedList } from '#platform/lists/opened-list.ts'
import { rowsInMemory } from '#platform/lists/rows-in-memory.ts'
import { rowsRoute } from '#platform/lists/rows-routes.ts'
import { mostInFiles } from '#platform/lists/send-rows.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import { announceEvent, eventKinds, eventStates, type NetworkEvent } from '../../event.ts'
import { manageFiles, managePath, managePaths } from '../../paths.ts'
import { mayManageEvents } from '../../permissions.ts'
import { listSeries } from '../../registering/index.ts'
import { publicEventTexts } from '../../texts/event.ts'
import { writtenSpan } from '../../written-span.ts'
import { copiedEvent } from '../actions/event-copied.ts'
import { openEvent } from '../actions/save-event.ts'
import { ManageListPage } from '../pages/ManageListPage.tsx'
import { listAllEvents } from '../store/agenda.ts'
import { manageTexts } from '../texts/manage.ts'
import { manageRowTexts } from '../texts/manage-rows.ts'

/** Drafts and cancelled events included: of the team only. */
export const manageListRoutes: readonly Route[] = [
  ...routesOfList({
    audience: 'staff',
    page: managePaths.list,
    files: manageFiles,
    open,
  }),
  rowsRoute({
    audience: 'staff',
    may: mayManageEvents,
    open,
    key: 'annoncer',
    path: managePaths.publishMany,
    // What came from a copy and was not read again is announced from its own page, which shows it.
    each: async (ctx, event) => {
      const { id } = event
      if (await isLeftUnread(ctx, copiedEvent, id, {})) return refused('to-rewrite')
      const announced = announceEvent(event, ctx.now)
      return announced.ok ? openEvent(ctx, id) : announced
    },
    refusals: (locale) => ({
      ...manageTexts[locale].refusals,
      'to-rewrite': copyTexts[locale].unread,
    }),
    done: (locale, count) => manageRowTexts[locale].announced(count),
  }),
]

async function open(c: HttpContext): Promise<OpenedList<NetworkEvent>> {
  const { ctx, frame } = c.var
  const [events, series] = await Promise.all([
    listAllEvents(ctx.db, mostInFiles),
    listSeries(ctx.db),
  ])
  const list = eventList(ctx, events)
  return {
    list,
    find: (ask) => rowsInMemory(list, asked(events, ask), ask),
    draw: (shown) => <ManageListPage frame={frame} shown={shown} series={series} />,
  }
}

function asked(events: readonly NetworkEvent[], ask: ListAsk): readonly NetworkEvent[] {
  const { q = '', etat, forme } = ask.values
  const view: ListView = { ...ask, page: 1 }
  return events.filter(
    (event) =>
      holdsWords([event.title], q) &&
      (etat ?? event.state) === event.state &&
      (forme ?? event.kind) === event.kind &&
      isWithin(view, 'jour', dayOf(event.startsAt)),
  )
}

function eventList({ locale, now }: Ctx, events: readonly NetworkEvent[]): List<NetworkEvent> {
  const texts = manageTexts[locale]
  const words = publicEventTexts[locale]
  return {
    title: texts.events,
    path: managePaths.list,
    files: manageFiles,
    fileName: 'evenements',
    counted: texts.eventsCounted,
    columns: [
      {
        key: 'titre',
        title: texts.title,
        kind: 'text',
        sortable: true,
        value: ({ title }) => title,
        href: ({ id }) => managePath('manage', id),
        language: writtenLocale,
      },
      {
        key: 'quand',
        title: words.when,
        kind: 'choice',
        sortable: true,
        value: (event) => writtenSpan(event, locale),
        sortBy: ({ startsAt }) => startsAt,
      },
      {
        key: 'debut',
        title: texts.startsAt,
        kind: 'instant',
        only: 'file',
        value: ({ startsAt }) => startsAt,
      },
      {
        key: 'fin',
        title: texts.endsAt,
        kind: 'instant',
        only: 'file',
        value: ({ endsAt }) => endsAt,
      },
      {
        key: 'forme',
        title: texts.kind,
        kind: 'choice',
        sortable: true,
        value: ({ kind }) => words.kinds[kind],
        sortBy: ({ kind }) => eventKinds.indexOf(kind),
      },
      {
        key: 'etat',
        title: texts.state,
        kind: 'choice',
        sortable: true,
        value: ({ state }) => words.states[state],
        sortBy: ({ state }) => eventStates.indexOf(state),
      },
    ],
    filters: [
      { kind: 'words', name: 'q', label: texts.searchEvents },
      {
        kind: 'choice',
        name: 'etat',
        label: texts.state,
        as: 'links',
        all: words.all,
        options: eventStates.map((value) => ({
          value,
          label: words.states[value],
          count: events.filter(({ state }) => state === value).length,
        })),
      },
      {
        kind: 'choice',
        name: 'forme',
        label: texts.kind,
        as: 'menu',
        all: words.all,
        options: eventKinds.map((value) => ({ value, label: words.kinds[value] })),
      },
      { kind: 'days', name: 'jour', label: texts.onDay },
    ],
    order: { sort: '-quand' },
    perPage: 50,
    bulk: {
      idOf: ({ id }) => id,
      nameOf: (event) => `${event.title}, ${writtenSpan(event, locale)}`,
      acts: [
        {
          key: 'annoncer',
          label: manageRowTexts[locale].announce,
          action: managePaths.publishMany,
          leaves: (event) => {
            const published = announceEvent(event, now)
            return published.ok ? undefined : texts.refusals[published.refusal]
          },
          confirm: manageRowTexts[locale].announceConfirm,
          nothing: manageRowTexts[locale].announceNothing,
        },
      ],
    },
    today: dayOf(now),
  }
}
