import { readJson } from '#kit/json/bounded-json.ts'
/** What a page says of itself for machines (schema.org). */
export interface SaidInJson {
  readonly title: string
  readonly description: string
  readonly authors: string
  readonly publisher: string
  readonly date: string
  readonly picture: string
  readonly licence: string
}

const none: SaidInJson = {
  title: '',
  description: '',
  authors: '',
  publisher: '',
  date: '',
  picture: '',
  licence: '',
}

const works =
  /^(Article|NewsArticle|BlogPosting|ScholarlyArticle|Report|TechArticle|LearningResource|HowTo|Dataset|VideoObject|Book|Course|CreativeWork|WebPage|DigitalDocument|Guide)$/

/** The first work that is told; an unreadable block is passed over. */
export function readJsonLd(html: string): SaidInJson {
  for (const block of blocksIn(html)) {
    const work = nodesIn(readJson(block)).find((node) => [node['@type']].flat().some(isWork))
    if (work) return told(work)
  }
  return none
}

function isWork(type: unknown): boolean {
  return typeof type === 'string' && works.test(type)
}

type Node = Readonly<Record<string, unknown>>

function told(node: Node): SaidInJson {
  return {
    title: textOf(node['headline']) || textOf(node['name']),
    description: textOf(node['description']) || textOf(node['abstract']),
    authors: namesOf(node['author'] ?? node['creator']),
    publisher: namesOf(node['publisher']),
    date: textOf(node['datePublished']),
    picture: addressIn(node['image'] ?? node['thumbnailUrl']),
    licence: addressIn(node['license']),
  }
}

/** Scripts of this type, found without going over the page more than once. */
function* blocksIn(html: string): Generator<string> {
  const lower = html.toLowerCase()
  let at = 0
  for (let seen = 0; seen < 60; seen++) {
    const start = lower.indexOf('<script', at)
    if (start < 0) return
    const open = lower.indexOf('>', start)
    const end = open < 0 ? -1 : lower.indexOf('</script', open)
    if (end < 0) return
    if (lower.slice(start, open).includes('application/ld+json') && end - open < 200_000) {
      yield html.slice(open + 1, end)
    }
    at = end
  }
}

/** The nodes of a list, of a graph, and of what a page is mainly about. */
function nodesIn(value: unknown, depth = 0): Node[] {
  if (depth > 4) return []
  if (Array.isArray(value)) return value.slice(0, 100).flatMap((one) => nodesIn(one, depth + 1))
  if (typeof value !== 'object' || value === null) return []
  const node = value as Node
  const about = nodesIn(node['mainEntity'], depth + 1)
  return [...about, node, ...nodesIn(node['@graph'], depth + 1)]
}

function textOf(value: unknown): string {
  const first = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' ? first.slice(0, 4_000) : ''
}

function namesOf(value: unknown): string {
  return [value]
    .flat()
    .slice(0, 10)
    .map((one) => (typeof one === 'string' ? one : textOf((one as Node | undefined)?.['name'])))
    .filter(Boolean)
    .join(', ')
}

function addressIn(value: unknown): string {
  const first = Array.isArray(value) ? value[0] : value
  if (typeof first === 'string') return first
  if (typeof first !== 'object' || first === null) return ''
  const node = first as Node
  return textOf(node['url']) || textOf(node['@id']) || textOf(node['contentUrl'])
}
