import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { compile } from 'html-to-text'
import { readers } from './readers.ts'

const { bytes, elements, depth } = readers.notices

/** An element of XML, without its prefix. */
interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  readonly text: string
}

/**
 * A notice in XML as elements without prefixes. Undefined for what is no XML, and for what asks too much: a document that
 * declares entities could be many times what it weighs, and is not read.
 */
export function readXml(text: string): XmlElement | undefined {
  if (text.length > bytes || /<!(?:DOCTYPE|ENTITY)/i.test(text)) return undefined
  if (asksTooMuch(text) || XMLValidator.validate(text) !== true) return undefined
  const parser = new XMLParser({
    preserveOrder: true,
    removeNSPrefix: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    ignoreDeclaration: true,
    ignorePiTags: true,
  })
  const nodes: readonly unknown[] = parser.parse(text)
  return nodes.flatMap((node) => elementOf(node) ?? [])[0]
}

/** Counted on the text, before the library makes anything of it. */
function asksTooMuch(text: string): boolean {
  let [count, level] = [0, 0]
  for (const [tag] of text.matchAll(/<[/!?]?[^<>]{0,2}|\/>/g)) {
    if (tag === '/>') level--
    else if (tag.startsWith('</')) level--
    else if (!/^<[!?]/.test(tag)) {
      level++
      count++
    }
    if (count > elements || level > depth) return true
  }
  return false
}

const attributesKey = ':@'
const textKey = '#text'

/** The library gives each element as an object of one name, its attributes beside it. */
function elementOf(node: unknown): XmlElement | undefined {
  if (typeof node !== 'object' || node === null) return undefined
  const parts = Object.entries(node)
  const [name, inside] = parts.find(([key]) => key !== attributesKey) ?? []
  if (name === undefined || name === textKey || !Array.isArray(inside)) return undefined
  const attributes = Object.fromEntries(
    Object.entries(parts.find(([key]) => key === attributesKey)?.[1] ?? {}).map(([key, value]) => [
      key,
      String(value),
    ]),
  )
  return {
    ...{ name, attributes },
    children: inside.flatMap((each) => elementOf(each) ?? []),
    text: inside.map((each) => textOf(each)).join(''),
  }
}

function textOf(node: unknown): string {
  return typeof node === 'object' && node !== null && textKey in node ? String(node[textKey]) : ''
}

const write = compile({
  wordwrap: false,
  selectors: [
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'img', format: 'skip' },
    ...['h1', 'h2', 'h3', 'h4'].map((selector) => ({ selector, options: { uppercase: false } })),
  ],
  limits: { maxInputLength: 60_000, maxDepth: 60, maxChildNodes: 2_000 },
})

/** The words of a description, without its HTML. */
export function plainText(html: string, most: number): string {
  const words = /[<&]/.test(html) ? write(html) : html
  return words
    .replace(/(?![\t\n])[\p{Cc}\p{Cf}]/gu, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .slice(0, most)
    .trim()
}
