import { zipSync } from 'fflate'
import type { Block } from '#kit/papers/document.ts'
import { type Result, refused } from '#kit/result.ts'
import { plainWords } from '#kit/words.ts'
import { xmlText } from '#kit/xml.ts'
import { readers } from '../../imports/readers.ts'
import { saidSize, TooLarge, unpackParts } from '../../imports/zip-parts.ts'
import { prepare } from '../prepare.ts'
import { typedText, wordBlocks } from './word-blocks.ts'
import {
  edited,
  fieldOrders,
  paragraphsOf,
  styleIds,
  type WordParagraph,
  type XmlEdit,
} from './word-xml.ts'

/** What stands for a tag: words inside a line, or blocks in the place of its whole paragraph. */
export type TagValue = string | readonly Block[]

/** What is put into a template: `{{client}}` is written over by the value of `client`. */
export interface Filling {
  readonly title: string
  readonly author: string
  readonly language: 'fr' | 'en'
  readonly values: Readonly<Record<string, TagValue>>
  /** Tags without which the paper would say nothing. */
  readonly needed: readonly string[]
}

export type TemplateRefusal =
  | 'not-docx'
  | 'too-large'
  | 'reaches-out'
  | 'unknown-tag'
  | 'open-tag'
  | 'tag-not-alone'
  | 'tag-missing'

type Filled = Result<Uint8Array, TemplateRefusal>

/** Thrown inside, given back as a refusal with what it is about. */
class Stopped extends Error {
  readonly refusal: TemplateRefusal
  readonly about: string
  constructor(refusal: TemplateRefusal, about = '') {
    super(refusal)
    this.refusal = refusal
    this.about = about
  }
}

/**
 * The words of an answer in the paper that somebody made with a word processor: its head, its letters, its titles.
 * Whatever else stands in the file is kept as it came; a file that runs something, or fetches something from elsewhere
 * when it is opened, is refused.
 */
export async function fillDocx(bytes: Uint8Array, filling: Filling): Promise<Filled> {
  try {
    const parts = await partsOf(bytes)
    checkSafe(parts)
    const met = new Set<string>()
    const styles = styleIds(textOf(parts, 'word/styles.xml'))
    for (const name of parts.keys()) {
      const isBody = name === 'word/document.xml'
      if (!isBody && !/^word\/(?:header|footer)\d*\.xml$/.test(name)) continue
      write(parts, name, filledXml(textOf(parts, name), { filling, styles, isBody, met }))
    }
    const missing = filling.needed.find((tag) => !met.has(tag))
    if (missing) throw new Stopped('tag-missing', `{{${missing}}}`)
    forgetOrigin(parts, filling)
    return { ok: true, value: zipSync(Object.fromEntries(parts), { level: 6 }) }
  } catch (error) {
    if (!(error instanceof Stopped)) return refused('not-docx')
    return { ...refused(error.refusal), about: error.about }
  }
}

type Parts = Map<string, Uint8Array>

async function partsOf(bytes: Uint8Array): Promise<Parts> {
  const bounds = readers.template
  if (bytes.length > bounds.bytes || saidSize(bytes) > bounds.unpacked)
    throw new Stopped('too-large')
  const pieces = new Map<string, Uint8Array[]>()
  const whole = new Set<string>()
  let marks = 0
  const unpacking = unpackParts(
    bytes,
    bounds,
    (name) => {
      if (pieces.has(name) || /(?:^|\/)\.\.(?:\/|$)|^\/|\\/.test(name))
        throw new Stopped('not-docx')
      const all: Uint8Array[] = []
      pieces.set(name, all)
      const isXml = /\.(?:xml|rels)$/i.test(name)
      return (piece, isLast) => {
        if (isXml) for (const sign of piece) if (sign === 0x3c) marks++
        if (marks > bounds.elements * 2) throw new TooLarge('too many marks')
        all.push(piece.slice())
        if (isLast) whole.add(name)
      }
    },
    () => new Promise((resolve) => setImmediate(resolve)),
  )
  await unpacking.catch((error: unknown) => {
    throw error instanceof TooLarge ? new Stopped('too-large') : error
  })
  if (whole.size !== pieces.size || !pieces.has('word/document.xml')) throw new Stopped('not-docx')
  return new Map([...pieces].map(([name, all]) => [name, new Uint8Array(Buffer.concat(all))]))
}

