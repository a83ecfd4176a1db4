import type { ListedRoute } from '../cli/list-routes.ts'
import { type Form, formsOf, linksOf } from './forms.ts'

export interface Seen {
  /** Real addresses of each route, by `METHOD path`. */
  readonly addresses: ReadonlyMap<string, readonly string[]>
  /** Forms that pages offer, by the `POST path` where they are sent. */
  readonly forms: ReadonlyMap<string, readonly FormSeen[]>
}

export interface FormSeen extends Form {
  /** The page that holds it. */
  readonly page: string
}

export const keyOf = ({ method, path }: Pick<ListedRoute, 'method' | 'path'>) => `${method} ${path}`

/** Which route answers at an address: the first that fits, as in the house itself. */
export function routeFinder(routes: readonly ListedRoute[]) {
  const shapes = routes.map((route) => ({ route, shape: shapeOf(route.path) }))
  return (method: string, address: string): ListedRoute | undefined => {
    const path = address.replace(/\?.*$/s, '')
    return shapes.find(({ route, shape }) => route.method === method && shape.test(path))?.route
  }
}

function shapeOf(path: string): RegExp {
  const parts = path.split(/(:\w+(?:\{[^}]*\})?)/)
  const shapes = parts.map((part) => {
    const [, text] = /^:\w+(?:\{([^}]*)\})?$/.exec(part) ?? []
    if (!part.startsWith(':')) return part.replace(/[.]/g, '\\.')
    return text ? `(?:${text})` : '[^/]+'
  })
  return new RegExp(`^${shapes.join('')}$`)
}

/**
 * Follows every link and reads every form, from some first pages. A route is entered a few times
 * only: what is looked for is one example of each, not every page.
 */
export async function crawl(
  routes: readonly ListedRoute[],
  visit: (path: string) => Promise<string>,
  first: readonly string[],
  perRoute = 6,
): Promise<Seen> {
  const find = routeFinder(routes)
  const addresses = new Map<string, string[]>()
  const forms = new Map<string, FormSeen[]>()
  const waiting = [...first]
  const known = new Set(waiting)
  const note = (method: string, address: string): boolean => {
    const route = find(method, address)
    if (!route) return false
    const list = listAt(addresses, keyOf(route))
    if (list.length >= perRoute) return false
    if (!list.includes(address)) list.push(address)
    return true
  }

  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (!note('GET', path)) continue
    const html = await visit(path)
    for (const form of formsOf(html, path)) {
      if (form.method !== 'POST' || !note('POST', form.action)) continue
      const route = find('POST', form.action)
      if (route) listAt(forms, keyOf(route)).push({ ...form, page: path })
    }
    for (const link of linksOf(html)) {
      if (known.has(link)) continue
      known.add(link)
      waiting.push(link)
    }
  }
  return { addresses, forms }
}

function listAt<T>(map: Map<string, T[]>, key: string): T[] {
  const list = map.get(key) ?? []
  map.set(key, list)
  return list
}
