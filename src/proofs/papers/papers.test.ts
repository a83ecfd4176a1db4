import { describe, expect, it } from 'vitest'
import type { Document } from '#kit/papers/document.ts'
import type { Letterhead } from '#kit/papers/letterhead.ts'
import { invoiceDocument, invoiceHead } from '#modules/network/invoices/documents/invoice-sheet.ts'
import { writeDocx } from '#platform/documents/docx.ts'
import { writeOdt } from '#platform/documents/odt.ts'
import { writePdf } from '#platform/documents/pdf.ts'
import { convertedByOffice, hasCommand } from '#platform/testing/commands.ts'
import { zipParts } from '#platform/testing/zip.ts'
import { linesOn, millimetre, outside, overprinted, textOf, wordsOf } from './boxes.ts'
import { decided, facilitator, minutes, secretary, usual } from './circle-papers.ts'
import { kept } from './kept.ts'
import { badges, fingerprint, invoiceOf, longName, papersOf, people } from './papers.ts'
import { empty, fullLetterhead } from './senders.ts'

const hasPoppler = hasCommand('pdftotext')
const hasOffice = hasCommand('soffice')
const full = await fullLetterhead()

describe.skipIf(!hasPoppler)('a paper with a full letterhead', () => {
  it.each(Object.entries(papersOf(full)))('%s says who sends it', async (name, paper) => {
    const pdf = kept(`${name}.pdf`, await writePdf(paper.document, paper.head))
    const text = textOf(pdf)
    // A name longer than a line goes on the next one, between whatever stands beside it.
    for (const word of [...paper.head.name.split(' '), '35042 Rennes Cedex', '732 829 320 00074'])
      expect(text).toContain(word)
    expect(text).toContain('02 99 00 00 00')
    if (paper.isSigned) expect(text).toContain('Marie-Charlotte Kerven-Le Goff')
    expect(outside(wordsOf(pdf))).toEqual([])
  })
})

describe.skipIf(!hasPoppler)('a paper with nothing set', () => {
  it.each(Object.entries(papersOf(empty)))('%s still says who sends it', async (name, paper) => {
    const pdf = kept(`${name}-empty.pdf`, await writePdf(paper.document, paper.head))
    const text = textOf(pdf)
    for (const word of paper.head.name.split(' ')) expect(text).toContain(word)
    expect(text).not.toContain('Kerven-Le Goff')
    expect(text).not.toMatch(/undefined|null/)
  })

  it('has no head at all when it is given none', async () => {
    const { certificate } = papersOf(empty)
    if (!certificate) throw new Error('no certificate')
    expect(textOf(await writePdf(certificate.document, undefined))).not.toContain(
      'contact@exemple.fr',
    )
  })
})

describe.skipIf(!hasPoppler)('lines longer than their place', () => {
  const endless = 'X'.repeat(70)
  const long: Letterhead = {
    ...full,
    contacts: [
      '02 99 00 00 00',
      `secretariat-general-de-la-direction@${'experimentation'.repeat(2)}.example`,
      `www.${'experimentation-democratique'.repeat(2)}.example`,
    ],
  }
  const worst: Letterhead = {
    ...full,
    ...{ name: endless, address: [endless, endless], contacts: [endless], numbers: [endless] },
    ...{ place: endless, signatory: { name: endless, role: endless } },
  }

  it.each(Object.entries(papersOf(long)))(
    '%s: a long web address presses no address',
    async (name, { document, head }) => {
      const words = wordsOf(kept(`${name}-long.pdf`, await writePdf(document, head)))
      expect(outside(words)).toEqual([])
      // Three lines stay three lines: the last of the address is at most eight millimetres under its first.
      const first = words.find(({ text }) => text === 'Maison')
      const last = words.find(({ text }) => text === 'Cedex')
      if (name.startsWith('invoice') || name.startsWith('credit')) return
      expect(((last?.top ?? 99) - (first?.top ?? 0)) / millimetre).toBeLessThan(12)
    },
  )

  it.each(Object.entries(papersOf(worst)))(
    '%s: a line without a space is broken, over nothing',
    async (name, { document, head }) => {
      const title = `${endless} ${document.title}`
      const words = wordsOf(
        kept(`${name}-worst.pdf`, await writePdf({ ...document, title, subtitle: endless }, head)),
      )
      expect(outside(words)).toEqual([])
      expect(overprinted(words)).toEqual([])
    },
  )
})

