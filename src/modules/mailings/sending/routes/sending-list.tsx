import { type Day, dayOf } from '#kit/dates.ts'
import type { List } from '#kit/list.ts'
import { holdsWords } from '#kit/lists/holds-words.ts'
import type { Locale } from '#kit/texts.ts'
import { routesOfList } from '#platform/lists/list-routes.ts'
import type { OpenedList } from '#platform/lists/opened-list.ts'
import { rowsInMemory } from '#platform/lists/rows-in-memory.ts'
import { mostInFiles } from '#platform/lists/send-rows.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import { type Mailing, shownState, shownStates } from '../../mailing.ts'
import { paths, pathTo, sendingFiles } from '../../paths.ts'
import { scheduleTexts } from '../../texts/schedule.ts'
import { sendingTexts } from '../../texts/sending.ts'
import { SendingsPage } from '../pages/SendingsPage.tsx'
import { isHeld } from '../store/leases.ts'
import { listMailings } from '../store/mailings.ts'
import { sendingBulk, sendingRowsRoutes } from './sending-rows.ts'

export const sendingListRoutes: readonly Route[] = [
  ...routesOfList({
    audience: 'staff',
    page: paths.sendings,
    files: sendingFiles,
    open,
  }),
  ...sendingRowsRoutes(open),
]

async function open(c: HttpContext): Promise<OpenedList<Mailing>> {
  const { ctx, frame } = c.var
  const [mailings, held] = await Promise.all([listMailings(ctx.db, mostInFiles), isHeld(ctx.db)])
  const list = sendingList(ctx.locale, dayOf(ctx.now), mailings)
  return {
    list,
    find: (ask) => {
      const { q = '', etat } = ask.values
      const rows = mailings.filter(
        (mailing) =>
          holdsWords([`${mailing.title} ${mailing.subject}`], q) &&
          (etat ?? shownState(mailing)) === shownState(mailing),
      )
      return rowsInMemory(list, rows, ask)
    },
    draw: (shown) => <SendingsPage frame={frame} shown={shown} held={held} />,
  }
}

function sendingList(locale: Locale, today: Day, mailings: readonly Mailing[]): List<Mailing> {
  const texts = sendingTexts[locale]
  return {
    title: texts.sendingsTitle,
    path: paths.sendings,
    files: sendingFiles,
    fileName: 'envois',
    sheetName: texts.sendings,
    counted: texts.counted,
    columns: [
      {
        key: 'titre',
        title: texts.title,
        kind: 'text',
        sortable: true,
        value: ({ title }) => title,
        href: ({ id }) => pathTo('sending', id),
        language: ({ language }) => language,
      },
      {
        key: 'objet',
        title: texts.subject,
        kind: 'text',
        only: 'file',
        value: ({ subject }) => subject,
      },
      {
        key: 'etat',
        title: texts.state,
        kind: 'choice',
        sortable: true,
        value: (mailing) => texts.states[shownState(mailing)],
        sortBy: (mailing) => shownStates.indexOf(shownState(mailing)),
      },
      {
        key: 'depart',
        title: scheduleTexts[locale].leavesAt,
        kind: 'instant',
        sortable: true,
        value: ({ leavesAt }) => leavesAt,
      },
      {
        key: 'confirmee',
        title: texts.confirmed,
        kind: 'instant',
        only: 'file',
        value: ({ confirmedAt }) => confirmedAt,
      },
      {
        key: 'partie',
        title: texts.sentAt,
        kind: 'instant',
        sortable: true,
        value: ({ sentAt }) => sentAt,
      },
    ],
    filters: [
      { kind: 'words', name: 'q', label: texts.searchSendings },
      {
        kind: 'choice',
        name: 'etat',
        label: texts.state,
        as: 'links',
        all: texts.all,
        options: shownStates.map((value) => ({
          value,
          label: texts.states[value],
          count: mailings.filter((mailing) => shownState(mailing) === value).length,
        })),
      },
    ],
    order: { own: texts.latestFirst },
    perPage: 50,
    bulk: sendingBulk(locale),
    today,
  }
}
