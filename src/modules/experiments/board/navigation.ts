import type { NavigationGroup } from '#kit/frame.ts'
import type { Locale } from '#kit/texts.ts'
import type { Viewer } from '#kit/viewer.ts'
import { openCallTexts } from '../calls/nouns.ts'
import { paths } from '../paths.ts'
import { mayReviewProposals, maySeePortfolio } from '../permissions.ts'
import { navigationTexts } from '../texts/navigation.ts'

/** What this room puts in the header and in the rail, for who is looking. */
export function navigation(viewer: Viewer | undefined, locale: Locale): readonly NavigationGroup[] {
  const texts = navigationTexts[locale]
  return [
    {
      key: 'lab',
      title: texts.lab,
      links: [
        { label: texts.experiments, href: paths.list, public: true },
        ...(viewer
          ? [{ label: openCallTexts[locale].navigation, href: paths.openCalls, public: false }]
          : []),
        ...(maySeePortfolio(viewer)
          ? [{ label: texts.portfolio, href: paths.portfolio, public: false }]
          : []),
        ...(mayReviewProposals(viewer)
          ? [{ label: texts.toReview, href: paths.toReview, public: false }]
          : []),
      ],
    },
  ]
}
