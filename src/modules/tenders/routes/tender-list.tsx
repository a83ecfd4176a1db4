import { type Day, dayOf } from '#kit/dates.ts'
import type { List } from '#kit/list.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { plainWords } from '#kit/words.ts'
import { routesOfList } from '#platform/lists/list-routes.ts'
import type { OpenedList } from '#platform/lists/opened-list.ts'
import { rowsInMemory } from '#platform/lists/rows-in-memory.ts'
import type { HttpContext } from '#platform/routes.ts'
import { namesOf } from '../actions/team.ts'
import { type ShownTender, TendersPage } from '../pages/TenderPages.tsx'
import { paths } from '../paths.ts'
import { keepers, mayKeepTenders } from '../permissions.ts'
import { listTenders } from '../store/tenders.ts'
import { tenderKinds, tenderStates } from '../tender.ts'
import { entityTexts } from '../texts/entities.ts'
import { tenderTexts } from '../texts/tenders.ts'

export const tenderListRoutes = routesOfList({
  audience: keepers,
  may: ({ person }) => mayKeepTenders(person),
  page: paths.list,
  files: paths.files,
  open,
})

async function open(c: HttpContext): Promise<OpenedList<ShownTender>> {
  const { ctx, frame } = c.var
  const tenders = await listTenders(ctx.db)
  const names = await namesOf(
    ctx,
    tenders.map(({ ownerId }) => ownerId),
  )
  const all = tenders.map((tender) => ({
    ...tender,
    ownerName: names.get(tender.ownerId ?? '') ?? '',
  }))
  const list = tenderList(ctx.locale, dayOf(ctx.now))
  return {
    list,
    find: (ask) => {
      const words = plainWords(ask.values['q'] ?? '')
      const { etat, sorte } = ask.values
      const rows = all.filter(
        ({ state, kind, title, buyer }) =>
          (etat ?? state) === state &&
          (sorte ?? kind) === kind &&
          plainWords(`${title} ${buyer}`).includes(words),
      )
      return rowsInMemory(list, rows, ask)
    },
    draw: (shown) => <TendersPage frame={frame} shown={shown} />,
  }
}

function tenderList(locale: Locale, today: Day): List<ShownTender> {
  const texts = tenderTexts[locale]
  const { columns, fields } = texts
  const dayIn = (instant: Date | undefined) => instant && dayOf(instant)
  return {
    title: texts.title,
    path: paths.list,
    files: paths.files,
    fileName: 'propositions',
    counted: texts.counted,
    columns: [
      {
        ...{ key: 'titre', title: fields.title, kind: 'text', sortable: true },
        value: ({ title }) => title,
        href: ({ id }) => paths.tender(id),
        language: writtenLocale,
      },
      {
        ...{ key: 'client', title: fields.buyer, kind: 'text', sortable: true },
        value: ({ buyer }) => buyer,
        language: writtenLocale,
      },
      {
        ...{ key: 'etat', title: columns.state, kind: 'choice', sortable: true },
        value: ({ state }) => texts.states[state],
        sortBy: ({ state }) => tenderStates.indexOf(state),
      },
      {
        ...{ key: 'fin', title: columns.closes, kind: 'day', sortable: true },
        value: ({ closesAt }) => dayIn(closesAt),
      },
      {
        ...{ key: 'sorte', title: fields.kind, kind: 'choice', sortable: true, phone: false },
        value: ({ kind }) => texts.kinds[kind],
      },
      {
        ...{ key: 'entite', title: columns.entity, kind: 'choice', only: 'file' },
        value: ({ entity }) => (entity ? entityTexts[locale].kinds[entity] : ''),
      },
      {
        ...{ key: 'qui', title: columns.owner, kind: 'text', phone: false },
        value: ({ ownerName }) => ownerName,
      },
      {
        ...{ key: 'montant', title: fields.mostCents, kind: 'money', sortable: true, phone: false },
        value: ({ mostCents }) => mostCents,
      },
      {
        ...{ key: 'deposee', title: columns.submitted, kind: 'day', only: 'file' },
        value: ({ submittedAt }) => dayIn(submittedAt),
      },
      {
        ...{ key: 'note', title: fields.scoreTenths, kind: 'number', only: 'file' },
        value: ({ scoreTenths }) => (scoreTenths === undefined ? undefined : scoreTenths / 10),
      },
      {
        ...{ key: 'page', title: columns.page, kind: 'link', only: 'file' },
        value: ({ id }) => paths.tender(id),
      },
    ],
    filters: [
      { kind: 'words', name: 'q', label: texts.search },
      {
        ...{ kind: 'choice', name: 'etat', label: columns.state, as: 'menu', all: texts.all },
        options: tenderStates.map((value) => ({ value, label: texts.states[value] })),
      },
      {
        ...{ kind: 'choice', name: 'sorte', label: fields.kind, as: 'menu', all: texts.all },
        options: tenderKinds.map((value) => ({ value, label: texts.kinds[value] })),
      },
    ],
    order: { own: texts.nearestFirst },
    perPage: 50,
    today,
  }
}
