import { page } from '#platform/answers.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { prospectPaths } from '../../paths/prospect.ts'
import { suggestProspects } from '../actions/suggest-prospects.ts'
import { SuggestionsPage } from '../pages/SuggestionsPage.tsx'

const suggested = 40

/** Territories that look like members, and that nobody follows yet. */
export const suggestionRoutes: readonly Route[] = [
  get(prospectPaths.suggestions, 'staff', suggestions),
]

async function suggestions(c: HttpContext) {
  const { ctx, frame } = c.var
  const found = await suggestProspects(ctx, suggested)
  return page(
    c,
    <SuggestionsPage
      frame={frame}
      lines={found.map(({ place, member, reasons }) => ({
        territory: place.territory,
        member: member.territory,
        reasons,
      }))}
    />,
  )
}
