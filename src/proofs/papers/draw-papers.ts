import type { Document } from '#kit/papers/document.ts'
import { paperForm } from '#modules/draws/invitations/documents/paper-form.ts'
import { indemnityDocument } from '#modules/draws/panel/documents/indemnities.ts'
import { tablesDocument } from '#modules/draws/panel/documents/tables.ts'
import { callSheet } from '#modules/draws/phone-and-paper/documents/call-sheet.ts'
import { ceremonyKit, kitBooklet } from '#modules/draws/receipts/documents/ceremony-kit.ts'
import { defaultRecruitment } from '#modules/draws/recruitment.ts'
import { longName } from './papers.ts'

/** Invented papers of a draw: the longest of each, and the emptiest. */
const now = new Date('2026-11-29T09:00:00Z')

const draw = {
  ...{ id: '1', slug: 'lavoir', organiser: '', organiserKind: 'commune', panelSize: 24 },
  title:
    'Vingt-quatre habitantes et habitants de Valbrenne-sur-Ille pour décider de la rue du Lavoir',
  ...{ purpose: 'Que faire de la rue ?', population: 'Toute personne qui vit à Valbrenne' },
  ...{ registrationClosesOn: '2027-01-15', indemnity: '60 € par journée', care: '' },
} as unknown as Parameters<typeof callSheet>[0]['draw']

const towns = ['Valbrenne-sur-Ille', 'Saint-Aubin-des-Landes-et-de-la-Forêt', '']
const namesOf = (count: number) =>
  Array.from({ length: count }, (_, at) => (at % 4 === 3 ? longName : `Odile Kerven ${at + 1}`))

/** A dozen people: a sheet is never longer. `seat`: they hold a place, and a yes confirms it. */
export function calls(person: string, count: number, seat = false): Document {
  return callSheet({
    ...{
      draw,
      sheet: 12,
      who: person,
      help: '02 99 00 00 00',
      day: '2026-12-01',
      now,
      locale: 'fr',
    },
    seatUntil: seat ? '2026-12-08' : undefined,
    lines: namesOf(count).map((name, at) => ({
      ...{ line: at + 1, name, phone: '06 39 98 00 00', town: towns[at % 3] ?? '', tries: at % 3 },
    })),
  })
}

export function indemnities(author: string, count: number): Document {
  return indemnityDocument(
    { title: draw.title, author, now, locale: 'fr' },
    namesOf(count).map((name, at) => ({
      ...{ name, sessions: at % 5, cents: (at % 5) * 6_000 },
      notedAt: at % 7 === 6 ? now : undefined,
    })),
  )
}

export function tables(author: string, input: { rounds: number; tables: number; at: number }) {
  return tablesDocument(
    { title: draw.title, author, now, locale: 'fr' },
    {
      rounds: Array.from({ length: input.rounds }, () =>
        Array.from({ length: input.tables }, () => namesOf(input.at)),
      ),
      ...{ repeats: 2, boundOfRepeats: 1, imbalance: 0 },
    },
  )
}

type FormGiven = Parameters<typeof paperForm>[0]

export function registrationForm(
  houseName: string,
  questions: number,
  recruitment: Partial<FormGiven['recruitment']> = {},
): Document {
  const values = ['Le bourg', 'Un hameau', 'Une ferme isolée', 'Je ne veux pas répondre']
  return paperForm({
    draw,
    recruitment: { ...defaultRecruitment('1'), ...recruitment },
    features: Array.from({ length: questions }, (_, at) => ({
      ...{ id: String(at), key: `f${at}`, position: at, asked: true, crosses: [], reference: '' },
      label: at % 2 === 0 ? 'Où habitez-vous ?' : 'Le plus haut diplôme que vous avez obtenu',
      values: values.map((label) => ({ key: label, label })),
    })) as unknown as FormGiven['features'],
    ...{ houseName, baseUrl: 'https://exemple.fr', now, locale: 'fr' },
  })
}

type KitGiven = Parameters<typeof ceremonyKit>[0]

function kitGiven(house: string, count: { tickets: number; panels: number }): KitGiven {
  const places = Array.from({ length: 24 }, (_, at) => at * 3)
  return {
    ...{ draw, locale: 'fr', house },
    tickets: Array.from({ length: count.tickets }, (_, at) => String(at).padStart(64, '7ab')),
    panels: Array.from({ length: count.panels }, () => places),
    commitment: {
      ...{ sha256: 'a'.repeat(64), round: 4_123_456, speaks: now, drawAt: now, committedAt: now },
      ...{ place: 'Salle des fêtes de Valbrenne-sur-Ille', withDice: true, diceAlone: false },
      rules: Array.from({ length: 26 }, (_, at) => `Règle ${at + 1} : dans l’ordre tiré.`).join(
        '\n',
      ),
    },
    index: undefined,
    ...{ pool: 'b'.repeat(64), list: 'c'.repeat(64) },
    stamps: [{ authority: 'Une autorité d’horodatage', stampedAt: now }],
  }
}

/** A list of a thousand panels stands in it; ten thousand are printed by booklets. */
export function kit(house: string, count: { tickets: number; panels: number }): Document {
  return ceremonyKit(kitGiven(house, count))
}

export function bookletOf(house: string): Document {
  const booklet = kitBooklet(kitGiven(house, { tickets: 37, panels: 2_000 }), 1)
  if (!booklet) throw new Error('no booklet')
  return booklet
}