const textOf = (parts: Parts, name: string) =>
  new TextDecoder('utf-8', { fatal: true }).decode(parts.get(name) ?? new Uint8Array())
const write = (parts: Parts, name: string, xml: string) =>
  parts.set(name, new TextEncoder().encode(xml))

const documentType = 'wordprocessingml.document.main+xml'
const fetching = /\b(?:DDE|DDEAUTO|INCLUDEPICTURE|INCLUDETEXT|IMPORT|DATABASE|LINK|MACROBUTTON)\b/i

/** Nothing that runs, and nothing that is fetched when somebody opens it: a buyer opens it. */
function checkSafe(parts: Parts) {
  const types = textOf(parts, '[Content_Types].xml')
  for (const [name] of parts) {
    if (/vbaProject|vbaData|activeX|\/embeddings\/|oleObject/i.test(name))
      throw new Stopped('reaches-out', name)
    if (!/\.(?:xml|rels)$/i.test(name)) continue
    const xml = textOf(parts, name)
    // No office program writes one, and what it declares grows.
    if (/<!/.test(xml)) throw new Stopped('not-docx')
    if (/\.rels$/.test(name)) checkRelations(xml)
    const order = /^word\/[\w.-]+\.xml$/.test(name) ? fetching.exec(fieldOrders(xml)) : null
    if (order) throw new Stopped('reaches-out', order[0])
    if (/<w:altChunk\b/.test(xml)) throw new Stopped('reaches-out', 'altChunk')
  }
  if (/macroEnabled/i.test(types)) throw new Stopped('reaches-out', 'macro')
  if (!types.includes(documentType)) throw new Stopped('not-docx')
}

const relationMark = /<Relationship\b[^<>]*>/g

