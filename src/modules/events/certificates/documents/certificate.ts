import { writtenDay } from '#kit/dates.ts'
import { listFormat } from '#kit/formats.ts'
import { writtenDuration } from '#kit/hours.ts'
import type { Block, Document } from '#kit/papers/document.ts'
import { type Letterhead, signatureOf } from '#kit/papers/letterhead.ts'
import type { Locale } from '#kit/texts.ts'
import { beforePerson } from '#kit/writing/elision.ts'
import { type Certificate, writtenCode } from '../../certificate.ts'
import { qrSvg } from '../../documents/qr.ts'
import type { NetworkEvent } from '../../event.ts'
import { presencePath } from '../../paths/presences.ts'
import { certificateTexts } from '../texts/certificate.ts'

export interface Certified {
  readonly certificate: Certificate
  readonly name: string
  readonly days: readonly string[]
}

interface Of {
  readonly event: NetworkEvent
  readonly locale: Locale
  /** Who issues it, and who signs for them. */
  readonly head: Letterhead
  readonly baseUrl: string
}

export function certificateDocument(of: Of, certified: Certified): Document {
  return {
    ...head(of, certificateTexts[of.locale].docTitle, certified.certificate.issuedAt),
    blocks: blocksOf(of, certified),
  }
}

/** Everybody's, one a page, to be printed at once. */
export function certificatesDocument(of: Of, all: readonly Certified[], now: Date): Document {
  const texts = certificateTexts[of.locale]
  return {
    ...head(of, texts.title(of.event.title), now),
    blocks: [
      {
        kind: 'table',
        caption: texts.certificates,
        columns: [
          { title: texts.number, width: 2 },
          { title: texts.person, width: 4 },
          { title: texts.hours, width: 2 },
        ],
        rows: all.map(({ certificate, name }) => [
          certificate.number,
          name,
          writtenDuration(certificate.minutes, of.locale),
        ]),
      },
      ...all.flatMap((certified): Block[] => [
        { kind: 'page-break' },
        { kind: 'head' },
        { kind: 'heading', level: 1, text: texts.docTitle },
        ...blocksOf(of, certified),
      ]),
    ],
  }
}

function blocksOf(of: Of, { certificate, name, days }: Certified): readonly Block[] {
  const texts = certificateTexts[of.locale]
  const address = of.baseUrl + presencePath('certificate', { code: certificate.code })
  return [
    {
      kind: 'paragraph',
      text: [texts.docSentence(of.head.name, beforePerson(name)), { bold: name }, '.'],
    },
    {
      kind: 'facts',
      items: [
        { name: texts.docEvent, value: [{ bold: of.event.title }] },
        {
          name: texts.docDays,
          value: listFormat(of.locale, { type: 'conjunction' }).format(
            days.map((day) => writtenDay(day, of.locale)),
          ),
        },
        { name: texts.docPlace, value: of.event.place || texts.docOnline },
        { name: texts.docHours, value: writtenDuration(certificate.minutes, of.locale) },
        { name: texts.docNumber, value: certificate.number },
        { name: texts.docCode, value: [{ code: writtenCode(certificate.code) }] },
      ],
    },
    {
      kind: 'together',
      blocks: [
        ...(of.head.signatory ? [signatureOf(of.head, of.locale, certificate.issuedAt)] : []),
        { kind: 'paragraph', text: [`${texts.docVerify} `, { link: address, text: address }] },
        { kind: 'figure', svg: qrSvg(address, 96), alt: texts.docVerify, caption: '' },
      ],
    },
  ]
}

function head(of: Of, title: string, date: Date): Omit<Document, 'blocks'> {
  const texts = certificateTexts[of.locale]
  return {
    title,
    layout: 'apart',
    language: of.locale,
    authors: [of.head.name],
    date,
    footer: of.head.signatory ? texts.docFooterSigned : texts.docFooter,
  }
}
