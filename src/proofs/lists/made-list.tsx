import { addDays } from '#kit/dates.ts'
import { isWithin, type List as ListOf } from '#kit/list.ts'
import { numbered, plainWords } from '#kit/words.ts'
import { routesOfList } from '#platform/lists/list-routes.ts'
import type { ListAsk, RowsFound } from '#platform/lists/opened-list.ts'
import { rowsInMemory } from '#platform/lists/rows-in-memory.ts'
import { Layout } from '#ui/Layout/Layout.tsx'
import { List } from '#ui/List/List.tsx'

/** A list of every kind of column and filter, of several pages, to try the proof itself. */
export interface MadeRow {
  readonly name: string
  readonly colour: 'bleu' | 'vert' | 'ocre'
  readonly size: number
  readonly cents: number | undefined
  readonly day: string | undefined
  readonly at: Date
}

const colours = ['vert', 'bleu', 'ocre'] as const
const names = ['Évron', 'Saint-Aubrac', 'L’Île', 'le Mans', 'Œuilly', 'Zuydcoote', 'Agde']

const madeRows: readonly MadeRow[] = Array.from({ length: 25 }, (_, at) => ({
  name: `${names[(at * 5) % names.length]} ${String((at * 7) % 25).padStart(2, '0')}`,
  colour: colours[(at * 2) % 3] ?? 'vert',
  size: (at * 37) % 101,
  cents: at % 6 === 0 ? undefined : ((at * 53) % 40) * 1250,
  day: at % 5 === 0 ? undefined : addDays('2026-10-20', (at * 11) % 60),
  at: new Date(Date.UTC(2026, 10, 1 + ((at * 13) % 28), 8, at)),
}))

const path = '/essai'
const files = { csv: '/essai.csv', xlsx: '/essai.xlsx', json: '/essai.json' }

const madeList: ListOf<MadeRow> = {
  title: 'Essai',
  path,
  files,
  fileName: 'essai',
  counted: (count) => numbered(count, 'lignes', 'fr'),
  columns: [
    { key: 'nom', title: 'Nom', kind: 'text', sortable: true, value: ({ name }) => name },
    {
      key: 'couleur',
      title: 'Couleur',
      kind: 'choice',
      sortable: true,
      value: ({ colour }) => colour,
      sortBy: ({ colour }) => colours.indexOf(colour),
    },
    { key: 'taille', title: 'Taille', kind: 'number', sortable: true, value: ({ size }) => size },
    { key: 'prix', title: 'Prix', kind: 'money', sortable: true, value: ({ cents }) => cents },
    { key: 'double', title: 'Double', kind: 'number', only: 'file', value: (row) => row.size * 2 },
    { key: 'jour', title: 'Jour', kind: 'day', sortable: true, value: ({ day }) => day },
    { key: 'instant', title: 'Instant', kind: 'instant', sortable: true, value: ({ at }) => at },
    { key: 'lien', title: 'Lien', kind: 'link', only: 'file', value: () => '/essai' },
  ],
  filters: [
    { kind: 'words', name: 'q', label: 'Chercher' },
    {
      kind: 'choice',
      name: 'couleur',
      label: 'Couleur',
      as: 'links',
      all: 'Toutes',
      options: colours.map((value) => ({
        value,
        label: value,
        count: madeRows.filter(({ colour }) => colour === value).length,
      })),
    },
    {
      kind: 'choice',
      name: 'vue',
      label: 'Vue',
      as: 'menu',
      usual: 'toutes',
      options: [
        { value: 'toutes', label: 'Toutes' },
        { value: 'petites', label: 'Petites' },
      ],
    },
    { kind: 'yes', name: 'gratuit', label: 'Sans prix' },
    { kind: 'days', name: 'jour', label: 'Jour' },
  ],
  order: { own: 'Comme elles viennent' },
  perPage: 10,
  today: '2026-11-30',
}

export type Find = (ask: ListAsk) => RowsFound<MadeRow>

export function findMade(ask: ListAsk): RowsFound<MadeRow> {
  const { q = '', couleur, vue, gratuit } = ask.values
  const rows = madeRows.filter(
    (row) =>
      plainWords(row.name).includes(plainWords(q)) &&
      (couleur ?? row.colour) === row.colour &&
      (vue !== 'petites' || row.size < 50) &&
      (gratuit === undefined || row.cents === undefined) &&
      isWithin({ values: ask.values, sort: undefined, page: 1 }, 'jour', row.day),
  )
  return rowsInMemory(madeList, rows, ask)
}

/** The routes of the list, whose query or names may have a fault. */
export function madeRoutes(find: Find, nameOf: (row: MadeRow) => string = ({ name }) => name) {
  return routesOfList<MadeRow>({
    audience: 'anyone',
    page: path,
    files,
    open: ({ var: { frame } }) => ({
      list: madeList,
      find,
      draw: (shown) => (
        <Layout frame={frame} title={madeList.title}>
          <List
            frame={frame}
            shown={shown}
            empty={{ title: 'Rien', text: 'Rien encore.' }}
            cells={{ nom: (row) => <b>{nameOf(row)}</b> }}
          />
        </Layout>
      ),
    }),
  })
}
