import { describe, expect, it } from 'vitest'
import { hasCommand, told } from '../testing/commands.ts'
import { averyL7160, type LetterBatch, writeLabels, writeLetters } from './letters.ts'

const qr =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M1 1h1v1h-1z"/></svg>'
const batch = (count: number): LetterBatch => ({
  title: 'Lettres',
  language: 'fr',
  authors: ['Commune de Valbrenne'],
  date: new Date('2026-11-25T09:00:00Z'),
  sender: 'Commune de Valbrenne\n1 place de la Mairie',
  subject: 'Votre adresse a été tirée au sort',
  before: ['La commune réunit 24 habitants pendant trois samedis.'],
  how: 'Répondez sur exemple.fr/t avec ce code :',
  phone: 'ou appelez le 02 98 00 00 00.',
  after: ['Dire oui ne vous engage pas encore.'],
  noticeTitle: 'Qui utilise vos données ?',
  notice: ['La commune, pour inviter des habitants.'],
  footer: 'Ce courrier ne demande ni paiement ni mot de passe.',
  alt: 'Code à scanner',
  letters: Array.from({ length: count }, (_, at) => ({
    to: `Aux habitant·es\n${at + 1} rue Haute\n29450 SIZUN`,
    place: 'Valbrenne, le 25 novembre 2026',
    code: `K7RW-3T${String(at).padStart(2, '2')}`,
    qr,
  })),
})

describe('letters', () => {
  it('are tagged, each with its address, its code and the notice on its back', async () => {
    const pdf = await writeLetters(batch(3), undefined)
    expect(Buffer.from(pdf).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>')
    if (!hasCommand('pdftotext')) return
    const text = told(pdf, 'a.pdf', 'pdftotext', 'FILE', '-')
    const pages = text.split('\f').filter((page) => page.trim() !== '')
    expect(pages).toHaveLength(6)
    expect(pages[2]).toContain('2 rue Haute')
    expect(pages[2]).toContain('K7RW-3T21')
    expect(pages[3]).toContain('Qui utilise vos données')
  })

  it('labels fill sheets of 21: 200 of them are 10 sheets', async () => {
    const labels = Array.from({ length: 200 }, (_, at) => `M. Riou ${at + 1}\n${at + 1} rue Haute`)
    const pdf = await writeLabels({
      title: 'Étiquettes',
      language: 'fr',
      date: new Date('2026-11-25T09:00:00Z'),
      sheet: averyL7160,
      labels,
    })
    if (!hasCommand('pdftotext')) return
    expect(told(pdf, 'a.pdf', 'pdfinfo', 'FILE')).toMatch(/Pages: +10\b/)
    const text = told(pdf, 'a.pdf', 'pdftotext', 'FILE', '-')
    expect(text).toContain('200 rue Haute')
  })

  it('nothing of a long letter is cut: it is set smaller, on its one sheet', async () => {
    if (!hasCommand('pdftotext')) return
    const long = batch(2)
    const to = Array.from(
      { length: 11 },
      (_, at) => `Ligne ${at + 1} de l’adresse ${'x'.repeat(16)}`,
    )
    const pdf = await writeLetters(
      {
        ...long,
        sender: Array.from({ length: 7 }, (_, at) => `Service ${at + 1} de la collectivité`).join(
          '\n',
        ),
        before: Array.from(
          { length: 9 },
          (_, at) => `Paragraphe ${at + 1}. ${'Des mots de la lettre. '.repeat(7)}`,
        ),
        after: ['Avant-dernier mot.', 'Dernier mot de la lettre.'],
        signature: 'Marie Le Gall\nMaire de Valbrenne',
        letters: long.letters.map((letter) => ({
          ...letter,
          to: to.join('\n'),
          how: 'Autrement :',
        })),
      },
      undefined,
    )
    const text = told(pdf, 'a.pdf', 'pdftotext', '-layout', 'FILE', '-')
    const pages = text.split('\f').filter((page) => page.trim() !== '')
    expect(pages).toHaveLength(4)
    for (const line of to) expect(pages[0]).toContain(line)
    for (const word of [
      'Service 7',
      'Paragraphe 9',
      'Dernier mot',
      'Maire de Valbrenne',
      'Autrement',
    ])
      expect(pages[0]).toContain(word)
  })

  it('a label holds all the lines of its address, and the sheet all its labels', async () => {
    if (!hasCommand('pdftotext')) return
    const lines = Array.from({ length: 10 }, (_, at) => `Partie ${at + 1} ${'w'.repeat(26)}`)
    const pdf = await writeLabels({
      ...{ title: 'Étiquettes', language: 'fr', date: new Date('2026-11-25T09:00:00Z') },
      ...{ sheet: averyL7160, labels: Array.from({ length: 21 }, () => lines.join('\n')) },
    })
    expect(told(pdf, 'a.pdf', 'pdfinfo', 'FILE')).toMatch(/Pages: +1\b/)
    const text = told(pdf, 'a.pdf', 'pdftotext', 'FILE', '-')
    expect(text.match(/Partie 10/g)).toHaveLength(21)
    // Each line is seen: none lies under the label below it.
    const box = told(pdf, 'a.pdf', 'pdftotext', '-bbox', 'FILE', '-')
    const tops = [...box.matchAll(/yMin="([\d.]+)"[^>]*yMax="([\d.]+)">10</g)].map(([, , bottom]) =>
      Number(bottom),
    )
    const [first = 0] = [...new Set(tops)].toSorted((one, other) => one - other)
    expect(first).toBeLessThan(((15.1 + 38.1) * 72) / 25.4)
  })
})
