import { expect, test } from 'vitest'
import { paidForTeam } from '../../membership/mails/news.ts'
import type { Invoice } from '../invoice.ts'
import { invoiceMail } from './invoice.ts'

const settings = {
  baseUrl: 'https://ouvroir.exemple',
  contactEmail: 'contact@exemple.fr',
  houseName: 'Ouvroir',
}
const seller = { iban: 'FR7630006000011234567890189', bic: 'AGRIFRPP' }
const bill = { number: 'F2026-0001', totalCents: 80_000, dueOn: '2026-12-31' }
const invoice = { ...bill, seller } as Invoice
const plain = (text: string) => text.replaceAll(/\s/g, ' ')
const written = (
  takenCents: number,
  language: 'fr' | 'en' = 'fr',
  { opens, of }: { readonly opens: boolean; readonly of: Invoice } = { opens: true, of: invoice },
) =>
  plain(invoiceMail({ settings }, { email: 'a@exemple.fr', language, opens }, of, takenCents).text)

test.each([
  ['nothing was paid before', 0, /À payer avant le 31 décembre 2026 : 800 €\./],
  ['a part was', 30_000, /300 € de trop : c’est déduit\. À payer avant .* : 500 €\./],
  ['all of it was', 80_000, /800 € de trop : c’est déduit\. Il ne reste rien à payer\./],
])('the letter of an invoice asks what is left, when %s', (_, taken, pattern) => {
  expect(written(taken)).toMatch(pattern)
  expect(written(taken).includes('Chorus Pro')).toBe(taken < 80_000)
  for (const language of ['fr', 'en'] as const) {
    const text = written(taken, language)
    expect(text.includes('FR76 3000 6000 0112 3456 7890 189')).toBe(taken < 80_000)
    expect(text.includes('AGRIFRPP')).toBe(taken < 80_000)
    expect(/(Référence à écrire|Reference to write) ?: F2026-0001/.test(text)).toBe(taken < 80_000)
  }
  expect(/payer avant/.test(written(taken))).toBe(taken < 80_000)
  expect(/To be paid by/.test(written(taken, 'en'))).toBe(taken < 80_000)
})

test('the letter leads nobody to a page that they cannot open, and asks for no unknown account', () => {
  const own = '/reseau/mon-adhesion'
  expect(written(0)).toContain(own)
  for (const language of ['fr', 'en'] as const) {
    const text = written(0, language, { opens: false, of: invoice })
    expect(text).not.toContain(own)
    expect(text).toContain('FR76 3000')
    const bare = { ...bill, seller: { iban: '', bic: '' } } as Invoice
    expect(written(0, language, { opens: true, of: bare })).toContain('contact@exemple.fr')
    expect(written(0, language, { opens: true, of: bare })).not.toContain('IBAN :')
  }
})

test('who may open no page has the paper beside the letter, and reads that it is there', () => {
  const paper = { name: 'F2026-0001.pdf', bytes: new Uint8Array([1]) }
  for (const language of ['fr', 'en'] as const) {
    const to = { email: 'a@exemple.fr', language, paper }
    const closed = invoiceMail({ settings }, { ...to, opens: false }, invoice)
    expect(closed.file).toBe(paper)
    expect(closed.text).toMatch(/jointe à ce courriel|attached to this e-mail/)
    expect(closed.text).not.toMatch(/écrivez à|write to/)
    const open = invoiceMail({ settings }, { ...to, opens: true }, invoice)
    expect(open.file).toBeUndefined()
    expect(open.text).not.toMatch(/jointe|attached/)
  }
})

test.each([
  [0, 'Valbrenne a payé sa cotisation'],
  [20_000, 'Valbrenne a payé une partie de sa cotisation'],
])('the team reads whether all is paid: %i left', (dueCents, subject) => {
  const news = {
    receivedOn: '2026-11-29',
    place: 'Valbrenne',
    number: 'F2026-0001',
    cents: 60_000,
    dueCents,
    overCents: 0,
  }
  const { subject: words } = paidForTeam({ settings }, [{ membershipId: 'm', ...news }])
  expect(words).toBe(subject)
})
