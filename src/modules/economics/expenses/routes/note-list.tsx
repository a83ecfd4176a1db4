import { dayOf } from '#kit/dates.ts'
import type { List } from '#kit/list.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { plainWords } from '#kit/words.ts'
import { findPersonNames } from '#modules/people/index.ts'
import { routesOfList } from '#platform/lists/list-routes.ts'
import type { OpenedList } from '#platform/lists/opened-list.ts'
import { rowsInMemory } from '#platform/lists/rows-in-memory.ts'
import type { HttpContext } from '#platform/routes.ts'
import { noteStates } from '../../expense-line.ts'
import { paths } from '../../paths.ts'
import { mayKeepEconomics, mayWriteNotes, writers } from '../../permissions.ts'
import { listKmRates } from '../../store/notes.ts'
import { notesFor } from '../actions/read-notes.ts'
import { sumOfNote } from '../note.ts'
import { NotesPage, type ShownNote } from '../pages/NotePages.tsx'
import { noteTexts } from '../texts/notes.ts'

export const noteListRoutes = routesOfList({
  audience: writers,
  may: ({ person }) => mayWriteNotes(person),
  page: paths.notes,
  files: paths.noteFiles,
  open,
})

async function open(c: HttpContext): Promise<OpenedList<ShownNote>> {
  const { ctx, frame } = c.var
  const { db, locale, person } = ctx
  const notes = person ? await notesFor(db, person) : []
  const ids = [...new Set(notes.flatMap(({ personId }) => personId ?? []))]
  const names = await findPersonNames(db, ids, locale)
  const shownNotes = notes.map((note) => ({
    ...note,
    person: names.get(note.personId ?? '') ?? noteTexts[locale].someone,
  }))
  const today = dayOf(ctx.now)
  const now = Number(today.slice(0, 4))
  const rates = await listKmRates(db)
  const years = mayKeepEconomics(person) ? [now + 1, now] : []
  const list = noteList(locale, today)
  return {
    list,
    find: (ask) => {
      const words = plainWords(ask.values['q'] ?? '')
      const rows = shownNotes.filter(
        ({ title, person: name, state }) =>
          (ask.values['etat'] ?? state) === state && plainWords(`${title} ${name}`).includes(words),
      )
      return rowsInMemory(list, rows, ask)
    },
    draw: (shown) => <NotesPage {...{ frame, shown, rates, years }} />,
  }
}

function noteList(locale: Locale, today: string): List<ShownNote> {
  const texts = noteTexts[locale]
  return {
    title: texts.title,
    path: paths.notes,
    files: paths.noteFiles,
    fileName: 'notes-de-frais',
    counted: texts.counted,
    columns: [
      {
        ...{ key: 'objet', title: texts.columns.title, kind: 'text', sortable: true },
        value: ({ title }) => title,
        href: ({ id }) => paths.note(id),
        language: writtenLocale,
      },
      {
        ...{ key: 'personne', title: texts.columns.person, kind: 'text', sortable: true },
        value: ({ person }) => person,
      },
      {
        ...{ key: 'etat', title: texts.columns.state, kind: 'choice', sortable: true },
        value: ({ state }) => texts.states[state],
        sortBy: ({ state }) => noteStates.indexOf(state),
      },
      {
        ...{ key: 'montant', title: texts.columns.sum, kind: 'money', sortable: true },
        value: sumOfNote,
      },
      {
        ...{ key: 'depenses', title: texts.columns.lines, kind: 'number', sortable: true },
        value: ({ lines }) => lines.length,
        phone: false,
      },
      {
        ...{ key: 'commencee', title: texts.columns.createdOn, kind: 'day', sortable: true },
        value: ({ createdAt }) => dayOf(createdAt),
        phone: false,
      },
      {
        ...{ key: 'payee', title: texts.columns.paidOn, kind: 'day', sortable: true },
        value: ({ paidOn }) => paidOn,
        phone: false,
      },
    ],
    filters: [
      { kind: 'words', name: 'q', label: texts.search },
      {
        ...{ kind: 'choice', name: 'etat', label: texts.columns.state, as: 'menu', all: texts.all },
        options: noteStates.map((value) => ({ value, label: texts.states[value] })),
      },
    ],
    order: { own: texts.latestFirst },
    perPage: 50,
    today,
  }
}
