import { dayOf } from '#kit/dates.ts'
import type { List, ListColumn, ListFilter } from '#kit/list.ts'
import { holdsWords } from '#kit/lists/holds-words.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import type { ListAsk } from '#platform/lists/opened-list.ts'
import { rowsInMemory } from '#platform/lists/rows-in-memory.ts'
import type { NetworkEvent } from '../../event.ts'
import { manageTexts } from '../../organising/nouns.ts'
import { managePath } from '../../paths.ts'
import {
  type NamedRegistration,
  registrationRoles,
  registrationStates,
} from '../../registration.ts'
import { registrationTexts, type SeatClass } from '../../seating/nouns.ts'
import { peopleListTexts } from '../texts/people-list.ts'
import { personTexts } from '../texts/person.ts'

export interface PeopleGiven {
  readonly event: NetworkEvent
  readonly registrations: readonly NamedRegistration[]
  readonly classes: readonly SeatClass[]
  readonly locale: Locale
  readonly now: Date
}

type Line = NamedRegistration

/** Whoever is registered: what the page shows is what its file holds. */
export function peopleList(people: PeopleGiven): List<Line> {
  const { event, locale, now } = people
  const texts = peopleListTexts[locale]
  const name = nameIn(locale)
  return {
    title: manageTexts[locale].people,
    path: managePath('people', event.id),
    files: {},
    fileName: `inscriptions-${event.slug}`,
    counted: texts.counted,
    columns: columnsOf(people),
    named: { idOf: ({ id }) => id, nameOf: name },
    filters: filtersOf(people),
    order: { own: texts.byNumber },
    perPage: 50,
    bulk: {
      idOf: ({ id }) => id,
      nameOf: name,
      acts: [
        {
          key: 'annuler',
          label: texts.cancel,
          action: managePath('cancelPeople', event.id),
          fields: (rows) => ({ ids: rows.map(({ id }) => id).join(' ') }),
          leaves: (line) => (isActive(line) ? undefined : texts.cancelLeaves),
          confirm: texts.cancelConfirm,
          nothing: texts.cancelNothing,
        },
      ],
    },
    today: dayOf(now),
  }
}

export function findPeople(list: List<Line>, registrations: readonly Line[], ask: ListAsk) {
  const { q = '', etat, role, place } = ask.values
  const found = registrations.filter(
    ({ identity, ...line }) =>
      (etat ?? line.state) === line.state &&
      (role ?? line.role) === line.role &&
      (place === undefined || place === line.seatClassId) &&
      holdsWords(
        identity ? [identity.name, identity.organisation, identity.function, identity.email] : [],
        q,
      ),
  )
  return rowsInMemory(list, found, ask)
}

const nameIn = (locale: Locale) => (line: Line) =>
  line.identity?.name ?? `${manageTexts[locale].nameGone} (${line.number})`

const isActive = ({ state }: Line) => state !== 'cancelled'

/** Whoever was replaced, has left or is erased has no page. */
export const hasPage = (line: Line) => isActive(line) && line.identity !== undefined

function columnsOf({ classes, locale }: PeopleGiven): readonly ListColumn<Line>[] {
  const texts = { ...manageTexts[locale], ...peopleListTexts[locale] }
  const words = registrationTexts[locale].stateWords
  const labels = new Map(classes.map(({ id, label }) => [id, label]))
  const simple = (field: 'organisation' | 'function', most: number) => ({
    value: ({ identity }: Line) => identity?.[field],
    edit: {
      asked: {
        ...({ type: 'text', required: false, most } as const),
        label: { fr: personTexts.fr.fields[field], en: personTexts.en.fields[field] },
      },
      typed: ({ identity }: Line) => identity?.[field] ?? '',
      may: hasPage,
    },
  })
  return [
    {
      ...{ key: 'nom', title: texts.name, kind: 'text', sortable: true },
      value: nameIn(locale),
    },
    {
      ...{ key: 'numero', title: texts.number, kind: 'number', sortable: true },
      value: ({ number }) => number,
    },
    {
      ...{ key: 'organisation', title: texts.organisation, kind: 'text', sortable: true },
      language: writtenLocale,
      ...simple('organisation', 160),
    },
    {
      ...{ key: 'fonction', title: texts.function, kind: 'text', only: 'file' },
      language: writtenLocale,
      ...simple('function', 120),
    },
    {
      ...{ key: 'joindre', title: texts.contact, kind: 'text' },
      value: ({ identity }) => identity?.email,
    },
    {
      ...{ key: 'etat', title: texts.state, kind: 'choice', sortable: true },
      value: ({ state }) => words[state],
      sortBy: ({ state }) => registrationStates.indexOf(state),
    },
    ...(classes.length === 0
      ? []
      : [
          {
            ...({ key: 'place', title: texts.seatKind, kind: 'text', sortable: true } as const),
            language: writtenLocale,
            value: ({ seatClassId }: Line) => labels.get(seatClassId ?? ''),
          },
        ]),
    {
      ...{ key: 'role', title: texts.role, kind: 'choice', sortable: true },
      value: ({ role }) => texts.roles[role],
      sortBy: ({ role }) => registrationRoles.indexOf(role),
    },
    {
      ...{ key: 'inscrite', title: texts.registeredAt, kind: 'instant', sortable: true },
      only: 'file',
      value: ({ createdAt }) => createdAt,
    },
  ]
}

function filtersOf({ registrations, classes, locale }: PeopleGiven): readonly ListFilter[] {
  const texts = { ...manageTexts[locale], ...peopleListTexts[locale] }
  const words = registrationTexts[locale].stateWords
  const menu = { kind: 'choice', as: 'menu' } as const
  return [
    { kind: 'words', name: 'q', label: texts.search },
    {
      ...{ kind: 'choice', as: 'links', name: 'etat', label: texts.state },
      all: texts.all,
      allCount: registrations.length,
      options: registrationStates.map((value) => ({
        value,
        label: words[value],
        count: registrations.filter(({ state }) => state === value).length,
      })),
    },
    {
      ...menu,
      ...{ name: 'role', label: texts.role, all: texts.everyRole },
      options: registrationRoles.map((value) => ({ value, label: texts.roles[value] })),
    },
    ...(classes.length === 0
      ? []
      : [
          {
            ...menu,
            ...{ name: 'place', label: texts.seatKind, all: texts.everySeat },
            options: classes.map(({ id, label }) => ({ value: id, label })),
          },
        ]),
  ]
}
