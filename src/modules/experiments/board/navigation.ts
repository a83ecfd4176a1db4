import type { DoorwayCard, NavigationGroup, Tab } from '#kit/frame.ts'
import type { Locale } from '#kit/texts.ts'
import { isStaff, type Viewer } from '#kit/viewer.ts'
import { openCallTexts } from '../calls/nouns.ts'
import { pastTexts } from '../past/nouns.ts'
import { pastPaths } from '../paths/past.ts'
import { paths } from '../paths.ts'
import {
  mayDecideForTheLab,
  mayImportExperiments,
  mayReviewProposals,
  maySeePortfolio,
} from '../permissions.ts'
import { doorwayTexts } from '../texts/doorway.ts'
import { navigationTexts } from '../texts/navigation.ts'
import { listTexts } from './texts/list.ts'

/** What this room puts in the rail, for who is looking: one subject, whose other pages are its tabs. */
export function navigation(viewer: Viewer | undefined, locale: Locale): readonly NavigationGroup[] {
  const texts = navigationTexts[locale]
  const tabs = [
    { label: openCallTexts[locale].navigation, href: paths.openCalls },
    ...(maySeePortfolio(viewer) ? [{ label: texts.portfolio, href: paths.portfolio }] : []),
    ...(isStaff(viewer) ? [{ label: texts.tasks, href: paths.tasks }] : []),
    ...(mayReviewProposals(viewer) ? [{ label: texts.toReview, href: paths.toReview }] : []),
  ]
  const near = ['territory-referent', 'innovator', 'researcher', 'volunteer'] as const
  return [{ key: 'lab', links: [{ label: texts.experiments, href: paths.list, tabs, near }] }]
}

export function doorways(locale: Locale): readonly DoorwayCard[] {
  const { list, propose, calls } = doorwayTexts[locale]
  return [
    { family: 'try', href: paths.list, ...list },
    { family: 'try', href: paths.propose, ...propose },
    { family: 'try', href: paths.openCalls, ...calls },
  ]
}

export function creations(viewer: Viewer, locale: Locale): readonly Tab[] {
  return [
    ...(mayDecideForTheLab(viewer)
      ? [{ label: listTexts[locale].newOne, href: paths.create }]
      : []),
    ...(mayImportExperiments(viewer)
      ? [{ label: pastTexts[locale].title, href: pastPaths.importing }]
      : []),
  ]
}
