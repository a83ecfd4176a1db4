import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { paths } from '../paths.ts'
import type { Project } from '../project.ts'
import { projectTexts } from '../texts/projects.ts'

type Crumb = { readonly label: string; readonly labelIn?: string; readonly href?: string }

/** From the list of projects to a page of this room. */
export function crumbsTo({ locale }: Pick<Frame, 'locale'>, ...last: readonly Crumb[]) {
  return [{ label: projectTexts[locale].title, href: paths.list }, ...last]
}

/** From the list of projects to a page of one of them. */
export function crumbsOf(
  frame: Pick<Frame, 'locale'>,
  { title, slug }: Pick<Project, 'title' | 'slug'>,
  ...last: readonly Crumb[]
) {
  const own = { label: title, labelIn: writtenLocale }
  return crumbsTo(frame, last.length > 0 ? { ...own, href: paths.project(slug) } : own, ...last)
}
