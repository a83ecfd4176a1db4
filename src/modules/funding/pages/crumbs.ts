import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { paths } from '../paths.ts'
import { applicationTexts } from '../texts/applications.ts'
import { opportunityTexts } from '../texts/opportunities.ts'

type Crumb = { readonly label: string; readonly labelIn?: string; readonly href?: string }
type Reader = Pick<Frame, 'locale'>

/** From the list of grants to a page of this room. */
export function crumbsTo({ locale }: Reader, ...last: readonly Crumb[]) {
  return [{ label: opportunityTexts[locale].title, href: paths.list }, ...last]
}

export function crumbsOf(
  frame: Reader,
  { id, title }: { readonly id: string; readonly title: string },
  ...last: readonly Crumb[]
) {
  const own = { label: title, labelIn: writtenLocale }
  return crumbsTo(frame, last.length > 0 ? { ...own, href: paths.opportunity(id) } : own, ...last)
}

export function applicationCrumbs(frame: Reader, ...last: readonly Crumb[]) {
  const { title } = applicationTexts[frame.locale]
  return crumbsTo(
    frame,
    last.length > 0 ? { label: title, href: paths.applications } : { label: title },
    ...last,
  )
}

/** To an application, by the title of what it asks for. */
export function applicationCrumb(application: {
  readonly id: string
  readonly opportunity: { readonly title: string }
}) {
  const { id, opportunity } = application
  return { label: opportunity.title, labelIn: writtenLocale, href: paths.application(id) }
}
