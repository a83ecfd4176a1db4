import type { Frame } from '#kit/frame.ts'
import { type List as ListOf, readList } from '#kit/list.ts'
import { houseViewer, type Viewer } from '#kit/viewer.ts'
import { numbered } from '#kit/words.ts'
import { List } from '#ui/List/List.tsx'

interface Row {
  readonly name: string
  readonly state: string
  readonly cents: number
  readonly day: string
}

const rows: readonly Row[] = [
  { name: 'Saint-Aubrac', state: 'Membre', cents: 0, day: '2026-12-31' },
  { name: 'Valbrenne', state: 'En retard', cents: 80_000, day: '2026-10-15' },
]

const list: ListOf<Row> = {
  title: 'Adhésions',
  path: '/style',
  files: { csv: '/style', xlsx: '/style', json: '/style' },
  fileName: 'adhesions',
  counted: (count) => numbered(count, 'adhésions', 'fr'),
  columns: [
    {
      key: 'nom',
      title: 'Territoire',
      kind: 'text',
      sortable: true,
      value: ({ name }) => name,
      href: () => '#listes',
    },
    { key: 'etat', title: 'État', kind: 'choice', sortable: true, value: ({ state }) => state },
    {
      key: 'echeance',
      title: 'Payée jusqu’au',
      kind: 'day',
      sortable: true,
      value: (row) => row.day,
    },
    { key: 'du', title: 'Reste dû', kind: 'money', sortable: true, value: ({ cents }) => cents },
  ],
  filters: [
    { kind: 'words', name: 'ville', label: 'Chercher un territoire' },
    {
      kind: 'choice',
      name: 'vue',
      label: 'Où en sont-elles',
      as: 'links',
      all: 'Toutes',
      options: [
        { value: 'membres', label: 'Membres', count: 2 },
        { value: 'partis', label: 'Partis', count: 0 },
      ],
    },
    {
      kind: 'choice',
      name: 'type',
      label: 'Type',
      as: 'menu',
      all: 'Tous les types',
      options: [{ value: 'commune', label: 'commune' }],
    },
    { kind: 'yes', name: 'du', label: 'Qui doivent encore' },
    { kind: 'days', name: 'jour', label: 'Payée' },
  ],
  order: { sort: 'nom' },
  perPage: 6,
  today: '2026-11-30',
}

const asStaff: Viewer = { ...houseViewer, id: 'sample-person', roles: [] }

/** One of one’s own, one of the team. */
const saved = {
  views: [
    {
      id: 'sample-1',
      // Nobody’s: a view that may be changed has a page, and this one has none.
      ownerId: undefined,
      name: 'À relancer',
      query: 'vue=partis',
      isShared: false,
    },
    {
      id: 'sample-2',
      ownerId: undefined,
      name: 'Par échéance',
      query: 'tri=echeance',
      isShared: true,
    },
  ].map((view) => ({ ...view, list: list.path })),
  mayShare: true,
}

/** A list as the team sees it: what is asked, what is found, and what can be taken away. It has one page: the pager is shown by itself. */
export function ListSample({ locale }: Pick<Frame, 'locale'>) {
  const view = readList(list, { vue: 'membres' })
  const frame = { locale, viewer: asStaff, formMark: '' }
  return (
    <>
      <h3>Une liste</h3>
      <List
        frame={frame}
        shown={{ list, view, rows, count: 6, mostInFiles: 4, saved }}
        empty={{ title: 'Aucune adhésion', text: 'Ouvrez la première.' }}
      />
      <List
        frame={frame}
        shown={{
          // Without filters: two of one name would be two landmarks that nobody tells apart.
          list: { ...list, columns: [], filters: [] },
          view: readList(list, {}),
          rows: [],
          count: 0,
          mostInFiles: 4,
        }}
        empty={{ title: 'Aucune adhésion', text: 'Ouvrez la première.' }}
      />
    </>
  )
}
