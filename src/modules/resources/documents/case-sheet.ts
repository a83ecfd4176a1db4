import type { Block, Document, Inline } from '#kit/document.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { citationOf, type Reply, type Resource } from '../resource.ts'
import { shapeOf } from '../resource-shape.ts'
import { essentialKeys, type SectionKey, sectionKeys } from '../sheet-content.ts'
import { resourceTexts } from '../texts/texts.ts'

/** A case sheet as a document: the same words on the page, in PDF, Word and Markdown. */
export function caseSheetDocument(
  resource: Resource,
  replies: readonly Reply[],
  href: string,
): Document {
  const { content, language } = resource
  return {
    title: resource.title,
    subtitle: [content.place, content.period].filter(Boolean).join(', '),
    language,
    authors: content.authors.map(({ name, organisation }) => name || organisation),
    date: resource.publishedAt ?? resource.updatedAt,
    footer: citationOf(resource, href),
    blocks: [
      { kind: 'paragraph', text: resource.lead },
      ...noticeBlocks(resource),
      ...essentialBlocks(resource),
      ...bodyBlocks(resource, href),
      ...replyBlocks(resource, replies),
    ],
  }
}

/** The parts that follow the essential: on screen they are the matter of the page. */
export function bodyBlocks(resource: Resource, href: string): readonly Block[] {
  return [...sectionBlocks(resource), ...figureBlocks(resource, href), ...sourceBlocks(resource)]
}

function noticeBlocks({ isStarter, outcome, language, source }: Resource): readonly Block[] {
  const texts = resourceTexts[language]
  const notes = [
    source === 'demo' && texts.demoText,
    isStarter && texts.starterText,
    outcome === 'stopped' && texts.stoppedText,
  ]
  return notes.filter((note) => note !== false).map((text) => ({ kind: 'note', text }))
}

function essentialBlocks({ content, language }: Resource): readonly Block[] {
  const texts = resourceTexts[language]
  const items = essentialKeys.map((key) => ({
    name: texts.essential[key],
    value: content.essential[key] || texts.notSaid,
  }))
  return [
    { kind: 'heading', level: 1, text: texts.essentialTitle },
    { kind: 'facts', items },
  ]
}

/** The parts of its kind in their order, then whatever else was written: nothing is hidden. */
export function readingOrder({ kind }: Pick<Resource, 'kind'>): readonly SectionKey[] {
  const own = shapeOf(kind).sections
  return [...own, ...sectionKeys.filter((key) => !own.includes(key))]
}

function sectionBlocks({ kind, content, language }: Resource): readonly Block[] {
  const texts = resourceTexts[language]
  return readingOrder({ kind }).flatMap((key): readonly Block[] => {
    const text = content.sections[key]?.trim()
    if (!text) return []
    return [{ kind: 'heading', level: 1, text: texts.sections[key] }, ...paragraphs(text)]
  })
}

/** Blank lines part paragraphs; lines that all start with a dash, or with a number, make a list. */
function paragraphs(text: string): readonly Block[] {
  return text.split(/\n{2,}/).map((part): Block => {
    const lines = part.split('\n')
    if (lines.every((line) => /^[-*] /.test(line))) {
      return { kind: 'list', items: lines.map((line) => line.slice(2)) }
    }
    if (lines.length > 1 && lines.every((line) => /^\d{1,2}\. /.test(line))) {
      const items = lines.map((line) => line.replace(/^\d+\. /, ''))
      return { kind: 'list', ordered: true, items }
    }
    return { kind: 'paragraph', text: part }
  })
}

function figureBlocks({ content, language }: Resource, href: string): readonly Block[] {
  if (content.figures.length === 0) return []
  const texts = resourceTexts[language]
  const number = (value: number | undefined) =>
    value === undefined ? '–' : writtenNumber(value, language)
  const base = new URL(href).origin
  return [
    { kind: 'heading', level: 1, text: texts.figuresTitle },
    {
      kind: 'table',
      caption: texts.figuresTitle,
      columns: figureColumns(language),
      rows: content.figures.map((figure): readonly Inline[] => [
        [{ link: new URL(figure.href, base).href, text: figure.label }],
        number(figure.planned),
        number(figure.actual),
        figure.unit,
      ]),
    },
  ]
}

function figureColumns(language: 'fr' | 'en') {
  const [label, planned, actual, unit] =
    language === 'fr'
      ? (['Chiffre', 'Prévu', 'Réalisé', 'Unité'] as const)
      : (['Figure', 'Planned', 'Actual', 'Unit'] as const)
  return [
    { title: label, width: 3 },
    { title: planned, align: 'right' },
    { title: actual, align: 'right' },
    { title: unit },
  ] as const
}

function sourceBlocks({ content, language }: Resource): readonly Block[] {
  if (content.sources.length === 0) return []
  const items = content.sources.map(({ label, href }): Inline => [{ link: href, text: label }])
  return [
    { kind: 'heading', level: 1, text: resourceTexts[language].sources },
    { kind: 'list', items },
  ]
}

function replyBlocks({ language }: Resource, replies: readonly Reply[]): readonly Block[] {
  if (replies.length === 0) return []
  return [
    { kind: 'heading', level: 1, text: resourceTexts[language].replies },
    ...replies.map(
      ({ text, organisation }): Block => ({ kind: 'quote', text, source: organisation }),
    ),
  ]
}
