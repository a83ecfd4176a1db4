import { writtenSize } from '#kit/numbers.ts'
import type { Block, Document, Inline } from '#kit/papers/document.ts'
import { proseWords } from '#kit/prose/blocks.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { termsOf } from '../../licence.ts'
import { absoluteFilePath } from '../../paths/reuse.ts'
import type { Resource } from '../../resource.ts'
import { licenceMeaning } from '../../texts/licences.ts'
import { resourceTexts } from '../../texts/resources.ts'
import { reuseTexts } from '../../texts/reuse.ts'
import type { PlacedReuse, ResourceView } from '../../view/nouns.ts'
import { essentialOf } from '../essential.ts'
import { silentWords } from '../texts/silent.ts'
import { bodyBlocks } from './body-blocks.ts'
import { creditedNames, noticeOf } from './notice.ts'

/** A resource as a document: the same words on the page, in PDF, Word, OpenDocument and wikis. */
export function resourceDocument(view: ResourceView): Document {
  const { resource, href, parent } = view
  const { content, language } = resource
  return {
    title: resource.title,
    subtitle: [content.place, content.period].filter(Boolean).join(', '),
    language,
    authors: creditedNames(resource),
    date: resource.publishedAt ?? resource.updatedAt,
    footer: noticeOf(resource, href, parent),
    blocks: [
      { kind: 'paragraph', text: proseWords(resource.lead) },
      ...warningBlocks(resource),
      ...essentialBlocks(resource),
      ...bodyBlocks(resource, href),
      ...pictureBlocks(view),
      ...fileBlocks(view),
      ...reuseBlocks(view),
      ...replyBlocks(view),
      ...licenceBlocks(view),
    ],
  }
}

function warningBlocks({ isStarter, kind, outcome, language, source }: Resource): readonly Block[] {
  const texts = resourceTexts[language]
  const notes = [
    source === 'demo' && texts.demoText,
    isStarter && texts.starterText,
    outcome === 'stopped' && texts.stoppedText,
    outcome === 'unknown' && kind === 'case-sheet' && texts.unknownOutcomeText,
  ]
  return notes.filter((note) => note !== false).map((text) => ({ kind: 'note', text }))
}

/** What was answered; a case says once what nobody has said yet. */
function essentialBlocks({ kind, content, language }: Resource): readonly Block[] {
  const texts = resourceTexts[language]
  const { answered, silent } = essentialOf(kind, content.essential)
  if (answered.length + silent.length === 0) return []
  return [
    { kind: 'heading', level: 1, text: texts.essentialTitle },
    {
      kind: 'facts',
      items: answered.map(({ key, answer }) => ({
        name: texts.essential[key],
        value: proseWords(answer),
      })),
    },
    ...(silent.length > 0
      ? [{ kind: 'paragraph', text: silentWords(silent, language) } as const]
      : []),
  ]
}

/** Seen where they are read: what they show is told to those who do not see it, and whose they are to all. */
function pictureBlocks({ resource, files, pictures }: ResourceView): readonly Block[] {
  const shown = files.flatMap((file) => pictures?.get(file.id) ?? [])
  if (shown.length === 0) return []
  return [{ kind: 'heading', level: 1, text: reuseTexts[resource.language].pictures }, ...shown]
}

function fileBlocks({ resource, files, href }: ResourceView): readonly Block[] {
  if (files.length === 0) return []
  const { language, slug } = resource
  const texts = reuseTexts[language]
  return [
    { kind: 'heading', level: 1, text: texts.filesTitle },
    {
      kind: 'table',
      caption: texts.filesTitle,
      columns: [
        { title: texts.file, width: 3 },
        { title: texts.licence, width: 1.4 },
        { title: texts.rightsHolder, width: 1.6 },
      ],
      rows: files.map((file): readonly Inline[] => [
        [
          { link: absoluteFilePath(href, slug, file.id), text: file.title },
          ` (${writtenSize(file.size, language)}) – ${plainProse(file.description)}`,
        ],
        termsOf(file.licence).label,
        file.rightsHolder,
      ]),
    },
  ]
}

/** What happened elsewhere is evidence on the original: read with it, in every format. */
function reuseBlocks({ resource, reuses }: ResourceView): readonly Block[] {
  if (reuses.length === 0) return []
  const texts = reuseTexts[resource.language]
  return [
    { kind: 'heading', level: 1, text: texts.reusedTitle },
    { kind: 'paragraph', text: texts.reusedCount(reuses.length) },
    {
      kind: 'table',
      caption: texts.reusedTitle,
      columns: [
        { title: texts.where, width: 1.4 },
        { title: texts.changed, width: 2 },
        { title: texts.happened, width: 2 },
      ],
      rows: reuses.map((reuse): readonly Inline[] => [
        reuse.href && /^https?:/.test(reuse.href)
          ? [{ link: reuse.href, text: whereOf(reuse) }]
          : whereOf(reuse),
        proseWords(reuse.changed || texts.notSaid),
        proseWords(reuse.happened || texts.notYet),
      ]),
    },
  ]
}

export function whereOf({ place, organisation }: PlacedReuse): string {
  return [place, organisation].filter(Boolean).join(', ')
}

function replyBlocks({ resource, replies }: ResourceView): readonly Block[] {
  if (replies.length === 0) return []
  return [
    { kind: 'heading', level: 1, text: resourceTexts[resource.language].replies },
    ...replies.map(
      ({ text, organisation }): Block => ({
        kind: 'quote',
        text: proseWords(text),
        source: organisation,
      }),
    ),
  ]
}

function licenceBlocks({ resource, href, parent }: ResourceView): readonly Block[] {
  const { language, licence } = resource
  return [
    { kind: 'heading', level: 1, text: reuseTexts[language].licenceTitle },
    { kind: 'paragraph', text: licenceMeaning(licence, language) },
    { kind: 'paragraph', text: noticeOf(resource, href, parent) },
  ]
}