describe.skipIf(!hasPoppler)('an invoice', () => {
  const counts = [1, 2, 3, 5, 8, 10, 12, 14, 16, 18, 20, 25, 40]

  it('never ends on a page with fewer than five lines, however many it bills', async () => {
    const faults: string[] = []
    for (const count of counts) {
      const invoice = invoiceOf(count)
      const head = invoiceHead(invoice.seller, full)
      const pdf = await writePdf(invoiceDocument(invoice, undefined), head)
      const words = wordsOf(pdf)
      const last = Math.max(...words.map(({ page }) => page))
      if (last > 1 && linesOn(words, last) < 5) faults.push(`${count}: ${linesOn(words, last)}`)
      // The total is never alone: a line that it adds up stands on its page.
      const total = words.find(({ text }) => text === 'Total')
      const lines = words.filter(({ text, page }) => text === 'Adhésion' && page === total?.page)
      if (lines.length === 0) faults.push(`${count}: a total alone`)
    }
    expect(faults).toEqual([])
  })

  it('of one line holds on one page, with all that the law wants', async () => {
    const invoice = invoiceOf(1)
    const pdf = await writePdf(
      invoiceDocument(invoice, undefined),
      invoiceHead(invoice.seller, full),
    )
    expect(Math.max(...wordsOf(pdf).map(({ page }) => page))).toBe(1)
    for (const part of [
      'Service des finances',
      '29 décembre 2026',
      'majoré de dix points',
      '40 €',
      'Pas d’escompte',
      'article 293 B',
      'FR76 3000 6000',
    ])
      expect(textOf(pdf)).toContain(part)
  })

  it('never carries the logo of another sender', () => {
    const { seller } = invoiceOf(1)
    expect(
      invoiceHead({ ...seller, name: 'Les Amis payants', siret: '' }, full).logo,
    ).toBeUndefined()
    expect(invoiceHead(seller, full).logo).toBeDefined()
    expect(invoiceHead(seller, { ...full, name: 'Nouveau nom' }).logo).toBeDefined()
  })
})

describe.skipIf(!hasPoppler)('what is signed by hand', () => {
  it.each(['sheet to sign', 'session to sign'])('%s has rows of ten millimetres', async (name) => {
    const paper = papersOf(full)[name]
    if (!paper) throw new Error(name)
    const words = wordsOf(await writePdf(paper.document, paper.head))
    const firsts = people.map(({ number }) =>
      words.find(({ text, left }) => text === String(number) && left < 40 * millimetre),
    )
    const gaps = firsts.flatMap((word, at) => {
      const next = firsts[at + 1]
      return word && next && next.page === word.page ? [next.top - word.top] : []
    })
    expect(gaps.length).toBeGreaterThan(5)
    expect(Math.min(...gaps) / millimetre).toBeGreaterThanOrEqual(9.5)
  })
})

describe.skipIf(!hasPoppler)('a certificate', () => {
  it('elides before a vowel, and each of many stands alone with its sender', async () => {
    const { certificate, certificates } = papersOf(full)
    if (!certificate || !certificates) throw new Error('no certificate')
    const text = textOf(await writePdf(certificate.document, full))
    expect(text).toContain('atteste la présence d’Odile Kerven.')
    expect(text).not.toMatch(/présence de Odile/)
    const words = wordsOf(await writePdf(certificates.document, full))
    for (const page of [1, 2, 3]) {
      const own = words.filter((word) => word.page === page).map(({ text: one }) => one)
      expect(own, `page ${page}`).toContain('secretariat@experimentation.example')
    }
    expect(Math.max(...words.map(({ page }) => page))).toBe(3)
  })
})

describe.skipIf(!hasPoppler)('papers of a circle', () => {
  it.each(['minutes', 'decision', 'election'])(
    '%s is signed by whoever led and wrote',
    async (name) => {
      const paper = papersOf(full)[name]
      if (!paper) throw new Error(name)
      const text = textOf(await writePdf(paper.document, paper.head))
      const signed = text.slice(text.lastIndexOf('Signatures'))
      for (const words of [facilitator, secretary, 'Facilitation', 'Secrétariat', 'Fait à'])
        expect(signed).toContain(words)
      expect(signed).not.toContain(usual)
    },
  )

  it('a decision that was taken is signed by those it names, and not by whoever holds the role', async () => {
    const everyone = textOf(await writePdf(decided(['p1', 'p2', 'p3']), full))
    const signed = everyone.slice(everyone.lastIndexOf('Signatures'))
    expect(signed).toContain(facilitator)
    expect(signed).toContain(secretary)
    expect(signed).not.toContain(usual)
  })

  it('a decision that was taken says its text, its day, who decided, its objections and its fingerprint', async () => {
    const text = textOf(await writePdf(decided(), full))
    for (const part of [
      'adoptée par consentement',
      '29 novembre 2026',
      `${facilitator} et ${secretary}`,
      'de 9 heures à 13 heures',
      'levée par la version 2',
      'qui ne tient pas',
      'Fait à',
    ])
      expect(text).toContain(part)
    expect(text.replace(/ /g, '')).toContain('c'.repeat(64))
    expect(text).not.toContain('**')
    // Only the text that was adopted: an earlier one decides nothing.
    expect(text).not.toContain('La rue est fermée.')
  })

  it('minutes of a meeting that is over say what was not dealt with, and no absent person signs', async () => {
    const signedBy = (text: string) => text.slice(text.lastIndexOf('Signatures'))
    const text = textOf(await writePdf(minutes(full.name, 'closed', [secretary]), full))
    expect(text).toContain('non traité')
    expect(text).not.toContain('à traiter')
    expect(signedBy(text)).toContain(facilitator)
    expect(signedBy(text)).not.toContain(secretary)
    // The role keeps its line: a hand writes who held it that day.
    expect(signedBy(text)).toContain('Secrétariat')
    expect(textOf(await writePdf(minutes(full.name, 'open'), full))).toContain('à traiter')
    // The same of a decision that was taken without whoever was to lead it.
    expect(signedBy(textOf(await writePdf(decided(['p1']), full)))).toContain(facilitator)
    expect(signedBy(textOf(await writePdf(decided(['p2']), full)))).not.toContain(facilitator)
  })

  it.each(['docx', 'odt'] as const)(
    'a decision that was taken says the same as %s',
    async (format) => {
      const write = format === 'docx' ? writeDocx : writeOdt
      const parts = zipParts(kept(`decision-prise.${format}`, await write(decided(), full)))
      const name = format === 'docx' ? 'word/document.xml' : 'content.xml'
      const words = parts.get(name)?.toString('utf8') ?? ''
      const plain = words.replaceAll(/<[^>]*>/g, '').replaceAll(/[\u00a0\u202f]/g, ' ')
      for (const part of [
        ...['Fermer la rue le samedi', '29 novembre 2026', `${facilitator} et ${secretary}`],
        ...['de 9 heures à 13 heures', 'levée par la version 2', 'qui ne tient pas'],
      ]) {
        expect(plain).toContain(part)
      }
      const all = [...parts].filter(([file]) => file.endsWith('.xml'))
      expect(all.map(([, xml]) => xml.toString('utf8')).join('')).toContain(full.name)
    },
  )

  it('minutes of a meeting that is still going on are signed by nobody', async () => {
    const text = textOf(await writePdf(minutes(full.name, 'open'), full))
    expect(text).not.toContain('Fait à')
  })
})

