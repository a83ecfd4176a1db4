import { writtenDay, writtenInstant } from '#kit/dates.ts'
import type { Block, Document } from '#kit/papers/document.ts'
import { proseWords } from '#kit/prose/blocks.ts'
import { plainProse } from '#kit/prose/plain.ts'
import type { Locale } from '#kit/texts.ts'
import {
  byPart,
  type KindTitles,
  linesIn,
  type ProtocolContent,
  partWords,
  sectionsOf,
  textIn,
} from '../../template/nouns.ts'
import type { ProtocolAdoption, ProtocolFreeze } from '../protocol.ts'
import { sectionBlocks } from '../protocol-blocks.ts'
import { protocolTexts } from '../texts/protocol.ts'
import { versionNames } from '../texts/version-names.ts'

/** A protocol at one version, and what makes it a public commitment. */
export interface ProtocolSheet {
  readonly title: string
  readonly territory: string | undefined
  readonly version: number
  /** The name that the team gave this version. */
  readonly versionName: string | undefined
  readonly content: ProtocolContent
  readonly freeze: ProtocolFreeze | undefined
  readonly adoption: ProtocolAdoption | undefined
  /** Frozen versions, the latest first: the amendments are told with their reasons. */
  readonly freezes: readonly ProtocolFreeze[]
  /** Where it is read and verified. */
  readonly address: string
  readonly kindTitles: KindTitles
  readonly writtenAt: Date
}

/** The protocol as a document: the same words on the page, in PDF, Word and Markdown. */
export function protocolDocument(sheet: ProtocolSheet, locale: Locale): Document {
  const texts = protocolTexts[locale]
  return {
    title: plainProse(textIn(sheet.content['title'])) || sheet.title,
    subtitle: [texts.sheet.subtitle, sheet.territory].filter(Boolean).join(', '),
    language: locale,
    authors: linesIn(sheet.content['authors']).map(plainProse),
    date: sheet.freeze?.frozenAt ?? sheet.writtenAt,
    footer: footerOf(sheet, locale),
    blocks: [
      ...standingBlocks(sheet, locale),
      ...contentBlocks(sheet, locale),
      ...amendmentBlocks(sheet, locale),
    ],
  }
}

function standingBlocks(sheet: ProtocolSheet, locale: Locale): readonly Block[] {
  const texts = protocolTexts[locale].sheet
  const { freeze, adoption, version } = sheet
  const named = versionNames[locale]
  if (!freeze) {
    const title = texts.draftTitle(version)
    const name = sheet.versionName && `${named.named(version, sheet.versionName)}. `
    return [{ kind: 'note', title, text: `${name ?? ''}${texts.draft}` }]
  }
  return [
    {
      kind: 'facts',
      items: [
        { name: texts.version, value: named.called(version, sheet.versionName) },
        { name: texts.frozenOn, value: writtenInstant(freeze.frozenAt, locale) },
        ...(adoption
          ? [
              {
                name: texts.adopted,
                value: texts.adoptedBy(adoption.circle, writtenDay(adoption.adoptedOn, locale)),
              },
            ]
          : []),
        { name: texts.hash, value: [{ code: freeze.sha256 }] },
        {
          name: texts.verify,
          value: [{ link: `${sheet.address}/verifier`, text: `${sheet.address}/verifier` }],
        },
      ],
    },
  ]
}

function contentBlocks(sheet: ProtocolSheet, locale: Locale): readonly Block[] {
  return byPart(sectionsOf(Object.keys(sheet.content))).flatMap(({ part, sections }) => {
    const written = sections.filter(({ key }) => key !== 'title' && sheet.content[key])
    if (written.length === 0) return []
    return [
      { kind: 'heading', level: 1, text: partWords[locale][part] } as const,
      ...written.flatMap((section): readonly Block[] => [
        { kind: 'heading', level: 2, text: section.words[locale].title },
        ...sectionBlocks(section, sheet.content[section.key], locale, sheet.kindTitles),
      ]),
    ]
  })
}

function amendmentBlocks(sheet: ProtocolSheet, locale: Locale): readonly Block[] {
  const texts = protocolTexts[locale].sheet
  const amendments = sheet.freezes.filter(
    (freeze) => freeze.amends !== undefined && freeze.version <= sheet.version,
  )
  if (amendments.length === 0) return []
  return [
    { kind: 'heading', level: 1, text: texts.amendments },
    {
      kind: 'table',
      caption: texts.amendmentsCaption,
      columns: [
        { title: texts.version },
        { title: texts.frozenOn, width: 2 },
        { title: texts.reason, width: 4 },
      ],
      rows: amendments.map((freeze) => [
        texts.fromTo(freeze.amends ?? 0, freeze.version),
        writtenInstant(freeze.frozenAt, locale),
        proseWords(freeze.reason),
      ]),
    },
  ]
}

/** An answer that names no licence gives none: readers are told so, and may copy nothing by it. */
function footerOf({ content, address }: ProtocolSheet, locale: Locale): string {
  const texts = protocolTexts[locale].sheet
  const name = licenceNames.get(textIn(content['licence']))
  return name === undefined ? texts.footerWithoutLicence(address) : texts.footer(name, address)
}

const licenceNames = new Map([
  ['CC-BY-4.0', 'CC BY 4.0'],
  ['CC-BY-SA-4.0', 'CC BY-SA 4.0'],
])
