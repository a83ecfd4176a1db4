import { writtenDuration } from '#kit/hours.ts'
import type { Block, Inline } from '#kit/papers/document.ts'
import { proseBlocks, proseWords } from '#kit/prose/blocks.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { colon } from '#kit/words.ts'
import { writtenQuantity } from '#kit/writing/quantity.ts'
import { resourcePath } from '../../paths.ts'
import type { Resource } from '../../resource.ts'
import { shapeOf } from '../../resource-shape.ts'
import { factKeys, type SectionKey, sectionKeys } from '../../sheet-content.ts'
import { resourceTexts } from '../../texts/resources.ts'
import { reuseTexts } from '../../texts/reuse.ts'

/** The parts that follow the essential: on screen they are the matter of the page. */
export function bodyBlocks(resource: Resource, href: string): readonly Block[] {
  return [
    ...factBlocks(resource),
    ...sectionBlocks(resource),
    ...itemBlocks(resource, href),
    ...figureBlocks(resource, href),
    ...sourceBlocks(resource),
  ]
}

/** The parts of its kind in their order, then whatever else was written: nothing is hidden. */
function readingOrder({ kind }: Pick<Resource, 'kind'>): readonly SectionKey[] {
  const own = shapeOf(kind).sections
  return [...own, ...sectionKeys.filter((key) => !own.includes(key))]
}

/** Facts of a case that are neither prose nor a question of the essential. */
function factBlocks({ content, language }: Resource): readonly Block[] {
  const texts = resourceTexts[language]
  const items = factKeys.flatMap((key) => {
    const value = content.facts?.[key]?.trim()
    return value ? [{ name: texts.facts[key], value: proseWords(value) }] : []
  })
  return items.length === 0 ? [] : [{ kind: 'facts', items }]
}

/** What to do, in order, with the time that each step takes. */
function stepBlocks({ content, language }: Resource): readonly Block[] {
  const steps = content.steps ?? []
  if (steps.length === 0) return []
  const texts = resourceTexts[language]
  return [
    { kind: 'heading', level: 1, text: texts.stepsTitle },
    ...steps.flatMap(({ title, text, minutes }, at): readonly Block[] => {
      const time = minutes === undefined ? '' : ` (${writtenDuration(minutes, language)})`
      return [
        { kind: 'heading', level: 2, text: `${stepName(title, at + 1, language)}${time}` },
        ...proseBlocks(text, { under: 2 }),
      ]
    }),
  ]
}

/** A step that was not named has its number in words: « 1. » alone is no title. */
function stepName(title: string, number: number, language: 'fr' | 'en'): string {
  return title === '' ? reuseTexts[language].step(number) : `${number}. ${title}`
}

/** The resources of a collection, with why they are there. */
function itemBlocks({ content, language }: Resource, href: string): readonly Block[] {
  const items = content.items ?? []
  if (items.length === 0) return []
  return [
    { kind: 'heading', level: 1, text: resourceTexts[language].itemsTitle },
    {
      kind: 'list',
      ordered: true,
      items: items.map(({ slug, title, note }): Inline => {
        const link = {
          link: new URL(resourcePath(slug), href).href,
          text: title || slug.replace(/-/g, ' '),
        }
        return note ? [link, colon[language], plainProse(note)] : [link]
      }),
    },
  ]
}

/** What is to be done comes once one knows what it is, and before what to beware of. */
const stepsAfter: Readonly<Partial<Record<Resource['kind'], SectionKey>>> = {
  method: 'principles',
  guide: 'material',
  kit: 'material',
  game: 'rules',
}

function sectionBlocks(resource: Resource): readonly Block[] {
  const { kind, content, language } = resource
  const texts = resourceTexts[language]
  const order = readingOrder({ kind })
  const last = stepsAfter[kind] ?? order.at(-1)
  return order.flatMap((key): readonly Block[] => {
    const text = content.sections[key]?.trim()
    return [
      ...(text
        ? [
            { kind: 'heading' as const, level: 1 as const, text: texts.sections[key] },
            ...proseBlocks(text, { under: 1 }),
          ]
        : []),
      ...(key === last ? stepBlocks(resource) : []),
    ]
  })
}

function figureBlocks({ content, language }: Resource, href: string): readonly Block[] {
  if (content.figures.length === 0) return []
  const texts = resourceTexts[language]
  const number = (value: number | undefined, unit: string) =>
    value === undefined ? texts.notNoted : writtenQuantity(value, unit, language)
  const base = new URL(href).origin
  return [
    { kind: 'heading', level: 1, text: texts.figuresTitle },
    {
      kind: 'table',
      caption: texts.figuresTitle,
      columns: figureColumns(language),
      rows: content.figures.map((figure): readonly Inline[] => [
        [{ link: new URL(figure.href, base).href, text: figure.label }],
        number(figure.planned, figure.unit),
        number(figure.actual, figure.unit),
      ]),
    },
  ]
}

function figureColumns(language: 'fr' | 'en') {
  const [label, planned, actual] =
    language === 'fr'
      ? (['Chiffre', 'Prévu', 'Réalisé'] as const)
      : (['Figure', 'Planned', 'Actual'] as const)
  return [
    { title: label, width: 3 },
    { title: planned, align: 'right' },
    { title: actual, align: 'right' },
  ] as const
}

function sourceBlocks({ content, language }: Resource): readonly Block[] {
  if (content.sources.length === 0) return []
  const items = content.sources.map(
    ({ label, href }): Inline => [{ link: href, text: plainProse(label) }],
  )
  return [
    { kind: 'heading', level: 1, text: resourceTexts[language].sources },
    { kind: 'list', items },
  ]
}
