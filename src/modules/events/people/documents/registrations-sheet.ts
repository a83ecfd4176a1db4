import type { Locale } from '#kit/texts.ts'
import type { Sheet } from '#platform/sheets/sheet.ts'
import { manageTexts } from '../../organising/nouns.ts'
import type { NamedRegistration } from '../../registration.ts'
import { registrationTexts, type SeatClass } from '../../seating/nouns.ts'

/** One line of the list, as the page shows it and as it is exported: never one more part than is seen. */
export interface ListedPerson {
  readonly number: number
  readonly name: string
  readonly organisation: string
  readonly email: string
  readonly state: string
  readonly seatClass: string
  readonly role: string
}

export function listedPeople(
  registrations: readonly NamedRegistration[],
  classes: readonly SeatClass[],
  locale: Locale,
): readonly ListedPerson[] {
  const texts = manageTexts[locale]
  const labels = new Map(classes.map(({ id, label }) => [id, label]))
  return registrations.map((registration) => ({
    number: registration.number,
    name: registration.identity?.name ?? texts.nameGone,
    organisation: registration.identity?.organisation ?? '',
    email: registration.identity?.email ?? '',
    state: registrationTexts[locale].stateWords[registration.state],
    seatClass: labels.get(registration.seatClassId ?? '') ?? '',
    role: texts.roles[registration.role],
  }))
}

export function registrationsSheet(people: readonly ListedPerson[], locale: Locale): Sheet {
  const texts = manageTexts[locale]
  return {
    name: texts.people,
    columns: [
      { title: texts.number, kind: 'number' },
      { title: texts.name, kind: 'text' },
      { title: texts.organisation, kind: 'text' },
      { title: texts.contact, kind: 'text' },
      { title: texts.state, kind: 'text' },
      { title: texts.seatKind, kind: 'text' },
      { title: texts.role, kind: 'text' },
    ],
    rows: people.map((person) => [
      person.number,
      person.name,
      person.organisation,
      person.email,
      person.state,
      person.seatClass,
      person.role,
    ]),
  }
}
