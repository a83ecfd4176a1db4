import type { NavigationLink } from '#kit/frame.ts'
import type { Locale } from '#kit/texts.ts'
import type { Viewer } from '#kit/viewer.ts'
import { coachingPaths, skillPaths } from './coaching-paths.ts'
import { coachingTexts } from './texts/coaching.ts'
import { skillTexts } from './texts/skill.ts'

/** In the rail, for whoever is signed in: what one asks for and what one offers. */
export function helpLinks(viewer: Viewer | undefined, locale: Locale): readonly NavigationLink[] {
  if (!viewer) return []
  return [
    { label: coachingTexts[locale].listTitle, href: coachingPaths.list, public: false },
    { label: skillTexts[locale].title, href: skillPaths.list, public: false },
  ]
}
