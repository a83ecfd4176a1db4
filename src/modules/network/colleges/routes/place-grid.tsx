import type { FormState } from '#kit/form.ts'
import { gridTexts } from '#kit/grids/texts.ts'
import { getTerritories, territoryLabel } from '#modules/territories/index.ts'
import { gridRoutes } from '#platform/grids/grid-routes.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import { listMembers } from '../../membership/index.ts'
import { mayManageMemberships } from '../../membership-permissions.ts'
import { membershipPaths as paths } from '../../paths/membership.ts'
import { savePlaces } from '../actions/save-places.ts'
import { book } from '../actions/undo-colleges.ts'
import { PlaceGridPage, PlacePastePage } from '../pages/PlaceGridPages.tsx'
import { type Placed, placeGrid, placeRows } from '../place-grid.ts'
import { listCollegeExceptions, listColleges } from '../store/colleges.ts'
import { placeTexts } from '../texts/places.ts'

/** Members placed by hand, written together or pasted from a sheet. */
export const collegePlaceRoutes: readonly Route[] = gridRoutes({
  audience: 'staff',
  may: mayManageMemberships,
  on: () => true as const,
  path: paths.collegePlaces,
  grid: async (c: HttpContext, _: true) => placeGrid(await placedIn(c)),
  rows: async (c) => placeRows(await placedIn(c)),
  draw: gridPage,
  act: (c, _, change) => savePlaces(c.var.ctx, change),
  refusals: (locale) => placeTexts[locale].refusals,
  next: () => paths.colleges,
  notice: (locale, saved) => gridTexts[locale].saved(saved),
  saved: () => ({ act: 'college.places-written', subject: book }),
  paste: {
    path: paths.collegePlacesPaste,
    draw: async (c, _, form, read) => {
      const grid = placeGrid(await placedIn(c))
      return <PlacePastePage frame={c.var.frame} {...{ form, grid, read }} />
    },
  },
})

/** Who is no member any more keeps the name of its line. */
async function placedIn(c: HttpContext): Promise<Placed> {
  const { db } = c.var.ctx
  const [colleges, exceptions, members] = [
    await listColleges(db),
    await listCollegeExceptions(db),
    await listMembers(db),
  ]
  const ids = new Set([...members, ...exceptions].map(({ territoryId }) => territoryId))
  const places = await getTerritories(db, [...ids])
  const named = [...places.values()].map((place) => ({ id: place.id, name: territoryLabel(place) }))
  const current = new Set(members.map(({ territoryId }) => territoryId))
  const past = new Set([...ids].filter((id) => !current.has(id)))
  return { colleges, exceptions, members: named, past }
}

async function gridPage(c: HttpContext, _: true, form: FormState) {
  const placed = await placedIn(c)
  const shown = { form, grid: placeGrid(placed), rows: placeRows(placed) }
  return <PlaceGridPage frame={c.var.frame} {...shown} />
}
