import { expect, test } from 'vitest'
import { writePdf } from '#platform/documents/pdf.ts'
import { hasCommand, told } from '#platform/testing/commands.ts'
import { namesOfTheWorld } from '#platform/testing/names.ts'
import type { NetworkEvent } from '../../event.ts'
import { badgesDocument, eventAttendanceSheet } from './event-sheets.ts'

const event = {
  ...{ id: '1', slug: 'rencontres', title: 'Les rencontres du réseau ⵣ', place: 'Valbrenne' },
  ...{ timeZone: 'Europe/Paris', hours: undefined },
  startsAt: new Date('2027-03-18T08:00:00Z'),
  endsAt: new Date('2027-03-18T16:00:00Z'),
} as NetworkEvent
const of = { event, now: new Date('2026-11-25T09:00:00Z'), locale: 'fr', house: 'Le Labo' } as const
// One name of five: all five hundred go through the drawings of the platform.
const people = namesOfTheWorld
  .filter((_, at) => at % 5 === 0)
  .map((name, at) => ({
    ...{ registrationId: String(at), number: at + 1, name, seatClass: name, code: 'ABCDEFGH' },
    ...{ organisation: '', state: 'registered' },
  })) as unknown as Parameters<typeof badgesDocument>[1]

test('people of every script have their badge', { timeout: 120_000 }, async () => {
  const pdf = await writePdf(badgesDocument(of, people), undefined)
  if (!hasCommand('pdfinfo')) return
  expect(told(pdf, 'a.pdf', 'pdfinfo', 'FILE')).toMatch(/Pages: +13/)
})

test('and their line on the sheet to sign', { timeout: 60_000 }, async () => {
  const pdf = await writePdf(eventAttendanceSheet(of, people), undefined)
  if (!hasCommand('pdftotext')) return
  const words = told(pdf, 'a.pdf', 'pdftotext', 'FILE', '-')
  for (const name of ['Nguyễn', 'Żółć', 'Παπαδοπούλου', 'Шевченко']) expect(words).toContain(name)
})