/** Links that a reader presses may lead elsewhere; the rest stays inside. The template it came from is forgotten. */
function checkRelations(xml: string) {
  for (const [relation] of xml.matchAll(relationMark)) {
    const isOut = /\bTargetMode\s?=\s?["']External["']/i.test(relation)
    if (isOut && !/\/(?:hyperlink|attachedTemplate)["']/.test(relation))
      throw new Stopped('reaches-out', /\bTarget="([^"]{0,120})/.exec(relation)?.[1] ?? '')
  }
}

/** Where the file was made, and by whom, is no word of the answer. */
function forgetOrigin(parts: Parts, { title, author }: Filling) {
  const settings = 'word/settings.xml'
  if (parts.has(settings))
    write(parts, settings, textOf(parts, settings).replace(/<w:attachedTemplate\b[^<>]*>/g, ''))
  const relations = 'word/_rels/settings.xml.rels'
  if (parts.has(relations)) {
    const xml = textOf(parts, relations)
    const kept = (mark: string) => (mark.includes('/attachedTemplate"') ? '' : mark)
    write(parts, relations, xml.replace(relationMark, kept))
  }
  const core = 'docProps/core.xml'
  if (!parts.has(core)) return
  const origin = { 'dc:title': title, 'dc:creator': author, 'cp:lastModifiedBy': author }
  const xml = Object.entries(origin).reduce(
    (text, [name, words]) =>
      text.replace(
        new RegExp(`<${name}>[^<]*</${name}>`),
        () => `<${name}>${xmlText(words)}</${name}>`,
      ),
    textOf(parts, core),
  )
  write(parts, core, xml)
}

interface Place {
  readonly filling: Filling
  readonly styles: ReadonlyMap<string, string>
  /** Blocks stand in the body alone. */
  readonly isBody: boolean
  readonly met: Set<string>
}

function filledXml(xml: string, place: Place): string {
  const edits = paragraphsOf(xml).flatMap((paragraph) => editsOf(xml, paragraph, place))
  return edits.length === 0 ? xml : edited(xml, edits)
}

interface FoundTag {
  readonly name: string
  readonly from: number
  readonly to: number
}

/** A word processor cuts a tag where it likes (spelling, a correction): the words of the paragraph are read together. */
function tagsIn(words: string): readonly FoundTag[] {
  const tags = [...words.matchAll(/\{\{([^{}]{0,80})\}\}/g)].map(
    ({ 0: tag, 1: name = '', index }) => ({
      name: plainWords(name.trim()).replaceAll(/[\s-]+/g, '_'),
      from: index,
      to: index + tag.length,
    }),
  )
  const left = words.replaceAll(/\{\{[^{}]{0,80}\}\}/g, '')
  const open = /\{\{|\}\}/.exec(left)
  if (open) throw new Stopped('open-tag', left.slice(open.index, open.index + 40))
  return tags
}

function editsOf(xml: string, paragraph: WordParagraph, place: Place): readonly XmlEdit[] {
  const words = paragraph.texts.map(({ text }) => text).join('')
  const tags = tagsIn(words)
  const { values, language } = place.filling
  for (const { name } of tags) {
    if (!Object.hasOwn(values, name)) throw new Stopped('unknown-tag', `{{${name}}}`)
    place.met.add(name)
  }
  const ofBlocks = tags.find(({ name }) => typeof values[name] !== 'string')
  if (ofBlocks) {
    const isAlone = words.trim() === words.slice(ofBlocks.from, ofBlocks.to)
    if (!isAlone || paragraph.holdsMore || !place.isBody)
      throw new Stopped('tag-not-alone', `{{${ofBlocks.name}}}`)
    const blocks = values[ofBlocks.name] as readonly Block[]
    const own = xml.slice(paragraph.from, paragraph.to)
    const prepared = prepare({
      ...{ title: place.filling.title, language, authors: [], date: new Date(0), footer: '' },
      blocks,
    })
    const by = wordBlocks(prepared.blocks, { ...lookOf(own), styles: place.styles })
    return [{ from: paragraph.from, to: paragraph.to, by: by === '' ? '<w:p/>' : by }]
  }
  if (tags.length === 0) return []
  // « Lots : » without a lot says nothing: the line stays empty.
  const saysNothing = !paragraph.holdsMore && tags.every(({ name }) => values[name] === '')
  return saysNothing
    ? [{ from: paragraph.from, to: paragraph.to, by: '<w:p/>' }]
    : filledTexts(paragraph, tags, values)
}

/** The value takes the look of the first sign of its tag; the rest of the tag is taken out, wherever it was cut. */
function filledTexts(
  { texts }: WordParagraph,
  tags: readonly FoundTag[],
  values: Filling['values'],
): readonly XmlEdit[] {
  let end = 0
  return texts.flatMap(({ text, from, to }) => {
    const start = end
    end += text.length
    const touching = tags.filter((tag) => tag.from < start + text.length && tag.to > start)
    if (touching.length === 0) return []
    let [by, at] = ['', 0]
    for (const tag of touching) {
      by += text.slice(at, Math.max(at, tag.from - start))
      if (tag.from >= start) by += typedText(String(values[tag.name]))
      at = Math.min(text.length, tag.to - start)
    }
    by += text.slice(at)
    return [{ from, to, by: `<w:t xml:space="preserve">${by}` }]
  })
}

function lookOf(paragraph: string) {
  const shape = between(paragraph, '<w:pPr>', '</w:pPr>')
  const after = shape === undefined ? paragraph : paragraph.slice(paragraph.indexOf('</w:pPr>'))
  return {
    paragraph: shape === undefined ? '' : `<w:pPr>${shape}</w:pPr>`,
    run: between(after, '<w:rPr>', '</w:rPr>') ?? '',
  }
}

function between(text: string, start: string, end: string): string | undefined {
  const from = text.indexOf(start)
  const to = text.indexOf(end, from)
  return from < 0 || to < 0 ? undefined : text.slice(from + start.length, to)
}