describe.skipIf(!hasPoppler)('badges', () => {
  it('begin at once, cut no name, and say which organisation', async () => {
    const pdf = kept('badges.pdf', await writePdf(badges(full), full))
    const words = wordsOf(pdf)
    expect(Math.max(...words.map(({ page }) => page))).toBe(2)
    const first = words.filter(({ page }) => page === 1).map(({ text }) => text)
    expect(first).toContain('Odile')
    for (const part of longName.split(' ')) expect(first).toContain(part)
    expect(first.join('')).toContain('X'.repeat(60))
    expect(first.join(' ')).toContain('expérimentation')
    expect(first.join(' ')).not.toContain('…')
    // Nothing runs out of its badge: two across the page, the second begins at its middle.
    const middle = 105 * millimetre
    const across = words.filter(({ left, right }) => left < middle - 4 && right > middle + 2)
    expect(across.map(({ text }) => text)).toEqual([])
  })
})

describe.skipIf(!hasPoppler)('a fingerprint', () => {
  const at = (value: Document['blocks']): Document => ({
    ...{
      title: 'Empreintes',
      language: 'fr',
      authors: [],
      date: new Date('2026-11-29'),
      footer: '',
    },
    blocks: value,
  })

  it('stays in its place wherever it is printed, and is copied whole', async () => {
    const code = [{ code: fingerprint }]
    const pdf = await writePdf(
      at([
        {
          kind: 'facts',
          items: [
            { name: 'SHA-256', value: code },
            { name: 'Nue', value: fingerprint },
          ],
        },
        { kind: 'paragraph', text: ['Son empreinte est ', { code: fingerprint }, '.'] },
        {
          kind: 'table',
          caption: '',
          columns: [{ title: 'A' }, { title: 'B' }, { title: 'C' }, { title: 'D' }],
          rows: [['un', code, fingerprint, 'deux']],
        },
        { kind: 'note', text: [{ bold: fingerprint }] },
        { kind: 'list', items: [code] },
      ]),
      undefined,
    )
    const words = wordsOf(pdf)
    expect(outside(words)).toEqual([])
    const joined = words.map(({ text }) => text).join('')
    expect(joined.split(fingerprint).length - 1).toBeGreaterThanOrEqual(5)
  })
})

describe.skipIf(!hasOffice || !hasPoppler)('opened in LibreOffice', () => {
  it.each([
    ['convention', 'docx', 'Prêter la salle des fêtes'],
    ['convention', 'odt', 'Prêter la salle des fêtes'],
    ['membership', 'docx', 'loi du 1er juillet 1901, article 4'],
    ['membership', 'odt', 'loi du 1er juillet 1901, article 4'],
  ] as const)(
    'the agreement %s as %s says who sends and signs it',
    async (name, format, own) => {
      const paper = papersOf(full)[name]
      if (!paper) throw new Error(`no ${name}`)
      const write = format === 'docx' ? writeDocx : writeOdt
      const bytes = kept(`${name}.${format}`, await write(paper.document, full))
      const pdf = kept(`${name}-${format}.pdf`, convertedByOffice(bytes, `a.${format}`, 'pdf'))
      const text = textOf(pdf)
      for (const part of [
        'secretariat@experimentation.example',
        '732 829 320 00074',
        'Marie-Charlotte Kerven-Le Goff',
        'Hervé Le Bihan-Quéméneur',
        own,
      ])
        expect(text).toContain(part)
    },
    120_000,
  )
})
