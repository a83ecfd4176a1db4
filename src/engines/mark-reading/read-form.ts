import { readJson } from '#kit/json/bounded-json.ts'
import {
  type FormBox,
  type FormPage,
  type FormZone,
  formBounds,
  formSchema,
  type GroupKind,
  type Place,
  type SheetForm,
} from './form.ts'

export type FormProblemCode =
  | 'not-json'
  | 'other-schema'
  | 'missing-key'
  | 'unknown-key'
  | 'bad-value'
  | 'too-many'
  | 'twice'
  | 'unknown-group'
  | 'unused-group'
  | 'outside'
  | 'overlap'
  | 'no-way-up'

/** One thing that is wrong in a description: where, what stands there, what was expected. */
export interface FormProblem {
  readonly code: FormProblemCode
  /** `pages[0].boxes[3].width` */
  readonly key: string
  readonly found?: string
  readonly expected?: string
}

export type FormRead =
  | { readonly ok: true; readonly form: SheetForm }
  | { readonly ok: false; readonly problems: readonly FormProblem[] }

type Fields = Readonly<Record<string, unknown>>

const identifier = /^[0-9A-Za-z][0-9A-Za-z._-]{0,39}$/

/** White that readers of square codes need around it: four of the 25 squares of its side. */
export const quietShare = 4 / 25

/** Reads a description from JSON; every problem at once, each with its key. Nothing unknown is passed over. */
export function readForm(text: string): FormRead {
  const input = fieldsOf(readJson(text.replace(/^\ufeff/, '')))
  if (!input) return { ok: false, problems: [{ code: 'not-json', key: '' }] }
  return checkForm(input)
}

