import type { Locale } from '#kit/texts.ts'
import type { Sheet } from '#platform/sheets/sheet.ts'
import type { Contact } from '../contact.ts'
import { contactTexts } from '../texts/contacts.ts'

interface Line {
  readonly contact: Contact
  readonly name: string
  readonly email: string | undefined
  readonly phone: string | undefined
  readonly place: string | undefined
}

/** The book as a spreadsheet, with where each line comes from. Imported again, it creates nothing. */
export function contactSheet(lines: readonly Line[], locale: Locale): Sheet {
  const said = contactTexts[locale]
  const columns = [
    said.name,
    said.email,
    said.phone,
    said.function,
    said.kind,
    said.territory,
    said.origin,
    said.originDetail,
  ]
  return {
    name: said.title,
    columns: [
      ...columns.map((title) => ({ title, kind: 'text' as const })),
      { title: said.collected, kind: 'day' },
      { title: said.lastExchange, kind: 'day' },
    ],
    rows: lines.map(({ contact, name, email, phone, place }) => [
      name,
      email,
      phone,
      contact.function,
      said.kinds[contact.kind],
      place,
      said.origins[contact.origin],
      contact.originDetail,
      contact.collectedOn,
      contact.lastExchangeOn,
    ]),
  }
}
