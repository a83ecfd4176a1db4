import { isDay } from '#kit/writing/civil-day.ts'
import { contactWays } from './contact-ways.ts'
import { bounds, type Kind, type KindName, type Question } from './description.ts'
import { at, type Fields, type PartReader } from './read-parts.ts'

const askedKeys = [
  ...[
    'id',
    'kind',
    'text',
    'before',
    'help',
    'definition',
    'legal',
    'required',
    'preferNot',
    'when',
  ],
]

/** The keys that each kind adds to those of every question. */
export const kindKeys: Readonly<Record<KindName, readonly string[]>> = {
  single: ['options', 'order'],
  several: ['options', 'order', 'least', 'most'],
  'yes-no': [],
  scale: ['from', 'to', 'low', 'high'],
  grid: ['rows', 'columns', 'order'],
  ranking: ['options', 'order', 'most'],
  number: ['least', 'most', 'decimals', 'unit'],
  percentage: ['decimals'],
  date: ['first', 'last'],
  'short-text': ['most'],
  'long-text': ['most'],
  place: [],
  contact: ['ways'],
  consent: [],
  file: ['types', 'mostBytes'],
}

const kindNames = Object.keys(kindKeys) as readonly KindName[]

/** One question as it stands in a file; undefined when nothing says of what kind it is. */
export function readQuestion(
  value: unknown,
  path: string,
  reader: PartReader,
): Question | undefined {
  const fields = reader.object(value, path)
  if (!fields) return undefined
  const kind = reader.word(fields, 'kind', path, kindNames)
  if (kind === undefined) return undefined
  reader.onlyKeys(fields, path, [...askedKeys, ...kindKeys[kind]])
  const when =
    fields['when'] === undefined ? undefined : reader.condition(fields['when'], at(path, 'when'))
  return {
    id: reader.id(fields, path),
    text: reader.words(fields, 'text', path),
    ...reader.optionalWords(fields, 'before', path),
    ...reader.optionalWords(fields, 'help', path),
    ...reader.optionalWords(fields, 'definition', path),
    ...reader.optionalWords(fields, 'legal', path),
    ...reader.flag(fields, 'required', path),
    ...reader.flag(fields, 'preferNot', path),
    ...(when ? { when } : {}),
    ...readKind(kind, fields, path, reader),
  }
}

function readKind(kind: KindName, fields: Fields, path: string, reader: PartReader): Kind {
  const count = (key: string) =>
    numbered(key, reader.number(fields, key, path, { whole: true, least: 1, most: bounds.options }))
  const options = () => reader.options(fields['options'], at(path, 'options'), true)
  const decimals = () =>
    numbered(
      'decimals',
      reader.number(fields, 'decimals', path, { whole: true, least: 0, most: 6 }),
    )
  switch (kind) {
    case 'single':
      return { kind, options: options(), ...reader.order(fields, path) }
    case 'several':
      return {
        ...{ kind, options: options(), ...reader.order(fields, path) },
        ...count('least'),
        ...count('most'),
      }
    case 'ranking': {
      const list = reader.options(fields['options'], at(path, 'options'), false)
      return { kind, options: list, ...reader.order(fields, path), ...count('most') }
    }
    case 'grid':
      return {
        kind,
        rows: reader.options(fields['rows'], at(path, 'rows'), false),
        columns: reader.options(fields['columns'], at(path, 'columns'), false),
        ...reader.order(fields, path),
      }
    case 'scale':
      return {
        kind,
        ...ends(fields, path, reader),
        low: reader.words(fields, 'low', path),
        high: reader.words(fields, 'high', path),
      }
    case 'number':
      return {
        kind,
        ...numbered('least', reader.number(fields, 'least', path)),
        ...numbered('most', reader.number(fields, 'most', path)),
        ...decimals(),
        ...reader.optionalWords(fields, 'unit', path),
      }
    case 'percentage':
      return { kind, ...decimals() }
    case 'date':
      return { kind, ...day('first', fields, path, reader), ...day('last', fields, path, reader) }
    case 'short-text':
    case 'long-text': {
      const longest = kind === 'short-text' ? bounds.shortText : bounds.longText
      if (fields['most'] === undefined) reader.tell('missing', at(path, 'most'))
      const asked = { whole: true, least: 1, most: longest }
      return { kind, most: reader.number(fields, 'most', path, asked) ?? longest }
    }
    case 'contact':
      return { kind, ways: words(fields, 'ways', path, reader, contactWays) }
    case 'file': {
      const most = { whole: true, least: 1, most: bounds.fileBytes }
      if (fields['mostBytes'] === undefined) reader.tell('missing', at(path, 'mostBytes'))
      return {
        kind,
        types: reader.list(fields['types'], at(path, 'types'), 1, 20).flatMap((type, place) => {
          if (typeof type === 'string' && /^[a-z]+\/[a-z0-9.+*-]{1,80}$/.test(type)) return [type]
          reader.tell('bad-value', `${at(path, 'types')}[${place}]`, type, 'application/pdf')
          return []
        }),
        mostBytes: reader.number(fields, 'mostBytes', path, most) ?? bounds.fileBytes,
      }
    }
    case 'yes-no':
    case 'place':
    case 'consent':
      return { kind }
    default:
      return kind satisfies never
  }
}

function ends(fields: Fields, path: string, reader: PartReader) {
  const end = (key: string) => {
    if (fields[key] === undefined) reader.tell('missing', at(path, key))
    return reader.number(fields, key, path, { whole: true, least: -100, most: 100 }) ?? 0
  }
  return { from: end('from'), to: end('to') }
}

function day<const Key extends 'first' | 'last'>(
  key: Key,
  fields: Fields,
  path: string,
  reader: PartReader,
): { readonly [K in Key]?: string } {
  const value = fields[key]
  if (value === undefined) return {}
  if (typeof value !== 'string' || !isDay(value))
    reader.tell('bad-value', at(path, key), value, '2026-11-30')
  return { [key]: String(value) } as { [K in Key]?: string }
}

function words<const Word extends string>(
  fields: Fields,
  key: string,
  path: string,
  reader: PartReader,
  allowed: readonly Word[],
): readonly Word[] {
  return reader.list(fields[key], at(path, key), 1, allowed.length).flatMap((word, place) => {
    const found = allowed.find((entry) => entry === word)
    if (found !== undefined) return [found]
    reader.tell('bad-value', `${at(path, key)}[${place}]`, word, allowed.join(', '))
    return []
  })
}

function numbered<const Key extends string>(
  key: Key,
  value: number | undefined,
): { readonly [K in Key]?: number } {
  return value === undefined ? {} : ({ [key]: value } as { [K in Key]?: number })
}