/** The same checks on what a program made. */
export function checkForm(input: object): FormRead {
  const problems: FormProblem[] = []
  const tell = (code: FormProblemCode, key: string, found?: unknown, expected?: string) => {
    problems.push({
      ...{ code, key },
      ...(found === undefined ? {} : { found: (JSON.stringify(found) ?? '').slice(0, 60) }),
      ...(expected === undefined ? {} : { expected }),
    })
  }
  const fields = input as Fields
  if (fields['schema'] !== formSchema) {
    tell('other-schema', 'schema', fields['schema'], formSchema)
    return { ok: false, problems }
  }
  onlyKeys(fields, '', ['schema', 'form', 'version', 'groups', 'pages'])
  const form = textOf(fields, '', 'form', /^[0-9A-Z]{1,12}$/, '0–9 A–Z, 1…12')
  const version = numberOf(fields, '', 'version', 1, 9999, true)
  const groups = groupsOf(fields['groups'])
  const pages = listOf(fields, '', 'pages', formBounds.pages).map(pageOf)
  const read: SheetForm = { schema: formSchema, form, version, groups, pages }
  if (problems.length === 0) checkWhole(read)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, form: read }

  function groupsOf(value: unknown): Record<string, GroupKind> {
    const named = fieldsOf(value)
    if (!named) tell('missing-key', 'groups', value, '{"q1": "one"}')
    const read: [string, GroupKind][] = []
    for (const [name, kind] of Object.entries(named ?? {})) {
      if (!identifier.test(name)) tell('bad-value', 'groups', name, 'a–z 0–9 . _ -')
      if (kind === 'one' || kind === 'several') read.push([name, kind])
      else tell('bad-value', `groups.${name}`, kind, 'one, several')
    }
    return Object.fromEntries(read)
  }

  function pageOf(value: unknown, at: number): FormPage {
    const key = `pages[${at}]`
    const page = objectOf(value, key, [
      ...['page', 'width', 'height', 'marks', 'code', 'boxes', 'zones'],
    ])
    const { smallestPage, largestPage, smallestMark, largestMark, smallestCode } = formBounds
    const marks = objectOf(page['marks'], `${key}.marks`, ['side', 'inset'])
    const code = objectOf(page['code'], `${key}.code`, ['x', 'y', 'side'])
    const side = numberOf(marks, `${key}.marks`, 'side', smallestMark, largestMark)
    return {
      page: numberOf(page, key, 'page', 1, formBounds.pages, true),
      width: numberOf(page, key, 'width', smallestPage, largestPage),
      height: numberOf(page, key, 'height', smallestPage, largestPage),
      marks: { side, inset: numberOf(marks, `${key}.marks`, 'inset', side / 2, 40) },
      code: {
        x: numberOf(code, `${key}.code`, 'x', 0, largestPage),
        y: numberOf(code, `${key}.code`, 'y', 0, largestPage),
        side: numberOf(code, `${key}.code`, 'side', smallestCode, 60),
      },
      boxes: listOf(page, key, 'boxes', formBounds.boxes).map((box, place) =>
        boxOf(box, `${key}.boxes[${place}]`),
      ),
      zones: listOf(page, key, 'zones', formBounds.zones).map((zone, place) =>
        zoneOf(zone, `${key}.zones[${place}]`),
      ),
    }
  }

  function boxOf(value: unknown, key: string): FormBox {
    const box = objectOf(value, key, ['id', 'group', 'x', 'y', 'width', 'height'])
    const { smallestBox, largestBox } = formBounds
    return {
      id: textOf(box, key, 'id', identifier, 'a–z 0–9 . _ -'),
      group: textOf(box, key, 'group', identifier, 'a–z 0–9 . _ -'),
      ...placeOf(box, key, smallestBox, largestBox),
    }
  }

  function zoneOf(value: unknown, key: string): FormZone {
    const zone = objectOf(value, key, ['id', 'x', 'y', 'width', 'height'])
    return {
      id: textOf(zone, key, 'id', identifier, 'a–z 0–9 . _ -'),
      ...placeOf(zone, key, 3, formBounds.largestPage),
    }
  }

  function placeOf(value: Fields, key: string, least: number, most: number): Place {
    return {
      x: numberOf(value, key, 'x', 0, formBounds.largestPage),
      y: numberOf(value, key, 'y', 0, formBounds.largestPage),
      width: numberOf(value, key, 'width', least, most),
      height: numberOf(value, key, 'height', least, most),
    }
  }

  /** What no field alone can say: each name once, everything on the paper, nothing over anything else. */
  function checkWhole({ pages, groups }: SheetForm) {
    twice(pages.map(({ page }, at) => [String(page), `pages[${at}].page`]))
    const boxes = pages.flatMap((page, at) => page.boxes.map((box, place) => ({ box, at, place })))
    const zones = pages.flatMap((page, at) =>
      page.zones.map((zone, place) => ({ zone, at, place })),
    )
    twice([
      ...boxes.map(({ box, at, place }) => [box.id, `pages[${at}].boxes[${place}].id`] as const),
      ...zones.map(({ zone, at, place }) => [zone.id, `pages[${at}].zones[${place}].id`] as const),
    ])
    for (const { box, at, place } of boxes)
      if (!Object.hasOwn(groups, box.group))
        tell('unknown-group', `pages[${at}].boxes[${place}].group`, box.group)
    for (const name of Object.keys(groups))
      if (!boxes.some(({ box }) => box.group === name)) tell('unused-group', `groups.${name}`)
    for (const [at, page] of pages.entries()) checkPage(page, `pages[${at}]`)
  }

  function checkPage(page: FormPage, key: string) {
    const { width, height, marks, code } = page
    const quiet = code.side * quietShare
    const around = squareOf(code.x - quiet, code.y - quiet, code.side + 2 * quiet)
    const corners = cornersOf(page).map(({ x, y }) => {
      // As much white around a mark as half its side: a word that touches it would be part of it.
      const side = marks.side * 2
      return squareOf(x - side / 2, y - side / 2, side)
    })
    const things: (readonly [string, Place])[] = [
      [`${key}.code`, around],
      ...page.boxes.map((box, at) => [`${key}.boxes[${at}]`, box] as const),
      ...page.zones.map((zone, at) => [`${key}.zones[${at}]`, zone] as const),
    ]
    for (const [name, place] of things) {
      if (!isInside(place, width, height)) tell('outside', name, undefined, `${width} × ${height}`)
      if (corners.some((corner) => overlap(corner, place)))
        tell('overlap', name, undefined, 'marks')
    }
    for (const [at, [name, place]] of things.entries())
      for (const [other, under] of things.slice(0, at))
        if (overlap(place, under)) tell('overlap', name, undefined, other)
    // Turned round, the code must stand elsewhere: otherwise its place says nothing of the way up.
    const turned = squareOf(width - code.x - code.side, height - code.y - code.side, code.side)
    if (overlap(turned, { ...code, width: code.side, height: code.side })) tell('no-way-up', key)
  }

  function twice(names: readonly (readonly [string, string])[]) {
    const seen = new Map<string, string>()
    for (const [name, key] of names) {
      const before = seen.get(name)
      if (before === undefined) seen.set(name, key)
      else tell('twice', key, name, before)
    }
  }

  function onlyKeys(value: Fields, path: string, keys: readonly string[]) {
    for (const key of Object.keys(value))
      if (!keys.includes(key))
        tell('unknown-key', path === '' ? key : `${path}.${key}`, undefined, keys.join(', '))
  }

  function objectOf(value: unknown, key: string, keys: readonly string[]): Fields {
    const read = fieldsOf(value)
    if (!read) tell('missing-key', key, value, '{…}')
    else onlyKeys(read, key, keys)
    return read ?? {}
  }

  function listOf(value: Fields, path: string, name: string, most: number): readonly unknown[] {
    const list = value[name]
    const key = path === '' ? name : `${path}.${name}`
    if (!Array.isArray(list)) tell('missing-key', key, list, '[…]')
    else if (list.length > most) tell('too-many', key, list.length, `≤ ${most}`)
    else if (name === 'pages' && list.length === 0) tell('missing-key', key, list, '[{…}]')
    return Array.isArray(list) && list.length <= most ? list : []
  }

  function numberOf(
    value: Fields,
    path: string,
    name: string,
    least: number,
    most: number,
    whole = false,
  ): number {
    const found = value[name]
    const isRight = typeof found === 'number' && found >= least && found <= most
    if (isRight && (!whole || Number.isInteger(found))) return found
    const key = path === '' ? name : `${path}.${name}`
    tell(found === undefined ? 'missing-key' : 'bad-value', key, found, `${least} … ${most}`)
    return least
  }

  function textOf(value: Fields, path: string, name: string, shape: RegExp, expected: string) {
    const found = value[name]
    if (typeof found === 'string' && shape.test(found)) return found
    const key = path === '' ? name : `${path}.${name}`
    tell(found === undefined ? 'missing-key' : 'bad-value', key, found, expected)
    return ''
  }
}

/** Centres of the marks: top left, top right, bottom right, bottom left. */
export function cornersOf({ width, height, marks }: FormPage) {
  const { inset } = marks
  return [
    { x: inset, y: inset },
    { x: width - inset, y: inset },
    { x: width - inset, y: height - inset },
    { x: inset, y: height - inset },
  ] as const
}

function squareOf(x: number, y: number, side: number): Place {
  return { x, y, width: side, height: side }
}

function isInside({ x, y, width, height }: Place, right: number, bottom: number): boolean {
  return x >= 0 && y >= 0 && x + width <= right && y + height <= bottom
}

function overlap(a: Place, b: Place): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : undefined
}
