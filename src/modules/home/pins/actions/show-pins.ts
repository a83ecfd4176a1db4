import type { NavigationGroup, PinsFrame, Tab } from '#kit/frame.ts'
import { thingKeyIn } from '#kit/frames/discussed-things.ts'
import { isId } from '#kit/ids.ts'
import { type SavedView, savedViewHref } from '#kit/lists/saved-view.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { DiscussedAsked } from '#platform/discussed.ts'
import type { Module } from '#platform/module.ts'
import { paths } from '../../paths.ts'
import { mayPin } from '../../permissions.ts'
import { findSavedView, listSavedViews } from '../../store.ts'
import { longestPinKey, type Pin, pageKind, type ShownPin, viewKind } from '../pin.ts'
import { listPins } from '../store/pins.ts'

type Rooms = readonly Pick<Module, 'discussed'>[]

/** What is asked of a person’s pins: who they are, and the pages that their rail holds today. */
export interface PinsAsked {
  readonly rooms: Rooms
  readonly viewer: Viewer
  readonly navigation: readonly NavigationGroup[]
}

/**
 * Those that this person may see now, in their order, with the title of today: each is asked anew, and the table holds no
 * title. What is gone, or hidden from them since, is not there.
 */
export async function shownPins(
  ctx: DiscussedAsked,
  asked: PinsAsked,
): Promise<readonly ShownPin[]> {
  const pins = await listPins(ctx.db, asked.viewer.id)
  const shown = await Promise.all(pins.map((pin) => showPin(ctx, asked, pin)))
  return shown.flatMap((pin) => pin ?? [])
}

export async function showPin(
  ctx: DiscussedAsked,
  { rooms, viewer, navigation }: PinsAsked,
  { kind, key }: Pin,
): Promise<ShownPin | undefined> {
  const pages = pagesOf(navigation)
  if (kind === pageKind) {
    const at = pages.find(({ href }) => href === key)
    return at && { kind, key, label: at.label, href: at.href }
  }
  if (key.startsWith('/')) return shownPlace(ctx, { rooms, viewer, navigation }, { kind, key })
  if (!isId(key)) return undefined
  if (kind === viewKind) {
    const view = await findSavedView(ctx.db, key)
    const isOpen = view && isOf(viewer, view) && pages.some(({ href }) => href === view.list)
    return isOpen ? shownView(view) : undefined
  }
  const found = await kindsOf(rooms)
    .find((some) => some.kind === kind)
    ?.find(ctx, key)
  if (!found?.may(viewer)) return undefined
  return { kind, key: found.id, label: found.title, language: found.language, href: found.href }
}

/** A page of a thing that is another page than its own: what manages an event is not what announces it. */
async function shownPlace(
  ctx: DiscussedAsked,
  { rooms, viewer }: PinsAsked,
  { kind, key }: Pin,
): Promise<ShownPin | undefined> {
  const asked = kindsOf(rooms).find((some) => some.kind === kind)
  const place = asked?.placeAt?.(key, ctx.locale)
  if (!asked || !place) return undefined
  const inKey = thingKeyIn(key, asked.pages) ?? ''
  const thing = await asked.find(ctx, inKey)
  if (!thing?.may(viewer)) return undefined
  const { title, language } = thing
  // Kept by its identifier, a page that is called by a name is read at the name of today.
  const named = asked.pages.some(
    (page) => page.includes(':slug') && thingKeyIn(key, [page]) !== undefined,
  )
  const today = (named && thingKeyIn(thing.href, asked.pages)) || inKey
  return { kind, key, label: `${place} · ${title}`, language, href: withKey(key, inKey, today) }
}

/** What a page is, for whoever would pin it: a page of the rail, a view of a list, or a thing of a room. */
async function pinAt(
  ctx: DiscussedAsked,
  asked: PinsAsked,
  address: string,
): Promise<ShownPin | undefined> {
  const [path = '', query = ''] = address.split('?')
  const list = pagesOf(asked.navigation).find(({ href }) => href === path)
  if (list && query !== '') {
    const views = await listSavedViews(ctx.db, path, asked.viewer.id)
    const view = views.find((some) => some.query === query)
    if (view) return shownView(view)
  }
  if (list) return { kind: pageKind, key: path, label: list.label, href: path }
  for (const { kind, pages, placeAt, find } of kindsOf(asked.rooms)) {
    const key = thingKeyIn(path, pages)
    const found = key ? await find(ctx, key) : undefined
    if (!found?.may(asked.viewer)) continue
    const place = withKey(path, key ?? '', found.id)
    if (placeAt?.(path, ctx.locale) && place.length <= longestPinKey)
      return shownPlace(ctx, asked, { kind, key: place })
    return { kind, key: found.id, label: found.title, href: found.href }
  }
  return undefined
}

/** What the rail and the page show of it, for those who may pin. */
export async function pinsFor(
  ctx: DiscussedAsked,
  asked: PinsAsked,
  address: string,
): Promise<PinsFrame | undefined> {
  if (!mayPin(asked.viewer)) return undefined
  const [kept, here] = await Promise.all([shownPins(ctx, asked), pinAt(ctx, asked, address)])
  // One that was kept by its address, before identifiers were, is the same page.
  const own = kept.find((pin) => here && pin.kind === here.kind && pin.href === here.href)
  return {
    kept: kept.map(({ label, href, language }) => ({ label, href, language })),
    manage: paths.pins,
    here: here && {
      kind: here.kind,
      key: own?.key ?? here.key,
      isKept: own !== undefined,
      action: own ? paths.unpin : paths.pin,
    },
  }
}

/** The same address, with another key of its thing: a name that changes changes addresses, an identifier none. */
function withKey(path: string, key: string, other: string): string {
  return path
    .split('/')
    .map((part) => (part !== '' && part === key ? other : part))
    .join('/')
}

function isOf(viewer: Viewer, view: SavedView): boolean {
  return view.isShared || view.ownerId === viewer.id
}

function shownView(view: SavedView): ShownPin {
  return { kind: viewKind, key: view.id, label: view.name, href: savedViewHref(view) }
}

function kindsOf(rooms: Rooms) {
  return rooms.flatMap(({ discussed }) => discussed ?? [])
}

/** What is of the day is never folded in the rail: it is at hand as it is. */
function pagesOf(navigation: readonly NavigationGroup[]): readonly Tab[] {
  return navigation
    .filter(({ key }) => key !== 'today')
    .flatMap(({ links }) => links)
    .flatMap((link) => [link, ...(link.tabs ?? [])])
}
