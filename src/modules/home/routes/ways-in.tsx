import { createPath, doorwayPaths } from '#kit/frame.ts'
import { page } from '#platform/answers.ts'
import type { Module } from '#platform/module.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { CreatePage, FamilyPage, type PageOfCards } from '../pages/WaysInPages.tsx'

type Rooms = () => readonly Pick<Module, 'doorways' | 'creations'>[]

/** The agenda is a page of its own room. */
const families: readonly PageOfCards[] = ['try', 'learn', 'network', 'association']

export function waysInRoutes(rooms: Rooms): readonly Route[] {
  return [
    ...families.map((family) =>
      get(doorwayPaths[family], 'anyone', (c) => showFamily(c, family, rooms), { cached: true }),
    ),
    get(createPath, 'signed-in', (c) => showCreate(c, rooms)),
  ]
}

async function showFamily(c: HttpContext, family: PageOfCards, rooms: Rooms) {
  const { frame } = c.var
  const cards = rooms().flatMap(({ doorways }) => doorways?.(frame.locale) ?? [])
  return page(
    c,
    <FamilyPage
      frame={frame}
      family={family}
      cards={cards.filter((card) => card.family === family)}
    />,
  )
}

async function showCreate(c: HttpContext, rooms: Rooms) {
  const { frame } = c.var
  const { viewer } = frame
  const links = viewer
    ? rooms().flatMap(({ creations }) => creations?.(viewer, frame.locale) ?? [])
    : []
  return page(c, <CreatePage frame={frame} links={links} />)
}
